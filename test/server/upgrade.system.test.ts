/**
 * An upgrade from version 5 of the tables, in which a repository was known by its name: `version-5/` has the database of
 * a bot of that version and what its forge showed at that moment. A private repository with two changes, one accepted, one
 * with a command that waited; a public one with one.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { migrate } from '../../src/store/migrations.ts';
import type { MergeRequest, Status } from '../fakes/gitlab/state.ts';
import { handled, startBot, target, type1, type2 } from '../support/conversation.ts';
import { copyOf, folderBefore } from '../support/database.ts';
import { factor } from '../support/factor.ts';
import { makeClone } from '../support/git.ts';
import { type Shown, startGithub } from '../support/github.ts';
import { startGitlab, startGitlabBot } from '../support/gitlab.ts';
import { wardenHere } from '../support/here.ts';
import { readRef } from '../support/loose.ts';
import { root } from '../support/program.ts';
import type { RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const file = (name: string): string => join(import.meta.dirname, 'version-5', name);
const flip = target('zeta', type2);
const base = { ...target('zeta', type1), ...target('eta', type1) };

let bot: RunningServer | null = null;
let close: () => void = () => {};
afterEach(async () => {
  await bot?.stop();
  bot = null;
  close();
});

/** The commits of that time: ids are made of their content, so they are the same. */
function commits(bare: string, isSecret: boolean): string {
  const clone = makeClone(bare);
  clone.commit(base, 'base');
  clone.publish();
  clone.begin('topic');
  let head = clone.commit(flip, 'zeta: Use the CPU hook');
  if (isSecret) head = clone.commit(target('eta', type2), 'eta: Use the CPU hook');
  clone.publish();
  return head;
}

/** A DATA_DIR as the bot of that version left it. */
function oldFolder(platform: string): Promise<string> {
  const rows = `test/server/version-5/${platform}.jsonl`;
  const sources = ['src/store/migrations.ts', 'package-lock.json', rows];
  return copyOf(`version-5-${platform}`, sources, async (fresh) => {
    cpSync(await folderBefore(), fresh, { recursive: true });
    const database = await openEmbedded(fresh);
    await migrate(database, 5);
    for (const line of readFileSync(join(root, rows), 'utf8').split('\n')) {
      const { table, row } = JSON.parse(line || '{}');
      if (!table) continue;
      const columns = Object.keys(row).join(', ');
      await database.query(
        `INSERT INTO warden.${table} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_record(NULL::warden.${table}, $1::jsonb)`,
        [JSON.stringify(row)],
      );
    }
    await database.query(
      "SELECT setval(pg_get_serial_sequence('warden.event', 'seq'), (SELECT max(seq) + 1 FROM warden.event), false)",
    );
    await database.close();
  });
}

/** One restored from the backup that the bot of that version made. */
async function restoredFolder(platform: string): Promise<string> {
  const folder = await folderBefore();
  const env = { DATA_DIR: folder };
  expect(await wardenHere(['data', 'restore', file(`${platform}.jsonl`)], { env })).toMatchObject({
    status: 0,
  });
  return folder;
}

async function listed(): Promise<string> {
  return (await fetch(`${bot!.url}/api/reviews?limit=100`)).text();
}

interface World {
  start(dataDir: string): Promise<RunningServer>;
  /** Gives the private repository another name, and the old one to a new public one with the same change. */
  reuse(): Promise<void>;
  /** Pushes to a change of the private repository. */
  push(name: string, change: number): Promise<void>;
  verdict(name: string, change: number): Promise<string | null>;
  /** What its check says in a line. */
  title(name: string, change: number): Promise<string>;
  /** Texts of all that is on a change. */
  said(name: string, change: number): Promise<string[]>;
  violations(): Promise<string[]>;
}

