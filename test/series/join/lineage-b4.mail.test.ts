/**
 * b4 as an oracle: which mails are the patches of a series, and in which order, on a mailbox of many threads with the
 * faults that lists know. What was sent is known, and is what we must find; b4 must find the same, but for four things
 * that it is known to read otherwise (`faultsOfB4`).
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FoundLineage } from '../../../src/series/join/lineage.ts';
import { readVersion } from '../../../src/series/mail/list-mail.ts';
import { factor } from '../../support/factor.ts';
import { found } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, smallDiff } from '../../support/mail.ts';

const there = spawnSync('b4', ['--version']).status === 0;
if (!there) process.stderr.write('the comparison with b4 is skipped: b4 is not installed\n');

const threads = 48 * factor;

/** A thread of a mailbox, and what is to be asked about it. */
interface Thread {
  mails: MailSpec[];
  /** The newest version's cover letter or first patch. */
  head: string;
  faults: string[];
  /** Message-Ids of the patches of that version, in order: what was sent. */
  sent: string[];
  /** What b4 finds of them. */
  seenByB4: string[];
}

/** As `[index, Message-Id]`; of the newest version. */
type Patches = [number, string][];

interface Facts {
  first: string;
  lost: number | null;
  /** The number of the one patch that is sent anew. */
  anew: number | null;
}

/** Where b4 0.12 finds other patches than those that were sent, and why. */
const faultsOfB4: Record<string, (patches: Patches, facts: Facts) => Patches> = {
  // It takes `v2.1 1/3` for something else than a patch of version 2, and so the patch stays that was replaced.
  'one patch replaced': (patches, { first }) => patches.map(([n, id]) => [n, n === 1 ? first : id]),
  // It takes answers for talk, also with a patch below a scissors line.
  'a patch in an answer': (patches) => patches.slice(0, -1),
  // It looks for a thread from mail to mail: where each answers the one before, a mail that is missing ends it.
  'the chain is broken': (patches, { lost }) => patches.filter(([n]) => n < lost!),
  // It takes a patch for the new one only by its number; `[PATCH v2]` is a series of one patch to it.
  'a patch sent anew without its number': (patches, { anew }) => patches.filter(([n]) => n === anew),
};

/** The same in every run. */
function numbers(seed: number) {
  let state = seed * 7919 + 1;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)]!,
    chance: (n: number) => below(n) === 0,
  };
}

/** Spellings of a version and a number that b4 reads as everybody means them. */
const spellings: ((version: string, number: string) => string)[] = [
  (v, n) => `[PATCH ${v} ${n}]`,
  (v, n) => `[PATCH RFC ${v} ${n}]`,
  (v, n) => `[RFC PATCH ${v} ${n}]`,
  (v, n) => `[PATCH for-9.1 ${v} ${n}]`,
  (v, n) => `[PATCH ${v}] [${n}]`,
  (v, n) => `[PATCH ${n} ${v}]`,
  (v, n) => `[PATCH${v} ${n}]`,
  (v, n) => `[PATCH ${v}, ${n}]`,
  (v, n) => `[PATCH [${v}] ${n}]`,
  (v, n) => `[Qemu-devel] [PATCH ${v} ${n}]`,
  (v, n) => `[PATCH RESEND ${v} ${n}]`,
];

