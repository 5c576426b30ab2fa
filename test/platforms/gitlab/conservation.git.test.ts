/** Found = inline + file + summary + accepted on GitLab: the real client, and a fake that refuses what GitLab refuses. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewChange } from '../../../src/app/review/review-change.ts';
import { createGitlab } from '../../../src/platforms/gitlab/index.ts';
import { Failure } from '../../../src/ports/failure.ts';
import type { ChangeKey, Forge } from '../../../src/ports/forge.ts';
import type { Log } from '../../../src/ports/system.ts';
import { readSummaryMarker, readThreadMarker } from '../../../src/review/plan/marker.ts';
import type { Finding } from '../../../src/types/report.ts';
import type { Fault } from '../../fakes/faults.ts';
import { factor } from '../../support/factor.ts';
import { makeClone } from '../../support/git.ts';
import { type GitlabFake, startGitlab } from '../../support/gitlab.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { judgedFrom, type Where } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const project = 'group/qemu';
const targets = ['alpha', 'hppa'];
const log: Log = { debug() {}, info() {}, warn() {}, error() {} };

let fake: GitlabFake;
let forge: Forge;
const heads: string[] = [];
beforeAll(async () => {
  fake = await startGitlab();
  const options = {
    url: fake.url,
    token: fake.bot.token,
    webhookSecret: 'x',
    newCommandLines: () => [],
    log,
  };
  forge = createGitlab(options).forge;
  const { dir } = await fake.project({ path: project });
  const repository = makeClone(dir);
  // Four lines that each head changes, and others that none does.
  const files = (n: number): Record<string, string> =>
    Object.fromEntries(
      targets.map((name) => [
        `target/${name}/cpu.c`,
        Array.from({ length: 40 }, (_, i) => `line ${i + 1}${i < 4 ? ` of ${n}` : ''}\n`).join(''),
      ]),
    );
  const base = repository.commit(files(0), 'base');
  repository.publish();
  for (let n = 1; n <= 4; n += 1) {
    repository.git('checkout', '-q', '-b', `head-${n}`, base);
    heads.push(repository.commit(files(n)));
    repository.publish();
  }
});
afterAll(async () => {
  expect((await fake.look()).violations).toEqual([]);
  fake.close();
});

/** GitLab takes lines 1 to 4. We may think that it takes 30, and that a file is in the diff that is not. */
const finding: fc.Arbitrary<[Finding, Where]> = fc
  .record({
    target: fc.constantFrom(...targets, 'absent'),
    rule: fc.constantFrom('type-flip', 'new-type-2'),
    patch: fc.constantFrom(1, 2),
    line: fc.constantFrom(1, 2, 3, 4, 4, 30),
    side: fc.constantFrom('new' as const, 'old' as const),
    severity: fc.constantFrom('error' as const, 'error' as const, 'warning' as const, 'notice' as const),
    scope: fc.constantFrom('net' as const, 'net' as const, 'net' as const, 'transient' as const),
    accepted: fc.constantFrom(undefined, undefined, undefined, undefined, 'known'),
    where: fc.constantFrom<Where>('line', 'line', 'line', 'file', 'tree', 'nowhere'),
  })
  .map(({ where, accepted, target, line, ...more }) => [
    flip(target, line, {
      ...more,
      fingerprint: `${more.rule}-${target}`,
      ...(accepted !== undefined && { accepted }),
    }),
    where,
  ]);

const lineCode = '400 Bad request - Note {:line_code=>["can\'t be blank", "must be a valid line code"]}';
/** What GitLab answers now and then; `done`: it has done what was asked. */
const answers: Omit<Fault, 'path' | 'times'>[] = [
  { method: 'POST', status: 400, body: { message: lineCode } },
  { status: 403, body: { message: '403 Forbidden' } },
  { status: 404, body: { message: '404 Not found' } },
  { status: 409, body: { message: '409 Conflict' } },
  { status: 429, body: { message: 'Retry later' }, headers: { 'retry-after': '60' } },
  { status: 500 },
  { status: 502, done: true },
  { status: 0 },
  { status: 0, done: true },
];
const faults = fc.array(
  fc.record({
    answer: fc.constantFrom(...answers),
    of: fc.constantFrom('/discussions', '/notes', '/statuses', '/versions', '.'),
    after: fc.nat(4),
  }),
  { maxLength: 5 },
);
const people = fc.array(fc.record({ does: fc.constantFrom('answer', 'remove'), thread: fc.nat(3) }), {
  maxLength: 2,
});
const push = fc.record({
  all: fc.uniqueArray(finding, { maxLength: 5, selector: ([f]) => f.fingerprint }),
  head: fc.nat(3),
  comment: fc.constantFrom(
    'inline' as const,
    'inline' as const,
    'inline' as const,
    'summary' as const,
    'off' as const,
  ),
  faults,
  people,
});
type Push = typeof push extends fc.Arbitrary<infer T> ? T : never;