async function githubWorld(): Promise<World> {
  const github = await startGithub();
  close = () => github.close();
  const { shown } = JSON.parse(readFileSync(file('github-forge.json'), 'utf8')) as {
    shown: Record<string, Shown>;
  };
  const dirs = new Map<string, string>();
  for (const [i, name] of ['org/open', 'org/secret'].entries()) {
    const { dir } = await github.repository({ name });
    dirs.set(name, dir);
    const isSecret = name === 'org/secret';
    expect(commits(dir, isSecret)).toBe(shown[name]!.pulls.at(-1)!.head);
    const { pulls, issueComments, reviewComments, threads } = shown[name]!;
    const checkRuns = shown[name]!.checkRuns.map((run) => ({ ...run, started_at: '', completed_at: '' }));
    const all = { pulls, issueComments, reviewComments, threads, checkRuns };
    const rest = { private: isSecret, collaborators: { boss: 'write' as const }, shown: all };
    await github.restore({ name, id: 1_200_000_000 + i, ...rest });
  }
  const here = (repository: string) => github.see({ repository });
  const run = async (name: string, number: number) => {
    const { pulls, checkRuns } = await here(name);
    const { head } = pulls.find((one) => one.number === number)!;
    return checkRuns.findLast((one) => one.head_sha === head && one.external_id === String(number));
  };
  return {
    start: (dataDir) => startBot(github, { DATA_DIR: dataDir }),
    async reuse() {
      await github.rename({ repository: 'org/secret', to: 'org/moved', silent: true });
      dirs.set('org/moved', dirs.get('org/secret')!);
      const { dir } = await github.repository({ name: 'org/secret', private: false });
      const clone = makeClone(dir);
      clone.commit(base, 'another base');
      clone.publish();
      clone.begin('topic');
      const head = clone.commit(flip, 'a public flip');
      clone.publish();
      for (const title of ['A public plan', 'Another public plan'])
        await github.open({ repository: 'org/secret', head, title, silent: true });
    },
    async push(repository, number) {
      const head = nextCommit(dirs.get(repository)!, number);
      await github.push({ repository, number, head });
    },
    verdict: async (name, number) => (await run(name, number))?.conclusion ?? null,
    title: async (name, number) => (await run(name, number))?.output.title ?? '',
    async said(name, number) {
      const { issueComments, reviewComments } = await here(name);
      return [
        ...issueComments.filter((one) => one.issue === number),
        ...reviewComments.filter((one) => one.pull === number),
      ].map((one) => one.body);
    },
    violations: async () => (await github.look()).violations,
  };
}

async function gitlabWorld(): Promise<World> {
  const gitlab = await startGitlab();
  close = () => gitlab.close();
  const { url, shown } = JSON.parse(readFileSync(file('gitlab-forge.json'), 'utf8')) as {
    url: string;
    shown: Record<string, { id: number; requests: MergeRequest[]; statuses: Status[] }>;
  };
  const dirs = new Map<string, string>();
  for (const path of ['org/open', 'org/secret']) {
    const { dir } = await gitlab.project({ path });
    dirs.set(path, dir);
    const isSecret = path === 'org/secret';
    const { id, requests, statuses } = shown[path]!;
    expect(commits(dir, isSecret)).toBe(requests.at(-1)!.versions[0]!.head_commit_sha);
    for (const one of statuses) one.target_url = one.target_url?.replace(url, gitlab.url) ?? null;
    await gitlab.restore({ path, id, private: isSecret, members: { boss: 30 }, requests, statuses });
  }
  const here = (project: string) => gitlab.see({ project });
  const status = async (name: string, iid: number) => {
    const { requests, statuses } = await here(name);
    const head = requests.find((one) => one.iid === iid)!.versions[0]!.head_commit_sha;
    const own = statuses.filter(
      (one) => one.sha === head && one.target_url?.endsWith(`merge_requests/${iid}`),
    );
    return own.sort((a, b) => b.id - a.id)[0];
  };
  return {
    start: (dataDir) => startGitlabBot(gitlab, { DATA_DIR: dataDir }),
    async reuse() {
      await gitlab.rename({ project: 'org/secret', to: 'org/moved' });
      dirs.set('org/moved', dirs.get('org/secret')!);
      const { dir } = await gitlab.project({ path: 'org/secret', private: false });
      const clone = makeClone(dir);
      clone.commit(base, 'another base');
      clone.publish();
      clone.begin('topic');
      const head = clone.commit(flip, 'a public flip');
      clone.publish();
      for (const title of ['A public plan', 'Another public plan'])
        await gitlab.open({ project: 'org/secret', head, title, silent: true });
    },
    async push(project, iid) {
      await gitlab.push({ project, iid, head: nextCommit(dirs.get(project)!, iid) });
    },
    async verdict(name, iid) {
      const found = await status(name, iid);
      return found ? (found.status === 'failed' ? 'failure' : found.status) : null;
    },
    title: async (name, iid) => (await status(name, iid))?.description ?? '',
    async said(name, iid) {
      const request = (await here(name)).requests.find((one) => one.iid === iid)!;
      return request.discussions.flatMap((one) => one.notes.map((note) => note.body));
    },
    violations: async () => (await gitlab.look()).violations,
  };
}

