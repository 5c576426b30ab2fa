/** Found = inline + file + summary + accepted, whatever the forge answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostFindings } from '../../../src/app/review/carry-out.ts';
import { Failure } from '../../../src/ports/failure.ts';
import { readSummaryMarker, readThreadMarker } from '../../../src/review/plan/marker.ts';
import type { Finding } from '../../../src/types/report.ts';
import { factor } from '../../support/factor.ts';
import { type Fault, key, type MemoryForge } from '../../support/memory-forge.ts';
import { complete, type Found, makeWorld, type Where, type World } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const bot = 'vmsd-warden[bot]';
const targets = ['alpha', 'hppa', 'sh4', 'rx', 'm68k'];
const rules = ['type-flip', 'new-type-2'];

const finding: fc.Arbitrary<[Finding, Where]> = fc
  .record({
    target: fc.constantFrom(...targets),
    rule: fc.constantFrom(...rules),
    patch: fc.constantFrom(1, 2),
    line: fc.integer({ min: 1, max: 4 }),
    side: fc.constantFrom('new' as const, 'old' as const),
    severity: fc.constantFrom('error' as const, 'error' as const, 'warning' as const, 'notice' as const),
    scope: fc.constantFrom('net' as const, 'net' as const, 'net' as const, 'transient' as const),
    accepted: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'known',
      'no users',
    ),
    where: fc.constantFrom<Where>('line', 'line', 'line', 'file', 'tree', 'nowhere'),
  })
  .map(({ where, accepted, target, ...more }) => [
    flip(target, more.line, {
      ...more,
      fingerprint: `${more.rule}-${target}`,
      ...(accepted === undefined ? {} : { accepted }),
    }),
    where,
  ]);

const found: fc.Arbitrary<Found & { hide: boolean }> = fc
  .record({
    all: fc.uniqueArray(finding, { maxLength: 8, selector: ([f]) => f.fingerprint }),
    comment: fc.constantFrom(
      'inline' as const,
      'inline' as const,
      'inline' as const,
      'summary' as const,
      'off' as const,
    ),
    /** The forge's diff is another than ours: it refuses every line. */
    hide: fc.boolean(),
  })
  .map(({ all, comment, hide }) => ({
    findings: all.map(([f]) => f),
    where: all.map(([, w]) => w),
    settings: { comment },
    hide,
  }));

/** What the forge answers to a call; null: it does as it is asked. */
const faults: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<() => Fault>(
        () => ({ failure: new Failure('anchor', '422 line must be part of the diff'), done: false }),
        () => ({ failure: new Failure('forbidden', '403 not accessible'), done: false }),
        () => ({ failure: new Failure('passing', '429 too many', { after: 1 }), done: false }),
        () => ({ failure: new Failure('passing', '422 abuse', { after: 1 }), done: false }),
        () => ({ failure: new Failure('passing', '409 conflict', { after: 1 }), done: false }),
        () => ({ failure: new Failure('passing', '502', { uncertain: true }), done: false }),
        () => ({ failure: new Failure('passing', '500', { uncertain: true }), done: true }),
        () => ({ failure: new Failure('passing', 'timeout', { uncertain: true }), done: true }),
        () => ({ failure: new Failure('passing', 'timeout', { uncertain: true }), done: false }),
        () => ({ failure: new Failure('permanent', '400'), done: false }),
        () => ({ failure: new Failure('gone', '404'), done: false }),
      )
      .map((make) => make()),
  },
);

const people = fc.array(
  fc.record({
    does: fc.constantFrom(
      'answer' as const,
      'resolve' as const,
      'unresolve' as const,
      'remove' as const,
      'hide' as const,
    ),
    thread: fc.nat(5),
  }),
  { maxLength: 2 },
);

/** Gives the fingerprints whose comment is deleted. */
function act(forge: MemoryForge, { does, thread: at }: { does: string; thread: number }): string[] {
  const thread = forge.threads[at];
  const first = thread?.comments[0];
  if (!thread || first?.by !== bot) return [];
  if (does === 'answer') forge.answer(at, 'I disagree.');
  if (does === 'resolve') thread.resolved = true;
  if (does === 'unresolve') thread.resolved = false;
  if (does === 'hide') first.minimised = true;
  if (does !== 'remove') return [];
  forge.remove(at);
  return readThreadMarker(first.body)?.fingerprints ?? [];
}

/** As the jobs do: again until it is done. */
async function until(world: World, schedule: (Fault | null)[]): Promise<void> {
  world.forge.fault = (call) =>
    call === 'change' || call === 'permission' ? null : (schedule.shift() ?? null);
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await world.review();
      return;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  throw new Error('the review does not come to its end');
}

/** As the first of what a line is about, or with those for which the same holds. */
const names = (text: string, { target }: Finding): boolean =>
  text.includes(`: ${target} `) || text.includes(`\`${target}\` at \``);