async function world() {
  const { iid } = await fake.open({ project, head: heads[0]!, silent: true });
  const key: ChangeKey = { platform: 'gitlab', repository: project, change: iid };
  const store = memoryStore();
  const shown = async () => {
    const { statuses, requests } = (await fake.look()).projects[project]!;
    return { statuses, request: requests.find((one) => one.iid === iid)! };
  };
  const review = ({ all, comment }: Push): Promise<void> =>
    reviewChange(
      {
        forge,
        store,
        jobs: { enqueue: async () => {} },
        mirrors: {
          fetch: async ({ head }) => ({ gitDir: '', head, base: head, defaultBranch: head }),
        },
        judge: async () =>
          structuredClone(
            judgedFrom({
              findings: all.map(([f]) => f),
              where: all.map(([, where]) => where),
              settings: { comment },
            }),
          ),
        clock: { now: () => new Date('2026-11-23T12:00:00Z') },
        log,
        settingsFor: () => null,
        publicUrl: null,
        dryRun: false,
        strict: true,
        signal: new AbortController().signal,
      },
      key,
    );
  /** As the jobs do: again until it is done. */
  const until = async (given: Push): Promise<void> => {
    for (let tries = 0; tries < 60; tries += 1) {
      try {
        return await review(given);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }
    throw new Error('the review does not come to its end');
  };
  return { key, iid, shown, review, until };
}

type World = Awaited<ReturnType<typeof world>>;

async function examine({ iid, shown }: World, { all, comment, head }: Push, deleted: Set<string>) {
  const { statuses, request } = await shown();
  const link = `/merge_requests/${iid}`;
  expect(statuses.some((one) => one.sha === heads[head] && one.target_url?.endsWith(link))).toBe(true);
  const own = request.discussions
    .map(({ notes }) => notes[0]!)
    .filter((note) => note.author.username === fake.bot.username);
  const threads = own.flatMap((note) => {
    const marker = readThreadMarker(note.body);
    return marker ? [{ note, marker }] : [];
  });
  const summaries = own.filter((note) => readSummaryMarker(note.body) !== null);
  expect(summaries.length).toBeLessThanOrEqual(1);
  const prints = threads.flatMap(({ marker }) => marker.fingerprints);
  // One thread for the whole life of a finding.
  expect(new Set(prints).size).toBe(prints.length);
  for (const [f] of all) {
    if (comment === 'off' || f.accepted !== undefined || deleted.has(f.fingerprint)) continue;
    const isInThread = threads.some(
      ({ marker }) => marker.closed === null && marker.fingerprints.includes(f.fingerprint),
    );
    if (!isInThread) expect(summaries[0]?.body).toContain(`: ${f.target} `);
  }
  for (const { note, marker } of threads) {
    const here = all.filter(([f]) => marker.fingerprints.includes(f.fingerprint));
    const stands = here.some(
      ([f]) =>
        f.accepted === undefined && f.scope === 'net' && f.severity !== 'notice' && comment === 'inline',
    );
    expect(marker.closed === null, 'a thread says what is').toBe(stands);
    if (stands) expect(note.resolved).toBe(false);
  }
}

describe('conservation on GitLab', () => {
  it('holds whatever it refuses, over pushes and what people do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(push, { minLength: 1, maxLength: 4 }), async (pushes) => {
        const here = await world();
        const { iid, key, shown, review, until } = here;
        const deleted = new Set<string>();
        for (const one of pushes) {
          await fake.push({ project, iid, head: heads[one.head]!, silent: true });
          for (const { answer, of, after } of one.faults) {
            await fake.fault({ ...answer, path: of, times: 1, after });
          }
          await until(one);
          await fake.clearFaults();
          // What was refused for good is told by the next review, and the one after that has nothing left to do.
          await until(one);
          await examine(here, one, deleted);
          const before = (await fake.look()).requests.length;
          await review(one);
          const made = (await fake.look()).requests.slice(before);
          // A place that GitLab does not take is tried anew, for its diff may be another.
          const writes = made.filter(({ method, status }) => method !== 'GET' && status !== 400);
          expect(writes).toEqual([]);
          for (const { does, thread } of one.people) {
            const { discussions } = (await shown()).request;
            const found = discussions.filter(({ notes }) => readThreadMarker(notes[0]!.body))[thread];
            if (!found) continue;
            if (does === 'answer') await fake.reply({ ...at(key), to: found.id, author: 'ada', body: 'No.' });
            else if (found.notes.length === 1) {
              await fake.deleteComment({ ...at(key), id: found.notes[0]!.id });
              for (const print of readThreadMarker(found.notes[0]!.body)!.fingerprints) deleted.add(print);
            }
          }
        }
        const words = (await shown()).request.discussions.flatMap(({ notes }) => notes);
        for (const note of words.filter(({ author }) => author.username === 'ada')) {
          expect(note.body).toBe('No.');
        }
      }),
      // A failure is made smaller for as long as this, too.
      { numRuns: 5 * factor, interruptAfterTimeLimit: 200_000 },
    );
  });
});

const at = ({ repository, change }: ChangeKey) => ({ project: repository, iid: change });