/** One more commit on a change's head, that touches nothing of interest. */
function nextCommit(bare: string, change: number): string {
  const clone = makeClone(bare);
  const refs = ['refs/pull', 'refs/merge-requests'].map((prefix) => `${prefix}/${change}/head`);
  const [at] = refs.flatMap((ref) => readRef(bare, ref) ?? []);
  clone.git('checkout', '-q', '-b', `next-${change}`, at!);
  const head = clone.commit({ 'docs/next.txt': 'x\n' }, 'next');
  clone.publish();
  return head;
}

describe.each([
  ['github', githubWorld],
  ['gitlab', gitlabWorld],
] as const)('on %s', (platform, makeWorld) => {
  // To restore asks no forge: on one each day, on both in the slow tier.
  const isRestored = platform === 'gitlab' || factor > 1;
  test.each([
    ['upgraded', oldFolder],
    ...(isRestored ? [['restored from its backup', restoredFolder] as const] : []),
  ] as const)('%s: nothing is lost, and nothing is said twice', async (_, folderOf) => {
    const world = await makeWorld();
    const before = await Promise.all([world.said('org/open', 1), world.said('org/secret', 1)]);
    bot = await world.start(await folderOf(platform));
    await until('the command that waited', async () => /1 accepted/.test(await world.title('org/secret', 2)));
    await handled(bot);
    const after = await Promise.all([world.said('org/open', 1), world.said('org/secret', 1)]);
    expect(after).toEqual(before);
    expect(await world.verdict('org/secret', 1)).toBe('success');
    expect(await world.verdict('org/open', 1)).toBe('failure');
    // Who may see what is as it was.
    expect(await listed()).toContain('org/open');
    expect(await listed()).not.toContain('secret');
    // The acceptance holds for the next head, and the thread is the same.
    await world.push('org/secret', 1);
    await until('the next head', async () => (await world.verdict('org/secret', 1)) === 'success');
    expect(await world.said('org/secret', 1)).toHaveLength(before[1].length);
    expect(await world.violations()).toEqual([]);
  });

  test('renamed while the bot was away, and the name is another one’s: all goes with the number', async () => {
    const world = await makeWorld();
    await world.reuse();
    const before = await world.said('org/moved', 1);
    bot = await world.start(await oldFolder(platform));
    await until('the command that waited', async () => /1 accepted/.test(await world.title('org/moved', 2)));
    await until('the new one', async () => (await world.verdict('org/secret', 1)) === 'failure');
    await handled(bot);
    expect(await world.verdict('org/moved', 1)).toBe('success');
    expect(await world.said('org/moved', 1)).toEqual(before);
    await world.push('org/moved', 1);
    await until('the next head', async () => (await world.verdict('org/moved', 1)) === 'success');
    // Of the private one a visitor sees nothing, neither under its own name nor under the one that it had.
    const seen = await listed();
    expect(seen).toContain('A public plan');
    for (const word of ['A secret plan', 'Another secret', 'org/moved']) expect(seen).not.toContain(word);
    expect(await world.violations()).toEqual([]);
  });
});
