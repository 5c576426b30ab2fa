/**
 * Mails that others have gathered, read by us, by `git mailinfo` and by b4:
 *   node bench/mail-corpora.ts FOLDER… [--mails N] [--threads N]
 * A FOLDER holds mailboxes or mails (tests/data of Patchew, patchwork/tests/data of Patchwork, src/tests/samples of b4,
 * t/t5100, t/t4252 and t/t4256 of git), or is an epoch of public-inbox (a bare git repository). Of each mail with a
 * patch: author, subject and diff are those that `git mailinfo` finds. Of an epoch, too: N threads (300) and the patches
 * that b4 finds for their newest version. Prints each difference on a line, and how many agree; who is right stands in
 * docs/mail.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { listMail } from '../src/app/lists/listed-mail.ts';
import type { ListedMail } from '../src/ports/lists.ts';
import { parseDiff } from '../src/series/diff/diff.ts';
import { type FoundLineage, findLineages } from '../src/series/join/lineage.ts';
import { isMailText } from '../src/series/mail/bare-text.ts';
import { readVersion } from '../src/series/mail/list-mail.ts';
import { splitMbox, unquoteFrom } from '../src/series/mail/mbox.ts';
import { readSeries } from '../src/series/read.ts';
import type { FilePatch, Patch } from '../src/types/series.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mails: { type: 'string', default: '2000' }, threads: { type: 'string', default: '300' } },
});
if (!positionals.length)
  throw new Error('usage: node bench/mail-corpora.ts FOLDER… [--mails N] [--threads N]');
const scratch = mkdtempSync(join(tmpdir(), 'mail-corpora-'));
const counts: { what: string; tried: number; agree: number }[] = [];
try {
  for (const folder of positionals) {
    if (isEpoch(folder)) await compareEpoch(folder);
    else await compareMails(folder, mailsBelow(folder));
  }
  for (const { what, tried, agree } of counts)
    process.stdout.write(`${what}: ${tried} tried, ${agree} agree, ${tried - agree} differ\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function isEpoch(folder: string): boolean {
  return readdirSync(folder).includes('HEAD');
}

interface NamedMail {
  name: string;
  bytes: Buffer;
}

function mailsBelow(folder: string): NamedMail[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const raw = readFileSync(path);
      const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
      const name = basename(path);
      const mails = splitMbox(bytes);
      if (mails)
        return [...mails].map((mail, i) => ({
          name: `${name}#${i + 1}`,
          bytes: Buffer.from(unquoteFrom(mail.bytes.toString('latin1')), 'latin1'),
        }));
      return isMailText(bytes.toString('latin1', 0, 20_000)) ? [{ name, bytes }] : [];
    });
}

/** Single mails, by `git mailinfo`. */
async function compareMails(folder: string, mails: readonly NamedMail[]): Promise<void> {
  let tried = 0;
  let agree = 0;
  for (const { name, bytes } of mails) {
    const theirs = byGit(bytes);
    const ours = (await readSeries([{ name, bytes }])).series?.patches[0] ?? null;
    if (!theirs && !ours) continue;
    tried += 1;
    const difference = differenceOf(ours, theirs);
    if (difference === null) agree += 1;
    else process.stdout.write(`  ${name}: ${difference}\n`);
  }
  counts.push({ what: `${folder}, mails by git mailinfo`, tried, agree });
}

interface GitPatch {
  subject: string;
  email: string;
  files: FilePatch[];
}

/** Null: no patch in it. */
function byGit(bytes: Buffer): GitPatch | null {
  const [message, patch] = ['message', 'patch'].map((file) => join(scratch, file));
  const done = spawnSync('git', ['mailinfo', message!, patch!], { input: bytes, cwd: scratch });
  if (done.status !== 0) return null;
  const info = done.stdout.toString();
  const field = (field: string): string => new RegExp(`^${field}: (.*)$`, 'm').exec(info)?.[1] ?? '';
  const diff = parseDiff(readFileSync(patch!).toString('latin1'), { separator: true });
  if (!diff.files.length) return null;
  return { subject: field('Subject'), email: field('Email'), files: diff.files };
}

