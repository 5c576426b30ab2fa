/**
 * Chaos on a mailing list: series and their next versions come in while the server is killed with -9.
 *   node bench/list-chaos.ts [--series 12] [--kills 20] [--seed 1] [--patience 300]
 * The archive is git's; the mail server and the forge are fakes that keep what they take. In the end every series must
 * have one pull request at its newest version, and every finding one mail and one thread. Prints what is wrong, and
 * fails then.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fakeSmtp } from '../test/fakes/smtp.ts';
import { preparedFolder } from '../test/support/database.ts';
import { addToArchive } from '../test/support/inbox.ts';
import { startServer } from '../test/support/server.ts';
import { option, printsOf, repositoryName, startFake, targetFiles } from './support.ts';

/** A mail that was taken and is not on the list after this time is sent again. */
const returnSeconds = 15;
const count = Number(option('series', '12'));
const kills = Number(option('kills', '20'));
const say = (line: string) => process.stdout.write(`${line}\n`);

let seed = Number(option('seed', '1')) >>> 0;
/** The same for the same seed: what happens when still depends on the machine. */
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

const folder = (name: string): string => mkdtempSync(join(tmpdir(), `list-chaos-${name}-`));
const work = folder('work');
const env = {
  PATH: process.env.PATH,
  HOME: work,
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Jane Doe'],
      [`GIT_${who}_EMAIL`, 'jane@example.org'],
    ]),
  ),
};
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: work, env, encoding: 'utf8' }).trim();
function commit(files: Record<string, string>, message: string): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(work, dirname(path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
  return git('rev-parse', 'HEAD');
}

// The project: a target for each series, all of them type 1.
git('init', '--quiet', '--initial-branch', 'master');
const names = Array.from({ length: count }, (_, i) => `zeta${i}`);
/** Every second one stays at its first version, whose finding is told in one mail. */
const isSentAgain = (name: string): boolean => names.indexOf(name) % 2 === 0;
const base = commit(Object.assign({}, ...names.map((name) => targetFiles('dc', 'base', name))), 'base');
const project = folder('project');
git('clone', '--quiet', '--bare', work, project);

const forge = await startFake();
const { dir: mirror } = (await forge.call('repository', { name: repositoryName })) as { dir: string };
git('push', '--quiet', mirror, 'master');
await forge.call('grants', {
  account: repositoryName.split('/')[0]!,
  permissions: {
    checks: 'write',
    contents: 'write',
    issues: 'read',
    metadata: 'read',
    pull_requests: 'write',
  },
});

/** Two patches, of which the second flips the target's type; version 2 does not. */
function seriesOf(name: string, version: 1 | 2): string[] {
  git('checkout', '--quiet', '--detach', base);
  commit(targetFiles('dc', `version ${version}`, name), `target/${name}: Say so`);
  commit(targetFiles(version === 1 ? 'cc' : 'dc', `hook ${version}`, name), `target/${name}: Touch the hook`);
  const text = git('format-patch', '--stdout', '--thread', `-v${version}`, '-2', `--base=${base}`);
  return text
    .split(/^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\n/m)
    .filter(Boolean)
    .map((mail, i) =>
      mail
        .replace(/^(?:Message-Id|In-Reply-To|References): <.*>\n/gim, '')
        .replace(
          /^From: /m,
          `Message-Id: <${name}-v${version}-${i + 1}@example.org>\n` +
            (i > 0 ? `In-Reply-To: <${name}-v${version}-1@example.org>\n` : '') +
            'From: ',
        )
        .replace(/^Date: .*$/m, `Date: ${new Date().toUTCString()}`),
    );
}

const archive = folder('archive');
const epoch = join(archive, 'git', '0.git');
mkdirSync(join(archive, 'git'));
const smtp = await fakeSmtp();
let returned = 0;
/** The list: what the mail server has taken comes back over the archive. */
function distribute(): void {
  const fresh = smtp.mails.slice(returned);
  if (fresh.length)
    addToArchive(
      epoch,
      fresh.map(({ raw }) => Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')),
    );
  returned += fresh.length;
}
// All the time, also while a server starts: a list does not wait for it.
setInterval(distribute, 250).unref();

const file = join(folder('config'), 'lists.yml');
writeFileSync(
  file,
  JSON.stringify({
    lists: [
      {
        name: 'chaos',
        source: { publicInbox: archive },
        repository: project,
        branch: 'master',
        quietSeconds: 1,
        mirror: { platform: 'github', repository: repositoryName },
        reply: {
          smtp: smtp.url,
          from: 'warden@example.org',
          to: 'list@example.org',
          perHour: 1000,
          returnSeconds,
        },
      },
    ],
  }),
);
addToArchive(epoch, ['From: a@example.org\nSubject: Hello\nMessage-Id: <hello@example.org>\n\nHello\n']);
const variables = { ...forge.variables, VMSD_WARDEN_CONFIG: file, DATA_DIR: await preparedFolder() };
let server = await startServer(variables);

interface Seen {
  violations: string[];
  repositories: Record<
    string,
    {
      pulls: { number: number; state: string; headRef: string; head: string; title: string }[];
      checkRuns: { head_sha: string; conclusion: string | null }[];
      reviewComments: { pull: number; body: string; inReplyTo: number | null }[];
    }
  >;
}

const look = async (): Promise<Seen> => (await forge.call('look', undefined as never)) as Seen;

/** Waits until something can be seen to have been done since; a kill right behind it is the worst. */
async function progress(seconds: number): Promise<void> {
  const state = async (): Promise<string> => {
    const { pulls, reviewComments } = (await look()).repositories[repositoryName]!;
    return `${pulls.length} ${pulls.map(({ head }) => head).join()} ${reviewComments.length} ${smtp.mails.length}`;
  };
  const before = await state();
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50))
    if ((await state()) !== before) return;
}

