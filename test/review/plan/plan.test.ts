/** What is written, by what is posted and what is found: one row a case. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/config/settings.ts';
import type { Posted, PostedThread } from '../../../src/ports/forge.ts';
import type { OutboxRow } from '../../../src/ports/store.ts';
import { withAcceptances } from '../../../src/review/plan/acceptances.ts';
import { threadMarker } from '../../../src/review/plan/marker.ts';
import { plan } from '../../../src/review/plan/plan.ts';
import type { PlanInput } from '../../../src/review/plan/types.ts';
import type { Finding } from '../../../src/types/report.ts';
import { anchor, complete, type Where } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const a = flip('a', 1);
const b = flip('b', 2);
const other = flip('a', 3, { rule: 'new-type-2', fingerprint: 'fp-other' });
const transient = { ...a, scope: 'transient' as const, severity: 'warning' as const };
const accepted = { ...a, accepted: 'known' };
const notice = { ...a, severity: 'notice' as const };

interface Case {
  findings: Finding[];
  where?: Where[];
  posted?: Posted;
  outbox?: OutboxRow[];
  refused?: string[];
  comment?: 'inline' | 'summary' | 'off';
}

function input({
  findings,
  where = [],
  posted,
  outbox = [],
  refused = [],
  comment = 'inline',
}: Case): PlanInput {
  return {
    report: { ...complete, findings },
    settings: { ...defaultSettings, comment },
    anchors: findings.map((f, i) => anchor(f, where[i] ?? 'line')),
    head: 'a'.repeat(40),
    posted: posted ?? { threads: [], comments: [] },
    check: null,
    checkTexts: true,
    outbox,
    refused: new Set(refused),
    notes: { configuration: [], proposed: [], trouble: [], ended: [] },
    links: { rule: () => null, mail: () => null },
  };
}

/** `create-thread a.c:1`, `update c1`, … ; the check goes without saying. */
const writes = (one: Case): string[] =>
  plan(input(one)).writes.flatMap((w) => {
    if (w.do === 'check') return [];
    if (w.do === 'create-thread')
      return [`${w.do} ${w.place.path.split('/')[1]}${w.place.line === null ? '' : `:${w.place.line}`}`];
    if (w.do === 'create-summary') return [w.do];
    return [`${w.do} ${'comment' in w ? w.comment : w.thread}`];
  });

const thread = (
  n: number,
  of: Finding[],
  more: Partial<PostedThread> = {},
  closed: 'cured' | null = null,
): PostedThread => ({
  thread: `t${n}`,
  comment: `c${n}`,
  body: `old words\n\n${threadMarker({ fingerprints: of.map((f) => f.fingerprint), closed })}`,
  resolved: closed !== null,
  minimised: false,
  answered: false,
  place: { path: of[0]!.path, line: of[0]!.line, side: 'new' },
  ...more,
});
const threads = (...all: PostedThread[]): Posted => ({ threads: all, comments: [] });
const rows = (...keys: string[]): OutboxRow[] => keys.map((key, i) => ({ key, id: `c${i + 1}` }));

const embeds = (of: Finding, more: Partial<Finding> = {}): Finding => ({
  ...of,
  rule: 'type2-with-cpu-common',
  fingerprint: `${of.fingerprint}-common`,
  ...more,
});

