/** Verdicts held to an interpreter of real bytes, over random descriptions and random edits of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBuild } from '../../../../src/model/layout/compare/compare.ts';
import { layoutFacts } from '../../../../src/model/layout/compare/facts.ts';
import type { BuildLayout } from '../../../../src/types/layout.ts';
import { factor } from '../../../support/factor.ts';
import { layout } from './describe.ts';
import { type Loaded, load, type World } from './interpreter.ts';
import { decisionsIn, type Edited, edit, Maker, shown, Tape } from './random.ts';

/**
 * A figure for every day, with cases that stay; LAYOUT_RUNS=20000, with others each time, is for whoever changes the
 * comparison: in so many, one in 2026-11 was "unknown" where the bytes could tell.
 */
const runs = Number(process.env.LAYOUT_RUNS ?? 400);
const others = process.env.LAYOUT_RUNS === undefined ? { seed: 7, numRuns: 80 * factor } : { numRuns: runs };
/** Milliseconds. */
const patience = 20 * runs + 20_000;

/** Every way in which a running QEMU may decide, or a good part of them where they are many. */
function worldsOf(...layouts: BuildLayout[]): World[] {
  const keys = [
    ...new Set(layouts.flatMap((l) => l.sections.flatMap((s) => [...decisionsIn(s.description)]))),
  ];
  const many = 2 ** Math.min(keys.length, 6);
  return Array.from({ length: many }, (_, n) => {
    const is = (key: string): boolean => {
      const k = keys.indexOf(key);
      // Beyond what can be gone through, decisions follow a pattern that is another in each world.
      return k < 6 ? ((n >> k) & 1) === 1 : ((Math.imul(n + 1, 2654435761 + k * 40503) >>> 13) & 1) === 1;
    };
    return {
      decides: is,
      count: (name) => (is(`count ${name}`) ? 2 : 0),
      isNull: (name, index) => is(`null ${name}`) && index === 0,
      length: (key) => 3 + (key.length % 5),
    };
  });
}

interface Judged {
  comparison: ReturnType<typeof compareBuild>;
  /** What a review says of it: findings and limits. */
  told: string[];
  /** What happens in each world in which the old side can load what it wrote itself. */
  loaded: Loaded[];
  edited: Edited;
  edits: string[];
  /** There are unused bytes on either side. */
  unused: boolean;
}

function judged(numbers: readonly number[], tapes: readonly (readonly number[])[]): Judged {
  const maker = new Maker(new Tape(numbers));
  const before = maker.description('cpu', 0);
  const after = structuredClone(before);
  const edited: Edited = { obscured: [], hidden: new Set() };
  const edits = tapes.map((numbers) => {
    maker.tape = new Tape(numbers);
    return edit(after, maker.tape, maker, edited);
  });
  const [old, now] = [layout(before), layout(after)];
  const seen = layout(shown(after, edited.hidden));
  const loaded = worldsOf(old, now).flatMap((world) =>
    load(old, old, world).outcome === 'loads' ? [load(old, now, world)] : [],
  );
  const { facts, limits } = layoutFacts(null, [old], [seen]);
  const told = [...facts.map(({ message }) => message), ...limits.map(({ detail }) => detail)];
  const unused = [before, after].some((d) => JSON.stringify(d).includes('unused_buffer'));
  return { comparison: compareBuild(old, seen), loaded, edited, edits, told, unused };
}

const number = fc.nat(1 << 16);
const tapes = fc.array(number, { minLength: 20, maxLength: 120, size: 'max' });
const edits = fc.array(fc.array(number, { minLength: 4, maxLength: 12, size: 'max' }), {
  minLength: 1,
  maxLength: 3,
  size: 'max',
});

/**
 * What moved past something of running code, and may be the same as that: numbers past as many of them as a guest
 * decides, or past pointers to such, which a guest may have all of; past bytes that only code tells apart.
 */
const ofCode =
  /^(How much of v\d+ is sent is decided when it runs|How much of p\d+ is sent is decided by its pointers|What vmstate_info_ten makes of o\d+ is not the same on both sides)\.$/;
/** Unused bytes may be as many as code with loops reads, or not. */
const ofCodeOrUnused =
  /^(How much of [vp]\d+ is sent is decided (when it runs|by its pointers)|What vmstate_info_\w+ makes of o\d+ is not the same on both sides)\.$/;

/** Of each verdict there must be so many among the cases, or the property would say nothing of it. */
const leastShare = 0.1;
/** The cases that are the same every day: how many there are of each verdict is no matter of chance. */
const everyDay = { seed: 20_261_130, numRuns: Math.min(runs, 200) };

test.each([
  ['the same cases every day', everyDay, leastShare],
  ['others, where LAYOUT_RUNS asks for it each time', others, 0],
])(
  'no verdict says other than what happens byte by byte: %s',
  (_, parameters, share) => {
    const counted = new Map<string, number>();
    fc.assert(
      fc.property(tapes, edits, (numbers, each) => {
        const { comparison, loaded, edited, edits, told, unused } = judged(numbers, each);
        const { verdict, always, harm } = comparison;
        counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
        const outcomes = new Set(loaded.map((l) => l.outcome));
        const story = `${edits.join('; ')}: ${verdict}, and in fact ${[...outcomes].join(', ')}`;
        if (!loaded.length) return;
        if (verdict === 'loads') expect([...outcomes], story).toEqual(['loads']);
        if (verdict === 'refused') {
          expect(outcomes.has('misread'), story).toBe(false);
          expect(outcomes.has('refused'), story).toBe(true);
          if (always) expect([...outcomes], story).toEqual(['refused']);
        }
        if (verdict === 'misread') {
          const bad = loaded.filter((l) => l.outcome === 'misread');
          expect(bad.length, story).toBeGreaterThan(0);
          if (harm === 'silent')
            expect(
              bad.some((l) => l.completed),
              story,
            ).toBe(true);
          if (harm === 'length')
            expect(
              bad.some((l) => !l.completed),
              story,
            ).toBe(true);
          expect(comparison.differences.length, story).toBeGreaterThan(0);
          expect(told, story).not.toEqual([]);
        }
        if (verdict === 'unknown') {
          const byCode = comparison.unknown.every((u) => (unused ? ofCodeOrUnused : ofCode).test(u));
          if (!byCode) expect(edited.obscured, story).not.toEqual([]);
          expect(comparison.unknown, story).not.toEqual([]);
        }
      }),
      parameters,
    );
    for (const verdict of ['loads', 'refused', 'misread', 'unknown'])
      expect((counted.get(verdict) ?? 0) / parameters.numRuns, verdict).toBeGreaterThanOrEqual(share);
  },
  patience,
);

test(
  'a layout loads what it wrote itself, unless it could not all along',
  () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const before = new Maker(new Tape(numbers)).description('cpu', 0);
        const one = layout(before);
        if (decisionsIn(before).size > 6) return;
        const { verdict, differences } = compareBuild(one, layout(structuredClone(before)));
        const faults = worldsOf(one).filter((w) => load(one, one, w).outcome !== 'loads');
        if (!faults.length) expect([verdict, differences]).toEqual(['loads', []]);
        for (const d of differences) expect(d.inherent).toBe(true);
      }),
      others,
    );
  },
  patience,
);