function differenceOf(ours: Patch | null, theirs: GitPatch | null): string | null {
  if (!ours) return `git finds a patch: ${theirs!.files[0]!.newPath}`;
  if (!theirs) return `we find a patch: ${ours.subject}`;
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  // Only how much of the prefix goes is another question.
  if (
    !plain(theirs.subject).endsWith(plain(ours.subject)) &&
    !plain(ours.subject).endsWith(plain(theirs.subject))
  )
    return `subject "${ours.subject}", git: "${theirs.subject}"`;
  if ((ours.author?.email ?? '') !== theirs.email)
    return `author ${ours.author?.email}, git: ${theirs.email}`;
  const hunks = (files: readonly FilePatch[]): string =>
    JSON.stringify(files.map(({ oldPath, newPath, hunks, data }) => [oldPath, newPath, hunks, data]));
  return hunks(ours.files) === hunks(theirs.files) ? null : 'another diff';
}

/** A list: its mails by `git mailinfo`, its threads by b4. */
async function compareEpoch(gitDir: string): Promise<void> {
  const ids = execFileSync('git', [
    '-C',
    gitDir,
    'log',
    '--reverse',
    '--format=%H',
    '--diff-filter=AM',
    '--',
    'm',
  ])
    .toString()
    .split('\n')
    .filter(Boolean);
  const bodies = blobsOf(gitDir, ids);
  const started = performance.now();
  const kept: (ListedMail & { order: number; bytes: Buffer })[] = [];
  for (const [order, bytes] of bodies.entries()) {
    const rules = { list: 'list', now: new Date(), textsSince: '1970', own: null };
    kept.push({ ...(await listMail({ raw: bytes, place: null }, rules)).mail, order, bytes });
  }
  const posts = kept.filter((mail) => mail.posts.length > 0);
  const remarks = new Map(kept.flatMap((m) => (m.posts.length ? [] : [[m.messageId, m.parents] as const])));
  const lineages = findLineages(posts, remarks as Map<string, string[]>);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${basename(gitDir)}: ${kept.length} mails, ${lineages.length} series, ${Math.round((kept.length / seconds) * 60).toLocaleString('en')} mails a minute\n`,
  );
  const patches = posts.filter(({ kind }) => kind === 'patch');
  const some = spread(patches, Number(values.mails)).map(({ messageId, bytes }) => ({
    name: messageId,
    bytes,
  }));
  await compareMails(gitDir, some);
  if (spawnSync('b4', ['--version']).status === 0) await compareThreads(gitDir, lineages, kept);
  else process.stdout.write('b4 is not installed: its threads are left out\n');
}

function blobsOf(gitDir: string, commits: readonly string[]): Buffer[] {
  const asked = commits.map((commit) => `${commit}:m\n`).join('');
  const out = execFileSync('git', ['-C', gitDir, 'cat-file', '--batch'], {
    input: asked,
    maxBuffer: 2 ** 31 - 1,
  });
  const bodies: Buffer[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      at = end + 1;
      continue;
    }
    bodies.push(out.subarray(end + 1, end + 1 + size));
    at = end + 2 + size;
  }
  return bodies;
}

/** So many of them, from all over. */
function spread<Of>(all: readonly Of[], most: number): Of[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

async function compareThreads(
  gitDir: string,
  lineages: readonly FoundLineage[],
  kept: readonly (ListedMail & { bytes: Buffer })[],
): Promise<void> {
  const byId = new Map(kept.map((mail) => [mail.messageId, mail]));
  const threads = threadsOf(kept);
  const chosen = spread(
    lineages.filter(({ versions }) => versions.at(-1)!.received.length > 0),
    Number(values.threads),
  );
  let agree = 0;
  for (const [i, { versions }] of chosen.entries()) {
    const { head, mails, version, title } = versions.at(-1)!;
    const raws = mails.map((messageId) => ({ messageId, raw: byId.get(messageId)!.bytes }));
    const ours = (await readVersion(raws, head, version))!.patches;
    const theirs = byB4(
      threads.get(head)!.map((mail) => mail.bytes),
      head,
      version,
      join(scratch, `b4-${i}`),
    );
    const difference = seriesDifference(ours, theirs);
    if (difference === null) agree += 1;
    else process.stdout.write(`  ${head} v${version} ${title.slice(0, 60)}: ${difference}\n`);
  }
  counts.push({ what: `${gitDir}, threads by b4`, tried: chosen.length, agree });
}

/** All mails of the thread that each is in. */
function threadsOf(kept: readonly ListedMail[]): Map<string, (ListedMail & { bytes: Buffer })[]> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  for (const { messageId, parents } of kept)
    for (const id of parents) if (find(id) !== find(messageId)) parent.set(find(messageId), find(id));
  const byRoot = new Map<string, (ListedMail & { bytes: Buffer })[]>();
  for (const mail of kept) {
    const root = find(mail.messageId);
    byRoot.set(root, [...(byRoot.get(root) ?? []), mail as ListedMail & { bytes: Buffer }]);
  }
  return new Map(kept.map(({ messageId }) => [messageId, byRoot.get(find(messageId))!]));
}

interface B4Patch {
  messageId: string;
  trailers: string[];
}

function byB4(mails: readonly Buffer[], head: string, version: number, folder: string): B4Patch[] {
  mkdirSync(join(folder, 'out'), { recursive: true });
  const box = join(folder, 'thread.mbx');
  const envelope = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
  // b4 0.12 stumbles over subjects on two lines.
  const unfolded = (text: string): string =>
    text.replace(/^(?:[^\n]+\n)*/, (header) =>
      header.replace(/^Subject:.*(?:\n[ \t].*)*/im, (subject) => subject.replace(/\r?\n[ \t]+/g, ' ')),
    );
  writeFileSync(
    box,
    mails
      .map((bytes) => `${envelope}${unfolded(bytes.toString('latin1')).replace(/^(>*From )/gm, '>$1')}\n\n`)
      .join(''),
    'latin1',
  );
  const args = ['--offline-mode', 'am', '-T', '--no-cover', '-v', `${version}`, '-m', box];
  spawnSync('b4', [...args, '-o', join(folder, 'out'), head], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  });
  const file = readdirSync(join(folder, 'out')).find((name) => name.endsWith('.mbx'));
  if (file === undefined) return [];
  const found = splitMbox(readFileSync(join(folder, 'out', file))) ?? [];
  return [...found].map(({ bytes }) => {
    const text = bytes.toString('utf8');
    return { messageId: /^Message-Id: <(.*)>$/im.exec(text)?.[1] ?? '', trailers: trailersOf(text) };
  });
}

function seriesDifference(ours: readonly Patch[], theirs: readonly B4Patch[]): string | null {
  const [a, b] = [ours.map(({ messageId }) => messageId), theirs.map(({ messageId }) => messageId)];
  if (a.join() !== b.join()) {
    const [more, less] = [a.filter((id) => !b.includes(id!)), b.filter((id) => !a.includes(id))];
    return `${a.length} patches, b4 has ${b.length}; only ours: ${more.join(' ')}; only b4's: ${less.join(' ')}`;
  }
  for (const [i, patch] of ours.entries()) {
    const [own, other] = [trailersOf(patch.message), theirs[i]!.trailers];
    const lacking = own.filter((line) => !other.includes(line));
    if (lacking.length || other.length !== own.length)
      return `other trailers in patch ${patch.index}: ${own.length}, b4 has ${other.length}: ${lacking.join('; ')}`;
  }
  return null;
}

/** `Signed-off-by:` and its kin above the separator, once each. */
function trailersOf(text: string): string[] {
  const message = text.split(/^---[ \t]*$|^diff --git /m)[0]!;
  const lines = message.match(/^(?:Signed-off|Reviewed|Acked|Tested|Suggested|Reported)-by: .*$/gim) ?? [];
  return [...new Set(lines.map((line) => line.trim().toLowerCase().replace(/\s+/g, ' ')))];
}