function thread(seed: number): Thread {
  const { below, pick, chance } = numbers(seed);
  const faults: string[] = [];
  const note = (fault: string, is: boolean): boolean => {
    if (is) faults.push(fault);
    return is;
  };
  const person = `Person ${seed} <person${seed}@example.org>`;
  const munged = note('From of the list', chance(6));
  const from = munged ? `Person ${seed} via <list@example.org>` : person;
  const headers = munged && chance(2) ? [`Reply-To: ${person}`] : [];
  const spelling = chance(2) ? spellings[0]! : pick(spellings);
  if (spelling !== spellings[0]) faults.push('odd subject');
  const title = `subsystem${seed}: Do it`;
  const chained = note('each answers the one before', chance(6));
  const bare = note('no References', !chained && chance(6));
  const folded = note('folded headers', chance(4));
  const encoding = pick(['', '', '', 'base64', 'quoted-printable']);
  if (encoding) faults.push(encoding);
  const versions = chance(3) ? 2 : 1;
  if (versions > 1) faults.push('two versions in one thread');
  const mails: MailSpec[] = [];
  let seconds = 0;
  const date = (day: number): string =>
    new Date(Date.UTC(2021, 2, 1 + day, 10, 0, seconds++)).toUTCString().replace('GMT', '+0000');
  let before: string | null = null;
  let head = '';
  let patches: Patches = [];
  let facts: Facts = { first: '', lost: null, anew: null };
  let faultsHere: string[] = [];
  let covered = false;
  for (let version = 1; version <= versions; version++) {
    // One patch of the first version, as an answer to itself: the others are as they were.
    if (version === 2 && patches.length > 1 && !faultsHere.length && chance(2)) {
      const [n] = pick(patches);
      const old = mails.find(({ id }) => id === `t${seed}-v1-${n}@x`)!;
      const bareNumber = note('a patch sent anew without its number', (n > 1 || covered) && chance(2));
      if (!bareNumber) note('a patch sent anew', true);
      const subject = bareNumber
        ? `[PATCH v2] ${title}, otherwise`
        : spelling('v2', /\d+\/\d+/.exec(old.subject)![0]).concat(` ${title}, part ${n}`);
      head = `t${seed}-anew@x`;
      mails.push({
        ...{ subject, from, id: head, date: date(6), to: old.id! },
        ...(bare ? {} : { references: [...(old.references ?? []), old.id!] }),
        ...encoded(
          encoding,
          headers,
          `Better.\n\nSigned-off-by: ${person}\n---\n${smallDiff(`target/foo/${n}.c`)}`,
        ),
      });
      patches = patches.map(([index, id]) => [index, index === n ? head : id]);
      facts = { ...facts, anew: n };
      if (bareNumber) faultsHere.push('a patch sent anew without its number');
      break;
    }
    const total = 1 + below(6);
    const cover = total > 1 && !note('no cover letter', chance(4));
    covered = cover;
    const name = (n: number): string => `t${seed}-v${version}-${n}@x`;
    head = name(cover ? 0 : 1);
    const label = (n: number): string =>
      total === 1 && version === 1
        ? '[PATCH]'
        : spelling(`v${version}`, total === 1 ? '' : `${n}/${total}`)
            .replace(/ +\]/g, ']')
            .replace(/, ?\]/g, ']')
            .replace(/ \[\]/g, '');
    let parent: string | null = before;
    const ancestors: string[] = before === null ? [] : [before];
    const lost = total > 2 && note('a patch is missing', chance(6)) ? 2 + below(total - 1) : null;
    const sent: MailSpec[] = [];
    patches = [];
    faultsHere = [];
    facts = { first: name(1), lost, anew: null };
    if (chained && lost !== null) faultsHere.push('the chain is broken');
    for (let n = cover ? 0 : 1; n <= total; n++) {
      const id = name(n);
      const body =
        n === 0
          ? 'What this does.\n'
          : `Why part ${n}.\n\nSigned-off-by: ${person}\n---\n f.c | 2 +-\n\n${smallDiff(`target/foo/${n}.c`, `old${n}`, `new${n}v${version}`)}-- \n2.40.1\n`;
      const spec: MailSpec = {
        ...{
          subject: `${label(n)} ${n === 0 || total === 1 ? title : `${title}, part ${n}`}`,
          from,
          id,
          date: date(version * 3),
        },
        ...(parent === null ? {} : { to: parent, ...(bare ? {} : { references: [...ancestors] }) }),
        ...encoded(n === 0 ? '' : encoding, headers, body),
      };
      if (n !== lost) sent.push(spec);
      if (n !== lost && n > 0) patches.push([n, id]);
      if (id === head || chained) {
        parent = id;
        ancestors.push(id);
      }
    }
    // A patch that its author puts into the thread as an answer.
    if (total > 1 && lost === null && note('a patch in an answer', chance(8))) {
      faultsHere.push('a patch in an answer');
      const last = sent.pop()!;
      sent.push({
        ...last,
        subject: `Re: ${label(1)} ${title}, part 1`,
        ...encoded(
          '',
          headers,
          `Forgot this one.\n\n-- >8 --\nSubject: ${last.subject}\n\nSigned-off-by: ${person}\n---\n${smallDiff(`target/foo/${total}.c`)}`,
        ),
      });
    }
    if (total > 1 && version > 1 && note('one patch replaced', chance(4))) {
      faultsHere.push('one patch replaced');
      patches[0] = [1, `t${seed}-again@x`];
      const old = sent.find(({ id }) => id === name(1))!;
      sent.push({
        ...old,
        subject: old.subject.replace(`v${version}`, `v${version}.1`),
        id: `t${seed}-again@x`,
        to: name(1),
        references: [head, name(1)],
        date: date(version * 3),
      });
    }
    for (let answers = below(4); answers > 0; answers--) {
      const to = pick(sent);
      const suggests = note('a diff in an answer', chance(4));
      const quoted = `On some day somebody wrote:\n> ${smallDiff().replaceAll('\n', '\n> ')}\n\n`;
      sent.push({
        ...{
          subject: `${pick(['Re:', 'Re:', 'RE:', 'Aw:'])} ${to.subject}`,
          from: 'Bob <bob@example.org>',
          id: `t${seed}-r${seconds}@x`,
          date: date(version * 3 + 1),
        },
        ...{ to: to.id!, references: [...(to.references ?? []), to.id!] },
        body: `${quoted}${suggests ? `Rather so:\n\n${smallDiff('target/foo/1.c', 'old1', 'other')}` : 'Reviewed-by: Bob <bob@example.org>\n'}`,
      });
    }
    mails.push(...sent);
    before = head;
  }
  if (note('out of order', chance(3)))
    for (let i = mails.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [mails[i], mails[j]] = [mails[j]!, mails[i]!];
    }
  if (folded) for (const one of mails) one.subject = one.subject.replace(/ (?=subsystem)/, '\n ');
  if (versions === 1 && note('sent again', chance(8))) {
    // Long before, in a thread of its own.
    const earlier = (id: string): string => id.replace('-v1-', '-old-');
    mails.unshift(
      ...mails.map((one) => ({
        ...one,
        id: earlier(one.id!),
        ...(one.to ? { to: earlier(one.to) } : {}),
        ...(one.references ? { references: one.references.map(earlier) } : {}),
        date: one.date!.replace(' Mar ', ' Feb '),
      })),
    );
  }
  const seen = faultsHere.reduce((left, fault) => faultsOfB4[fault]!(left, facts), patches);
  const ids = (some: Patches): string[] => some.map(([, id]) => id);
  return { mails, head, faults, sent: ids(patches), seenByB4: ids(seen) };
}

