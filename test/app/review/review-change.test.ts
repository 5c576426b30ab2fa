import { describe, expect, it } from 'vitest';
import { reportFailure, reviewChange } from '../../../src/app/review/review-change.ts';
import { Failure } from '../../../src/ports/failure.ts';
import { readThreadMarker } from '../../../src/review/plan/marker.ts';
import { key, type MemoryForge } from '../../support/memory-forge.ts';
import { judgedFrom, makeWorld } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const alpha = flip('alpha', 240);
const hppa = flip('hppa', 1000);
const passing = flip('rx', 5, { scope: 'transient', undoneBy: 3, severity: 'warning' });
const head = (n: number) => String(n).repeat(40);

const bodies = (forge: MemoryForge) => forge.threads.map((t) => t.comments[0]!.body);
const check = (forge: MemoryForge) => forge.checks.at(-1)!.content;

describe('a review', () => {
  it('of a clean change is a green check and nothing else', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [] });
    await review();
    expect(forge.writes).toEqual(['putCheck']);
    expect(check(forge)).toMatchObject({ conclusion: 'success', title: 'No findings', annotations: [] });
  });

  it('opens one thread for one cause, and marks each line on the check', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha, hppa] });
    await review();
    expect(forge.threads.map((t) => t.place)).toEqual([
      { path: 'target/alpha/cpu.c', line: 240, side: 'new' },
    ]);
    expect(bodies(forge)[0]).toContain('The same for `hppa` at `target/hppa/cpu.c:1000`.');
    expect(check(forge)).toMatchObject({ conclusion: 'failure', title: '2 errors' });
    expect(check(forge).annotations.map((a) => `${a.level} ${a.path}:${a.line}`)).toEqual([
      'failure target/alpha/cpu.c:240',
      'failure target/hppa/cpu.c:1000',
    ]);
  });

  it('puts transient findings and notices on the check only', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [passing, flip('sh4', 9, { severity: 'notice' })] });
    await review();
    expect(forge.writes).toEqual(['putCheck']);
    expect(check(forge).conclusion).toBe('success');
    expect(check(forge).summary).toContain('Patch 3 undoes this');
    expect(check(forge).summary).toContain('sh4');
  });

  it('goes to the file where the line is refused, and to one comment where the file is', async () => {
    const { forge, review, finds } = makeWorld();
    const other = flip('hppa', 10, { rule: 'new-type-2' });
    const third = flip('m68k', 10, { rule: 'registration-dropped' });
    finds({ findings: [alpha, other, third] });
    // The forge's own diff is another than ours.
    forge.diff = new Set(['target/alpha/cpu.c:240:new', 'target/hppa/cpu.c']);
    await review();
    expect(forge.threads.map((t) => t.place)).toEqual([
      { path: 'target/alpha/cpu.c', line: 240, side: 'new' },
      { path: 'target/hppa/cpu.c', line: null, side: 'new' },
    ]);
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]!.body).toContain('registration-dropped');
    expect(check(forge).summary).not.toContain('What the bot could not do');
  });

  it('changes nothing when it is run again', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha, hppa, passing, flip('sh4', 2)], where: ['line', 'line', 'line', 'nowhere'] });
    await review();
    const writes = forge.writes.length;
    await review();
    expect(forge.writes.length).toBe(writes);
  });

  it('keeps one thread for life: cured, resolved, back, re-opened', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    await review();
    finds({ findings: [] }, head(2));
    await review();
    expect(forge.threads).toMatchObject([{ resolved: true }]);
    expect(bodies(forge)[0]).toMatch(
      /^Settled, thank you: this is no longer found, as of 222222222222\.\n\n> \*\*error\*\*/,
    );
    expect(check(forge).conclusion).toBe('success');
    finds({ findings: [alpha] }, head(3));
    await review();
    expect(forge.threads).toMatchObject([{ resolved: false }]);
    expect(bodies(forge)[0]).toMatch(/^\*\*error\*\* `type-flip`/);
    expect(forge.checks.map((c) => c.head)).toEqual([head(0).replaceAll('0', 'a'), head(2), head(3)]);
  });

  it('resolves a shared thread only when its last finding is cured', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha, hppa] });
    await review();
    finds({ findings: [hppa] }, head(2));
    await review();
    expect(forge.threads).toMatchObject([{ resolved: false }]);
    expect(bodies(forge)[0]).not.toContain('The same for');
    finds({ findings: [] }, head(3));
    await review();
    expect(forge.threads).toMatchObject([{ resolved: true }]);
  });

  it('follows a finding through a rebase: other line, other patch, same thread', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha, hppa] });
    await review();
    finds({ findings: [flip('alpha', 300, { patch: 2 }), hppa] }, head(2));
    await review();
    expect(forge.threads).toHaveLength(1);
    expect(forge.writes.filter((w) => w === 'createThread')).toHaveLength(1);
  });

  it('leaves a thread resolved that a person has resolved, while the check still fails', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    await review();
    forge.threads[0]!.resolved = true;
    forge.now = { ...forge.now, head: head(2) };
    await review();
    expect(forge.threads).toMatchObject([{ resolved: true }]);
    expect(check(forge).conclusion).toBe('failure');
  });

  it('never hides or deletes what people answered', async () => {
    const { forge, review, finds } = makeWorld();
    forge.forbidden = new Set(['setResolved']);
    const other = flip('sh4', 7, { rule: 'new-type-2' });
    finds({ findings: [alpha, other] });
    await review();
    forge.answer(0, 'This is meant so, see the cover letter.');
    finds({ findings: [] }, head(2));
    await review();
    expect(forge.threads[0]).toMatchObject({
      resolved: false,
      comments: [{ minimised: false }, { by: 'ada', minimised: false }],
    });
    // Without a person's words it is hidden where it may not be resolved.
    expect(forge.threads[1]).toMatchObject({ comments: [{ minimised: true }] });
    finds({ findings: [other] }, head(3));
    await review();
    expect(forge.threads[1]).toMatchObject({ comments: [{ minimised: false }] });
  });

  it('lets a person keep a settled thread open', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    await review();
    finds({ findings: [] }, head(2));
    await review();
    forge.answer(0, 'Wait, one more question.');
    forge.threads[0]!.resolved = false;
    forge.now = { ...forge.now, head: head(3) };
    await review();
    expect(forge.threads[0]!.resolved).toBe(false);
  });

  it('does not repeat a comment that someone deleted; the check goes on telling', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    await review();
    forge.remove(0);
    forge.now = { ...forge.now, head: head(2) };
    await review();
    expect(forge.threads).toEqual([]);
    expect(forge.comments).toEqual([]);
    expect(check(forge)).toMatchObject({ conclusion: 'failure' });
    expect(check(forge).summary).toContain('alpha');
  });

  it('finds its comments again when the database is lost', async () => {
    const { forge, store, review, finds } = makeWorld();
    finds({ findings: [alpha, flip('sh4', 7)], where: ['line', 'nowhere'] });
    await review();
    store.forgetAll();
    await review();
    expect(forge.threads).toHaveLength(1);
    forge.remove(0);
    await review();
    // What was adopted is known to have been deleted.
    expect(forge.threads).toEqual([]);
  });

  it('adopts a comment that was posted by a write that seemed to fail', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    const failure = new Failure('passing', 'timeout', { uncertain: true });
    forge.fault = (call) =>
      call === 'createThread' && !forge.threads.length ? { failure, done: true } : null;
    await expect(review()).rejects.toBe(failure);
    // The verdict does not wait for the comment.
    expect(check(forge).conclusion).toBe('failure');
    await review();
    expect(forge.threads).toHaveLength(1);
  });

  it('takes no other bot, no person and no quoted mark for its own', async () => {
    const { forge, review, finds } = makeWorld();
    const mark = `<!-- vmsd-warden:finding ${alpha.fingerprint} -->`;
    finds({ findings: [alpha] });
    forge.threads.push({
      id: 't',
      place: { path: 'x', line: 1, side: 'new' },
      resolved: false,
      comments: [{ id: 'c', by: 'mallory', body: mark, minimised: false, reactions: [] }],
    });
    await review();
    expect(forge.threads).toHaveLength(2);
    expect(readThreadMarker(`${mark}\nmore text`)).toBeNull();
    expect(readThreadMarker(`text\n\n${mark}`)?.fingerprints).toEqual([alpha.fingerprint]);
  });

  it('posts a new thread for a new cause in an old file', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    await review();
    finds(
      { findings: [alpha, flip('alpha', 12, { rule: 'double-registration', fingerprint: 'other' })] },
      head(2),
    );
    await review();
    expect(forge.threads).toHaveLength(2);
  });

  it('annotates in batches of 50, and appends only what a check lacks', async () => {
    const { forge, review, finds } = makeWorld();
    const many = Array.from({ length: 120 }, (_, i) =>
      flip(`t${i}`, i + 1, { scope: 'transient', severity: 'warning' }),
    );
    finds({ findings: many });
    let puts = 0;
    forge.fault = (call) =>
      call === 'putCheck' && ++puts === 2
        ? { failure: new Failure('passing', '502', { uncertain: true }), done: true }
        : null;
    await expect(review()).rejects.toThrow('502');
    await review();
    expect(forge.checks).toMatchObject([{ annotations: 120 }]);
    await review();
    expect(puts).toBe(3);
  });

  it('writes one summary comment, or none, as the repository wants it', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha, hppa], settings: { comment: 'summary' } });
    await review();
    expect(forge.threads).toEqual([]);
    expect(forge.comments).toHaveLength(1);
    finds({ findings: [], settings: { comment: 'summary' } }, head(2));
    await review();
    expect(forge.comments).toMatchObject([{ minimised: true }]);
    expect(forge.comments[0]!.body).toMatch(/^Settled/);
    finds({ findings: [alpha], settings: { comment: 'summary' } }, head(3));
    await review();
    expect(forge.comments).toMatchObject([{ minimised: false }]);
    const quiet = makeWorld();
    quiet.finds({ findings: [alpha], settings: { comment: 'off' } });
    await quiet.review();
    expect(quiet.forge.writes).toEqual(['putCheck']);
  });

  it('concludes by failOn, and neutral when not all was judged', async () => {
    const { forge, review, finds } = makeWorld();
    const conclude = async (found: Parameters<typeof finds>[0]) => {
      finds(found);
      await review();
      return check(forge).conclusion;
    };
    const warning = flip('alpha', 1, { severity: 'warning' });
    expect(await conclude({ findings: [warning] })).toBe('success');
    expect(await conclude({ findings: [warning], settings: { failOn: 'warning' } })).toBe('failure');
    expect(await conclude({ findings: [alpha], settings: { failOn: 'never' } })).toBe('success');
    expect(await conclude({ findings: [{ ...alpha, accepted: 'old guests are gone' }] })).toBe('success');
    expect(check(forge).summary).toContain('accepted (old guests are gone)');
    expect(await conclude({ findings: [], report: { complete: false } })).toBe('neutral');
    expect(
      await conclude({ findings: [], more: { proposed: ['.github/vmsd-warden.yml:3: unknown key'] } }),
    ).toBe('neutral');
    expect(check(forge).summary).toContain('.github/vmsd-warden.yml:3: unknown key');
    expect(await conclude({ findings: [], more: { configuration: ['.github/vmsd-warden.yml:1: no'] } })).toBe(
      'success',
    );
    expect(check(forge).title).toContain('the configuration has mistakes');
    expect(forge.checks).toHaveLength(1);
  });

  it('says on the check what it may not do', async () => {
    const { forge, review, finds } = makeWorld();
    forge.forbidden = new Set(['createThread', 'createComment']);
    finds({ findings: [alpha, flip('sh4', 1, { rule: 'new-type-2' })] });
    await review();
    expect(check(forge).summary).toContain('What the bot could not do');
    expect(check(forge).summary).toContain('Resource not accessible by integration');
    expect(check(forge).conclusion).toBe('failure');
    forge.forbidden.add('putCheck');
    forge.now = { ...forge.now, head: head(2) };
    await expect(review()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('check'),
    });
  });

  it('stops at a rate limit and says when to come back', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    const limit = new Failure('passing', 'secondary rate limit', { after: 90 });
    forge.fault = (call) => (call === 'createThread' ? { failure: limit, done: false } : null);
    await expect(review()).rejects.toMatchObject({ after: 90, retry: true });
    expect(forge.writes).toEqual([]);
  });

  it('reviews the newest head when the change moves meanwhile', async () => {
    const { forge, ports, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    const { judge } = ports;
    let judged = 0;
    ports.judge = (input, signal) => {
      if (++judged === 1) forge.now = { ...forge.now, head: head(2) };
      return judge(input, signal);
    };
    await review();
    expect(forge.checks.map((c) => c.head)).toEqual([head(2)]);
  });

  it('writes no substitute for comments on a head that is gone meanwhile', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    const refused = new Failure('anchor', 'commit_id is not part of the pull request');
    let pushed = false;
    forge.fault = (call) => {
      if (call !== 'createThread' || pushed) return null;
      pushed = true;
      forge.now = { ...forge.now, head: head(2) };
      return { failure: refused, done: false };
    };
    await review();
    expect(forge.checks.map((c) => c.head)).toEqual([head(2)]);
    expect(forge.threads.map((t) => t.place.line)).toEqual([240]);
    expect(forge.comments).toEqual([]);
  });

  it('does nothing for a change that is closed or gone', async () => {
    const { forge, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    forge.now = { ...forge.now, state: 'closed' };
    await review();
    expect(forge.writes).toEqual([]);
  });

  it('is neutral, with the reason, when the bot itself fails', async () => {
    const { forge, ports, review } = makeWorld();
    const { judge } = ports;
    ports.judge = async () => {
      throw new Failure('permanent', 'the review took longer than 300 seconds and was stopped');
    };
    await expect(review()).rejects.toMatchObject({ kind: 'permanent' });
    expect(check(forge)).toMatchObject({ conclusion: 'neutral' });
    expect(check(forge).summary).toContain('took longer than 300 seconds');
    ports.judge = async () => {
      throw new TypeError('/srv/secret/path is undefined');
    };
    forge.now = { ...forge.now, head: head(2) };
    await expect(review()).rejects.toMatchObject({ kind: 'permanent' });
    expect(check(forge).summary).toContain('a mistake in vmsd-warden');
    expect(check(forge).summary).not.toContain('secret');
    ports.judge = judge;
    await review();
    expect(check(forge).conclusion).toBe('success');
    // What is known of a head is not taken back by a later failure.
    await reportFailure(ports, key, 'the database was away');
    expect(check(forge).conclusion).toBe('success');
    forge.now = { ...forge.now, head: head(3) };
    await reportFailure(ports, key, 'the database was away');
    expect(check(forge)).toMatchObject({ conclusion: 'neutral' });
  });

  it.each([[true], [false]])(
    'that is given up leaves the worse verdict of another change with this head (texts: %s)',
    async (texts) => {
      const { forge, ports, store } = makeWorld();
      forge.checkTexts = texts;
      const other = { change: 4, conclusion: 'failure' as const, title: '1 error' };
      const beside = { ...ports, store: { ...store, ofHead: async () => [other] } };
      await reportFailure(beside, key, 'it has more than 10000 commits');
      expect(check(forge).conclusion).toBe('failure');
      expect(check(forge).title).toContain('Change 4 has the same head: 1 error');
      expect(check(forge).summary).toContain('This change was not reviewed: it has more than 10000 commits');
      // Once more changes nothing, and when the other one is better the check is what it was.
      await reportFailure(beside, key, 'it has more than 10000 commits');
      expect(check(forge).conclusion).toBe('failure');
      await reportFailure(ports, key, 'it has more than 10000 commits');
      expect(check(forge)).toMatchObject({ conclusion: 'neutral' });
    },
  );

  it('that is better than before has another looked at that was given up, and shows what this one was', async () => {
    const { forge, ports, store, finds, queued, review } = makeWorld();
    finds({ findings: [flip('alpha', 240)] });
    await review();
    // Another change of this head, which was given up: its check shows the worse verdict.
    const givenUp = async () => [9];
    const beside = { ...ports, store: { ...store, givenUp } };
    await reviewChange(beside, key);
    expect(queued).toEqual([]);
    const shown = forge.check;
    const failure = await forge.check(key, forge.now.head);
    finds({ findings: [] });
    forge.check = async (at, head) => (at.change === 9 ? failure : shown(at, head));
    await reviewChange({ ...beside, judge: async () => judgedFrom({ findings: [] }) }, key);
    expect(check(forge).conclusion).toBe('success');
    expect(queued).toEqual([expect.objectContaining({ kind: 'change', change: 9 })]);
  });

  it('that is given up sees a change of the same head that was judged meanwhile', async () => {
    const { forge, ports, store } = makeWorld();
    const other = { change: 4, conclusion: 'failure' as const, title: '1 error' };
    const ofHead = async () => (forge.checks.length ? [other] : []);
    await reportFailure({ ...ports, store: { ...store, ofHead } }, key, 'it is too large');
    expect(check(forge).conclusion).toBe('failure');
  });

  it('never fills a change with comments, even by a mistake of its own', async () => {
    const { forge, review, finds } = makeWorld();
    // No mark can hold this, so the thread is not known again.
    finds({ findings: [flip('alpha', 240, { fingerprint: 'no fingerprint' })] });
    await expect(review()).rejects.toThrow('planned twice');
    expect(forge.threads).toHaveLength(1);
  });

  it('knows what it found although the forge takes no comment', async () => {
    const { forge, store, review, finds } = makeWorld();
    finds({ findings: [alpha] });
    forge.fault = (call) =>
      call === 'createThread'
        ? { failure: new Failure('passing', '502', { uncertain: true }), done: false }
        : null;
    await expect(review()).rejects.toThrow('502');
    expect(await store.lastReview(key)).toMatchObject({
      conclusion: 'failure',
      findings: [{ rule: 'type-flip' }],
    });
  });

  it('writes nothing on a dry run, and logs the plan', async () => {
    const { forge, ports, logged, review, finds } = makeWorld();
    ports.dryRun = true;
    finds({ findings: [alpha] });
    await review();
    expect(forge.writes).toEqual([]);
    const plan = logged.find((l) => l.message === 'dry run: the plan')?.fields as { plan: { do: string }[] };
    expect(plan.plan.map((w) => w.do)).toEqual(['create-thread', 'check']);
  });
});
