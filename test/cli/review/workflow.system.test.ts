/** A project without a server: its workflow reviews each pull request, with the token that it gets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Github, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import { asProgram, leastGrants, talkInWorkflows } from '../../support/workflow.ts';

let github: Github;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(async () => {
  expect((await github.look()).violations).toEqual([]);
  github.close();
});

const flip = target('alpha', type2);
const base = target('alpha', type1);
const clean = { 'target/alpha/helper.c': 'int alpha_help(void);\n' };

describe('a pull request', () => {
  it('with a flip gets one check and one comment on the line, and they settle when it is fixed', async () => {
    const on = await talkInWorkflows(github, 'plain/qemu', base);
    const { number, ran } = await on.opened(flip, {}, { program: asProgram });
    expect(ran.err).toBe('');
    expect(ran.status).toBe(1);
    const first = await on.written(number);
    expect(first.threads.map(({ path, line, open }) => [path, line, open])).toEqual([
      ['target/alpha/cpu.c', 17, true],
    ]);
    expect(first.talk).toEqual([]);
    expect(first.checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(first.checks[0]!.output.annotations).toHaveLength(1);
    expect(ran.outputs).toMatchObject({ verdict: 'failure', errors: '1', warnings: '0' });
    expect(JSON.parse(readFileSync(ran.outputs.json!, 'utf8')).findings).toHaveLength(1);
    expect(JSON.parse(readFileSync(ran.outputs.sarif!, 'utf8')).runs[0].results).toHaveLength(1);
    expect(ran.summary).toContain('type-flip');
    // The check has the annotations; the job does not say them again.
    expect(ran.out).not.toContain('::error');

    // Once more, as somebody re-runs the job: not a word.
    const again = await on.run(await on.newest('pull_request'));
    expect(again.status).toBe(1);
    expect(await on.written(number)).toEqual(first);

    const fixed = await on.pushed(number, base);
    expect(fixed).toMatchObject({ status: 0, err: '' });
    const last = await on.written(number);
    expect(last.threads).toHaveLength(1);
    expect(last.threads[0]!.open).toBe(false);
    expect(last.threads[0]!.body).toContain('does not stand against the change as a whole any more');
    expect(last.checks.at(-1)!.conclusion).toBe('success');
    expect(last.talk).toEqual([]);
  });

  it('that is clean gets a green check and no comment', async () => {
    const on = await talkInWorkflows(github, 'clean/qemu', base);
    const { number, ran } = await on.opened(clean);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { threads, talk, checks } = await on.written(number);
    expect([threads, talk]).toEqual([[], []]);
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(ran.outputs.verdict).toBe('success');
  });

  it('is reviewed by its address, from a machine that runs no job; a dry run writes nothing', async () => {
    const on = await talkInWorkflows(github, 'dry/qemu', base);
    const head = on.repository.commit(flip);
    on.repository.publish();
    const { number } = await github.open({ repository: on.name, head });
    const dry = await on.run(null, { args: [on.address(number), '--dry-run'], env: { GITHUB_ACTIONS: '' } });
    expect(dry).toMatchObject({ status: 1, err: '' });
    expect(dry.out).toContain('a comment on target/alpha/cpu.c:17');
    expect(dry.out).toContain('the check: failure');
    expect(await on.written(number)).toMatchObject({ threads: [], talk: [], checks: [], statuses: [] });
    const plan = await on.run(null, {
      args: [on.address(number), '--dry-run', '--format', 'json'],
      env: { GITHUB_ACTIONS: '' },
    });
    expect(JSON.parse(plan.out)).toMatchObject({
      verdict: 'failure',
      writes: [{ do: 'create-thread' }, { do: 'check' }],
    });

    expect((await on.run(null, { args: [on.address(number)], env: { GITHUB_ACTIONS: '' } })).status).toBe(1);
    expect((await on.written(number)).threads).toHaveLength(1);
  });

  it('whose token writes no check runs gets a status; one that writes none of both, the job’s result', async () => {
    const on = await talkInWorkflows(github, 'status/qemu', base);
    const { checks: _, ...noChecks } = leastGrants;
    const { number, ran } = await on.opened(flip, {}, { grants: { ...noChecks, statuses: 'write' } });
    expect(ran).toMatchObject({ status: 1, err: '' });
    const { checks, statuses, threads } = await on.written(number);
    expect(checks).toEqual([]);
    expect(threads).toHaveLength(1);
    expect(statuses).toMatchObject([{ context: 'vmsd-warden', state: 'failure' }]);
    expect(ran.out).toMatch(/^::error file=target\/alpha\/cpu\.c,line=17,/m);
    const event = await on.newest('pull_request');
    await on.run(event, { grants: { ...noChecks, statuses: 'write' } });
    expect((await on.written(number)).statuses).toHaveLength(1);

    const bare = await on.run(event, { grants: noChecks });
    expect(bare.status).toBe(1);
    expect(bare.err).toContain('no check could be written, the job says it');
    expect((await on.written(number)).threads).toHaveLength(1);
  });

  it('of a fork, whose token may only read, ends with 2 and says why; without comments the job tells all', async () => {
    const on = await talkInWorkflows(github, 'fork/qemu', base);
    const reads = { grants: { contents: 'read', pull_requests: 'read' } as const };
    const { number, ran } = await on.opened(flip, { fork: 'someone/qemu' }, reads);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(
      /A comment could not be written: GitHub: .*Resource not accessible by integration/,
    );
    expect(ran.out).toContain('::error file=target/alpha/cpu.c,line=17');
    const off = await on.run(await on.newest('pull_request'), { ...reads, args: ['--comment', 'off'] });
    expect(off.status).toBe(1);
    expect(await on.written(number)).toMatchObject({ threads: [], talk: [], checks: [] });
  });
});

describe('a comment', () => {
  it('accepts a finding for good where the one who says it may write, and for nobody else', async () => {
    const on = await talkInWorkflows(github, 'accept/qemu', base, { collaborators: { boss: 'write' } });
    const { number } = await on.opened(flip);
    const line = '/vmsd accept type-flip alpha it was never released';
    const stranger = await on.said(number, 'mallory', line);
    expect(stranger.reactions).toContain('confused');
    expect((await on.written(number)).threads[0]!.open).toBe(true);

    const boss = await on.said(number, 'boss', line);
    expect(boss.ran).toMatchObject({ status: 0, err: '' });
    expect(boss.reactions).toContain('+1');
    const accepted = await on.written(number);
    expect(accepted.threads[0]!.open).toBe(false);
    expect(accepted.checks.at(-1)!.conclusion).toBe('success');

    // The next push keeps it: it stands in a comment, and nowhere else.
    expect((await on.pushed(number, clean)).status).toBe(0);
    const after = await on.written(number);
    expect(after.threads).toHaveLength(1);
    expect(after.talk).toEqual(accepted.talk);

    const back = await on.said(number, 'boss', '/vmsd unaccept type-flip alpha');
    expect(back.ran.status).toBe(1);
    expect((await on.written(number)).checks.at(-1)!.conclusion).toBe('failure');
  });

  it('that was deleted, or that somebody wrote who may write no more, accepts nothing any more', async () => {
    const on = await talkInWorkflows(github, 'gone/qemu', base, { collaborators: { boss: 'write' } });
    const { number } = await on.opened(flip);
    const { id } = await on.said(number, 'boss', '/vmsd accept type-flip alpha fine');
    const event = await on.newest('pull_request');
    expect((await on.run(event)).status).toBe(0);
    await github.deleteComment({ repository: on.name, id });
    expect((await on.run(event)).status).toBe(1);
  });

  it('cannot forge an acceptance by repeating the mark of one', async () => {
    const on = await talkInWorkflows(github, 'forge/qemu', base, { collaborators: { boss: 'write' } });
    const { number } = await on.opened(flip);
    await on.said(number, 'boss', '/vmsd accept type-flip alpha fine');
    const { talk } = await on.written(number);
    const kept = talk.find(({ body }) => body.includes('vmsd-warden:accepted'))!;
    await on.said(number, 'boss', '/vmsd unaccept type-flip alpha');
    // Whoever may write accepts by a command: to quote one is none.
    const quoted = `> ${kept.body.replaceAll('\n', '\n> ')}`;
    for (const [author, body] of [
      ['mallory', kept.body],
      ['mallory', quoted],
      ['boss', quoted],
    ] as const)
      await github.comment({ repository: on.name, number, author, body });
    const own = await github.comment({
      repository: on.name,
      number,
      author: 'mallory',
      body: '/vmsd accept type-flip alpha fine',
    });
    const forged = kept.body
      .replaceAll('boss', 'mallory')
      .replace(/I:\d+:IC_\d+/g, `I:${own.id}:${own.nodeId}`);
    await github.comment({ repository: on.name, number, author: 'mallory', body: forged });
    expect((await on.run(await on.newest('pull_request'))).status).toBe(1);
  });

  it('asks for help, a status, an explanation, and a review, and is answered once', async () => {
    const on = await talkInWorkflows(github, 'ask/qemu', base);
    const { number } = await on.opened(flip);
    for (const [command, answer] of [
      ['help', '/vmsd accept'],
      ['status', 'type-flip'],
      ['explain', 'How to fix it'],
    ] as const) {
      const { ran, reactions } = await on.said(number, 'contributor', `/vmsd ${command}`);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(reactions).toContain('eyes');
      const { talk } = await on.written(number);
      expect(talk.at(-1)!.body).toContain(answer);
      await on.run(await on.newest('issue_comment'));
      expect((await on.written(number)).talk).toHaveLength(talk.length);
    }
    expect((await on.said(number, 'contributor', '/vmsd recheck')).ran.status).toBe(1);
    const { ran } = await on.said(number, 'contributor', 'Nice.');
    expect(ran).toMatchObject({ status: 0, out: '', err: 'vmsd-warden: the event asks for nothing\n' });
  });
});

describe('other events', () => {
  it('a merge queue’s head is judged, and a schedule reviews what has no check yet', async () => {
    const on = await talkInWorkflows(github, 'queue/qemu', base);
    const { number } = await on.opened(clean);
    const entry = await github.enqueue({ repository: on.name, number });
    const ran = await on.run(await on.newest('merge_group'));
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { checks } = await on.written(number);
    expect(checks.find((one) => one.head_sha === entry.head)!.conclusion).toBe('success');

    on.repository.git('checkout', '-q', '-b', 'second', 'master');
    const head = on.repository.commit(flip);
    on.repository.publish();
    const other = await github.open({ repository: on.name, head, headRef: 'second' });
    const swept = await on.run({ name: 'schedule', payload: { schedule: '0 4 * * *' } });
    expect(swept).toMatchObject({ status: 0, err: '' });
    expect((await on.written(other.number)).threads).toHaveLength(1);
    expect((await on.written(number)).threads).toHaveLength(0);
    const dispatched = await on.run({
      name: 'workflow_dispatch',
      payload: { inputs: { change: `${other.number}` } },
    });
    expect(dispatched.status).toBe(1);
    expect((await on.written(other.number)).threads).toHaveLength(1);
  });
});

describe('what cannot be reviewed', () => {
  it('is said in one line', async () => {
    const on = await talkInWorkflows(github, 'bad/qemu', base);
    const line = async (args: string[], env: Record<string, string> = {}) => {
      const { status, err } = await on.run(null, { args, env });
      expect(status).toBe(2);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      return err;
    };
    expect(await line([])).toContain('name the address of a pull or merge request');
    expect(await line(['nonsense'])).toContain('is no address of a change');
    // The token goes to the forge that it is for.
    expect(await line(['https://github.evil.example/bad/qemu/pull/1'])).toContain('set GITHUB_URL=');
    expect(await line([on.address(77)])).toContain('is not there');
    expect(await line(['--event', join(on.cache, 'none')])).toContain('there is no such file');
    expect(await line([on.address(1)], { GITHUB_TOKEN: '' })).toContain('GITHUB_TOKEN is not set');
  });
});