describe('the plan', () => {
  it.each<[string, Case, string[]]>([
    ['nothing found, nothing posted', { findings: [] }, []],
    [
      'what a flip upsets on its line is one mistake',
      { findings: [a, embeds(a), b, embeds(b)] },
      ['create-thread a:1'],
    ],
    [
      'what it upsets elsewhere has a line of its own',
      { findings: [a, embeds(a, { line: 9 })] },
      ['create-thread a:1', 'create-thread a:9'],
    ],
    [
      'two threads that stand stay two',
      { findings: [a, embeds(a)], posted: threads(thread(1, [a]), thread(2, [embeds(a)])) },
      ['update c1', 'update c2'],
    ],
    ['new', { findings: [a] }, ['create-thread a:1']],
    ['new, two causes', { findings: [a, other] }, ['create-thread a:1', 'create-thread a:3']],
    ['new, one cause', { findings: [a, b] }, ['create-thread a:1']],
    [
      'new, the first of a cause is not in the diff',
      { findings: [a, b], where: ['tree', 'line'] },
      ['create-thread b:2'],
    ],
    ['new, the line is not in the diff', { findings: [a], where: ['file'] }, ['create-thread a']],
    ['new, the file is not in the diff', { findings: [a], where: ['tree'] }, ['create-summary']],
    ['new, nowhere', { findings: [a], where: ['nowhere'] }, ['create-summary']],
    ['the line is refused', { findings: [a], refused: ['thread:fp-a:line'] }, ['create-thread a']],
    [
      'the line and the file are refused',
      { findings: [a], refused: ['thread:fp-a:line', 'thread:fp-a:file'] },
      ['create-summary'],
    ],
    ['threads may not be written', { findings: [a, other], refused: ['create-thread'] }, ['create-summary']],
    ['nothing may be written', { findings: [a], refused: ['create-thread', 'create-summary'] }, []],
    ['transient', { findings: [transient] }, []],
    ['a notice', { findings: [notice] }, []],
    ['accepted', { findings: [accepted] }, []],
    ['summary wanted', { findings: [a, b], comment: 'summary' }, ['create-summary']],
    ['no comments wanted', { findings: [a, b], comment: 'off' }, []],
    ['open and found: new words', { findings: [a], posted: threads(thread(1, [a])) }, ['update c1']],
    ['open and cured', { findings: [], posted: threads(thread(1, [a])) }, ['update c1', 'resolve t1']],
    [
      'open, transient now',
      { findings: [transient], posted: threads(thread(1, [a])) },
      ['update c1', 'resolve t1'],
    ],
    [
      'open, accepted now',
      { findings: [accepted], posted: threads(thread(1, [a])) },
      ['update c1', 'resolve t1'],
    ],
    [
      'open, comments not wanted any more',
      { findings: [a], posted: threads(thread(1, [a])), comment: 'off' },
      ['update c1', 'resolve t1'],
    ],
    [
      'open, resolved by a person, found',
      { findings: [a], posted: threads(thread(1, [a], { resolved: true })) },
      ['update c1'],
    ],
    [
      'open, resolved by a person, cured',
      { findings: [], posted: threads(thread(1, [a], { resolved: true })) },
      ['update c1'],
    ],
    [
      'cured, may not resolve',
      { findings: [], posted: threads(thread(1, [a])), refused: ['resolve:t1'] },
      ['update c1', 'minimise c1'],
    ],
    [
      'cured, answered, may not resolve',
      { findings: [], posted: threads(thread(1, [a], { answered: true })), refused: ['resolve:t1'] },
      ['update c1'],
    ],
    ['cured before, still cured', { findings: [], posted: threads(thread(1, [a], {}, 'cured')) }, []],
    [
      'cured before, not resolved: stopped between',
      { findings: [], posted: threads(thread(1, [a], { resolved: false }, 'cured')) },
      ['resolve t1'],
    ],
    [
      'cured before, re-opened by an answer',
      { findings: [], posted: threads(thread(1, [a], { resolved: false, answered: true }, 'cured')) },
      [],
    ],
    [
      'cured before, back',
      { findings: [a], posted: threads(thread(1, [a], {}, 'cured')) },
      ['reopen t1', 'update c1'],
    ],
    [
      'cured and hidden, back',
      { findings: [a], posted: threads(thread(1, [a], { resolved: false, minimised: true }, 'cured')) },
      ['show c1', 'update c1'],
    ],
    ['one of two is cured', { findings: [b], posted: threads(thread(1, [a, b])) }, ['update c1']],
    ['one more of the cause', { findings: [a, b], posted: threads(thread(1, [a])) }, ['update c1']],
    [
      'found in another patch',
      { findings: [{ ...a, patch: 2 }], posted: threads(thread(1, [a])) },
      ['update c1'],
    ],
    [
      'in two threads',
      { findings: [a], posted: threads(thread(1, [a]), thread(2, [a])) },
      ['update c1', 'update c2', 'resolve t2'],
    ],
    ['deleted by a person', { findings: [a], outbox: rows('thread:fp-a') }, []],
    ['one of a cause was deleted', { findings: [a, b], outbox: rows('thread:fp-a') }, ['create-thread b:2']],
    [
      'begun, and not there',
      { findings: [a], outbox: [{ key: 'thread:fp-a', id: null }] },
      ['create-thread a:1'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(writes(one)).toEqual(expected);
  });

  it('adopts what the outbox does not know', () => {
    // b has joined the thread.
    const known = plan(
      input({ findings: [a, b], posted: threads(thread(1, [a, b])), outbox: rows('thread:fp-a') }),
    );
    expect(known.adopt).toEqual([{ key: 'thread:fp-b', id: 'c1' }]);
    expect(plan(input({ findings: [], posted: threads(thread(1, [a, b])) })).adopt).toEqual([
      { key: 'thread:fp-a,fp-b', id: 'c1' },
    ]);
  });

  it('says where each finding is told', () => {
    const findings = [a, other, accepted, transient, flip('c', 1, { rule: 'x' })];
    const { told } = plan(input({ findings, where: ['line', 'file', 'line', 'line', 'nowhere'] }));
    expect(told).toEqual(['inline', 'file', 'accepted', 'summary', 'summary']);
  });
});

describe('acceptances', () => {
  const acceptance = {
    rule: 'type-flip',
    target: 'a',
    fingerprints: ['fp-a'],
    reason: 'known',
    by: 'ada',
    at: '2026-11-23T12:00:00Z',
  };

  it('hold for their rule, target and change of type, and do not take the place of the configuration', () => {
    const report = {
      ...complete,
      findings: [a, b, { ...a, fingerprint: 'changed' }, { ...a, accepted: 'by file' }],
    };
    const { report: judged, ended } = withAcceptances(report, [acceptance]);
    expect(judged.findings.map((f) => f.accepted)).toEqual([
      'known; ada, 2026-11-23',
      undefined,
      undefined,
      'by file',
    ]);
    expect(ended).toEqual([]);
    expect(withAcceptances({ ...complete, findings: [] }, [acceptance]).ended).toEqual([]);
    expect(
      withAcceptances({ ...complete, findings: [{ ...a, fingerprint: 'changed' }] }, [acceptance]).ended,
    ).toHaveLength(1);
  });

  it('take a dash for a finding about all targets', () => {
    const findings = [flip('x', 1, { target: null, rule: 'registration-core-changed', fingerprint: 'core' })];
    const all = { ...acceptance, rule: 'registration-core-changed', target: '-', fingerprints: ['core'] };
    expect(withAcceptances({ ...complete, findings }, [all]).report.findings[0]!.accepted).toMatch(/^known/);
  });
});