// First versions in the first half, then the second ones; the mail server has its moods as well.
const waiting = ([1, 2] as const).flatMap((version) =>
  names
    .filter((name) => version === 1 || isSentAgain(name))
    .map((name) => seriesOf(name, version))
    .sort(() => random(3) - 1),
);
smtp.faults.push(
  ...Array.from({ length: count }, () => ([null, 'drop-after', 'busy', null] as const)[random(4)]!),
);
let done = 0;
for (let kill = 0; kill < kills; kill += 1) {
  const next = waiting.splice(0, Math.ceil(waiting.length / (kills - kill)));
  for (const mails of next) {
    addToArchive(epoch, mails);
    done += mails.length;
  }
  await progress(25);
  await sleep(random(300));
  await server.kill();
  server = await startServer(variables);
  say(`kill ${kill + 1} of ${kills}: ${done} mails of series, ${smtp.mails.length} of ours`);
}

/** What is not as it must be; empty when all is well. */
async function wrong(): Promise<string[]> {
  const seen = await look();
  const { pulls, checkRuns, reviewComments } = seen.repositories[repositoryName]!;
  const problems = [...seen.violations];
  if (pulls.length !== count) problems.push(`${pulls.length} pull requests for ${count} series`);
  for (const name of names) {
    const own = pulls.filter(({ title }) => title.includes(`target/${name}:`));
    if (own.length !== 1) problems.push(`${name} has ${own.length} pull requests`);
    for (const { number, head, state } of own) {
      const checks = checkRuns.filter((run) => run.head_sha === head);
      if (state !== 'open') problems.push(`${name}'s pull request is ${state}`);
      if (checks.length !== 1 || checks[0]!.conclusion !== (isSentAgain(name) ? 'success' : 'failure'))
        problems.push(`${name}: ${checks.length} checks, ${checks.map((one) => one.conclusion).join()}`);
      const prints = reviewComments
        .filter((one) => one.pull === number && one.inReplyTo === null)
        .map(({ body }) => printsOf(body));
      if (new Set(prints).size !== prints.length) problems.push(`${name}: a finding has two threads`);
      if (!prints.length && !isSentAgain(name)) problems.push(`${name}: its finding has no thread`);
    }
    const mails = smtp.mails.filter(({ raw }) => raw.includes(`<${name}-v1-2@example.org>`));
    if (mails.length > 1) problems.push(`${name}: ${mails.length} mails of one finding`);
    if (!mails.length && !isSentAgain(name)) problems.push(`${name}: no mail of its finding`);
    const wanted = smtp.mails.filter(({ raw }) => raw.includes(`<${name}-v2-`));
    if (wanted.length) problems.push(`${name}: a mail about its clean version`);
  }
  const ids = smtp.mails.map(({ raw }) => /^Message-Id: *(<.*>)/im.exec(raw.toString('latin1'))?.[1]);
  if (new Set(ids).size !== ids.length) problems.push('a mail was sent twice');
  return problems;
}

let problems: string[] = [];
for (const end = Date.now() + Number(option('patience', '300')) * 1000; Date.now() < end; ) {
  problems = await wrong();
  if (!problems.length) break;
  await sleep(1000);
}
// What would come too late to be seen.
await sleep((returnSeconds + 5) * 1000);
problems = await wrong();
await server.stop();
forge.close();
await smtp.close();
say(`${count} series, half of them in 2 versions, ${kills} kills, ${smtp.mails.length} mails sent`);
for (const problem of problems) say(`WRONG: ${problem}`);
if (problems.length) writeFileSync(join(work, 'server.log'), server.log());
if (problems.length) say(`the last server's log is in ${join(work, 'server.log')}`);
say(problems.length ? 'something is wrong' : 'nothing lost, nothing twice');
process.exit(problems.length ? 1 : 0);