function encoded(encoding: string, headers: string[], body: string): Pick<MailSpec, 'headers' | 'body'> {
  if (!encoding) return { headers, body };
  const text =
    encoding === 'base64'
      ? Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\n')
      : body.replaceAll('=', '=3D').replace(/new/g, '=6Eew');
  return {
    headers: [
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
    ],
    body: text,
  };
}

/**
 * b4 reads its own modules for longer than it works: they are read once, and each command is of a process that starts with
 * them. Its input is a list of the arguments and variables of each.
 */
const askedOften = `
import json, os, sys, traceback, b4.command, b4.mbox
for args, variables in json.load(sys.stdin):
    child = os.fork()
    if child == 0:
        try:
            os.environ.update(variables)
            sys.argv = ['b4', *args]
            b4.command.cmd()
        except SystemExit:
            pass
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
`;

/** Has b4 write the patches of the newest version in the thread of each mail into a folder of the mail's name. */
async function askB4(folder: string, questions: readonly { box: string; head: string }[]): Promise<void> {
  const commands = questions.map(({ box, head }) => {
    const [out, own] = [join(folder, head), join(folder, `home-of-${head}`)];
    for (const dir of [out, own]) mkdirSync(dir);
    const args = ['--offline-mode', 'am', '-T', '--no-cover', '-m', box, '-o', out, head];
    // Another one runs at the same time.
    return [args, { HOME: own, XDG_CACHE_HOME: own, XDG_DATA_HOME: own }];
  });
  const script = execFileSync('sh', ['-c', 'command -v b4'], { encoding: 'utf8' }).trim();
  const python = /^#!(\S+)/.exec(readFileSync(script, 'utf8'))![1]!;
  const child = spawn(python, ['-c', askedOften], {
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdin.end(JSON.stringify(commands));
  await new Promise((resolve) => child.once('close', resolve));
  expect(said).not.toContain('Traceback');
}

/** What b4 has written there: Message-Ids, in order. */
function foundByB4(folder: string, head: string): string[] {
  const out = join(folder, head);
  const file = readdirSync(out).find((name) => name.endsWith('.mbx'));
  if (file === undefined) return [];
  return [...readFileSync(join(out, file), 'utf8').matchAll(/^Message-Id: <(.*)>$/gim)].map(
    (match) => match[1]!,
  );
}

/** The same by our own means: with the version that has the mail, in the newest of which b4 would look. */
async function byUs(
  lineages: readonly FoundLineage[],
  raws: Map<string, Buffer>,
  head: string,
): Promise<string[]> {
  const version = lineages.flatMap(({ versions }) => versions).find(({ mails }) => mails.includes(head));
  if (!version) return [];
  const mails = version.mails.map((messageId) => ({ messageId, raw: raws.get(messageId)! }));
  const series = await readVersion(mails, version.head);
  return series?.patches.map(({ messageId }) => messageId!) ?? [];
}

it.skipIf(!there)(
  `finds the patches of ${threads} threads as b4 does`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'b4-'));
    try {
      const all = Array.from({ length: threads }, (_, seed) => thread(seed));
      const specs = all.flatMap(({ mails }) => mails);
      const lineages = await found(specs);
      const raws = new Map(specs.map((spec) => [spec.id!, Buffer.from(mail(spec))]));
      const wrong = { ours: [] as string[], theirs: [] as string[] };
      // It reads the whole mailbox for each question.
      const boxes = Array.from({ length: threads / 12 }, (_, i) => {
        const box = join(folder, `${i}.mbx`);
        const some = all.slice(i * 12, i * 12 + 12);
        // It stumbles over subjects on two lines.
        const unfolded = some
          .flatMap(({ mails }) => mails)
          .map((spec) => ({ ...spec, subject: spec.subject.replaceAll('\n', '') }));
        writeFileSync(box, mbox(unfolded));
        return some.map(({ head }) => ({ box, head }));
      });
      await Promise.all([0, 1].map((half) => askB4(folder, boxes.filter((_, i) => i % 2 === half).flat())));
      for (const { head, faults, sent, seenByB4 } of all) {
        const told = `${head} (${faults.join(', ')})`;
        const ours = await byUs(lineages, raws, head);
        if (ours.join() !== sent.join()) wrong.ours.push(`${told}: ${ours}, not ${sent}`);
        const theirs = foundByB4(folder, head);
        if (theirs.join() !== seenByB4.join()) wrong.theirs.push(`${told}: ${theirs}, not ${seenByB4}`);
      }
      expect(wrong).toEqual({ ours: [], theirs: [] });
      // All faults were met, each with b4's own, too.
      const met = new Set(all.flatMap(({ faults }) => faults));
      expect(met.size).toBe(17);
      expect(all.filter(({ sent, seenByB4 }) => sent.join() !== seenByB4.join()).length).toBeLessThan(
        threads / 4,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  3_600_000,
);