function examine({ forge }: World, { findings, settings }: Found, deleted: ReadonlySet<string>): void {
  const check = forge.checks.filter((c) => c.head === forge.now.head);
  expect(check).toHaveLength(1);
  const { summary } = check[0]!.content;
  const threads = forge.threads.flatMap((thread) => {
    const first = thread.comments[0]!;
    const marker = first.by === bot ? readThreadMarker(first.body) : null;
    return marker ? [{ thread, marker }] : [];
  });
  const one = forge.comments.find((c) => readSummaryMarker(c.body) === 'open');
  for (const f of findings) {
    if (!forge.checkTexts) {
      // The check has a title alone: a thread or the comment tells, unless people do not want either.
      const isInThread = threads.some(
        ({ marker }) => marker.closed === null && marker.fingerprints.includes(f.fingerprint),
      );
      const isWanted = settings?.comment !== 'off' && f.accepted === undefined && !deleted.has(f.fingerprint);
      if (isWanted && !isInThread) expect(one?.body).toContain(`: ${f.target} `);
      continue;
    }
    // Every finding stands on the check, under its rule and with its target.
    const line = summary
      .split('\n')
      .find(
        (l) =>
          l.includes(`\`${f.rule}\``) && names(l, f) && l.includes('accepted') === (f.accepted !== undefined),
      );
    expect(line, `${f.rule} ${f.target}`).toBeDefined();
  }
  for (const { marker } of threads)
    expect(new Set(marker.fingerprints).size).toBe(marker.fingerprints.length);
  const having = (fingerprint: string) =>
    threads.filter(({ marker }) => marker.fingerprints.includes(fingerprint));
  for (const fingerprint of new Set(threads.flatMap(({ marker }) => marker.fingerprints))) {
    // One thread for the whole life of a finding.
    expect(having(fingerprint)).toHaveLength(1);
  }
  for (const { marker } of threads) {
    const here = findings.filter((f) => marker.fingerprints.includes(f.fingerprint));
    const stands = here.some(
      (f) =>
        f.accepted === undefined &&
        f.scope === 'net' &&
        f.severity !== 'notice' &&
        settings?.comment === 'inline',
    );
    const isUpdated = marker.closed === null ? stands : !stands;
    expect(isUpdated, 'a thread says what is').toBe(true);
  }
  expect(forge.buried).toEqual([]);
  const words = forge.threads.flatMap((t) => t.comments).filter((c) => c.by !== bot);
  for (const c of words) expect(c).toMatchObject({ minimised: false, body: 'I disagree.' });
  expect(forge.comments.filter((c) => readSummaryMarker(c.body) !== null).length).toBeLessThanOrEqual(1);
}

describe('conservation', () => {
  it('holds under any mix of refusals, limits, failures and timeouts, over pushes and what people do', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ found, schedule: fc.array(faults, { maxLength: 14 }), people }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.boolean(),
        async (pushes, checkTexts) => {
          const world = makeWorld();
          world.forge.checkTexts = checkTexts;
          const deleted = new Set<string>();
          for (const [n, push] of pushes.entries()) {
            world.finds(push.found, String(n).padStart(40, 'e'));
            if (push.found.hide)
              world.forge.diff = new Set([...world.forge.diff].filter((place) => !place.includes(':')));
            await until(world, [...push.schedule]);
            // A write that was refused for good is told on the check; the next review, with a forge that is well,
            // has nothing left to tell, and the one after that nothing left to do.
            await until(world, []);
            examine(world, push.found, deleted);
            const writes = world.forge.writes.length;
            await world.review();
            expect(world.forge.writes.slice(writes).filter((w) => w !== 'createThread')).toEqual([]);
            for (const one of push.people) {
              for (const gone of act(world.forge, one)) deleted.add(gone);
            }
          }
        },
      ),
      { numRuns: 30 * factor },
    );
  });

  it('keeps every finding on the check when most writes fail for good', async () => {
    await fc.assert(
      fc.asyncProperty(
        found,
        fc.subarray(['createThread', 'createComment', 'updateComment', 'setResolved', 'setMinimised']),
        async (one, never) => {
          const world = makeWorld();
          world.finds(one);
          world.forge.forbidden = new Set(never);
          await world.review();
          for (const f of one.findings)
            expect(names(world.forge.checks[0]!.content.summary, f), `${f.rule} ${f.target}`).toBe(true);
        },
      ),
      { numRuns: 20 * factor },
    );
  });

  it('is checked: a finding that is told nowhere is found out', async () => {
    const world = makeWorld();
    const findings = [flip('alpha', 1), flip('hppa', 2, { accepted: 'known' })];
    world.finds({ findings });
    await world.review();
    const report = { ...complete, findings };
    const posted = await world.forge.posted(key);
    const check = await world.forge.check(key, world.forge.now.head);
    expect(lostFindings(report, { told: ['inline', 'accepted'] }, posted, check)).toEqual([]);
    expect(
      lostFindings(report, { told: ['inline', 'accepted'] }, { threads: [], comments: [] }, check),
    ).toEqual(['fp-alpha']);
    expect(lostFindings(report, { told: ['accepted', 'accepted'] }, posted, check)).toEqual(['fp-alpha']);
    expect(
      lostFindings(report, { told: ['summary', 'accepted'] }, posted, { ...check!, summary: '' }),
    ).toEqual(['fp-alpha', 'fp-hppa']);
    expect(lostFindings(report, { told: ['summary', 'accepted'] }, posted, null)).toHaveLength(2);
  });
});
