/**
 * Reading an archive of public-inbox: mails a second from a git epoch, against `git cat-file --batch` over the same
 * blobs, whose ids it is told. The mails are made up, of the size of a list's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicInbox } from '../src/git/public-inbox.ts';
import { addToArchive } from '../test/support/inbox.ts';

const count = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'bench-archive-'));
try {
  const gitDir = join(folder, '0.git');
  const some = 5000;
  for (let i = 0; i < count; i += some)
    addToArchive(
      gitDir,
      Array.from({ length: Math.min(some, count - i) }, (_, j) => madeUp(i + j)),
    );
  execFileSync('git', ['repack', '-adq'], { cwd: gitDir });

  // What a peer needs to know beforehand.
  const shell = (command: string): string =>
    execFileSync('sh', ['-c', command], { cwd: gitDir, maxBuffer: 1 << 30 }).toString();
  shell(
    `git rev-list --objects HEAD | cut -d ' ' -f 1 | git cat-file --batch-check='%(objecttype) %(objectname)' | sed -n 's/^blob //p' >ids`,
  );
  const rounds = 3;
  const times = { ours: [] as number[], git: [] as number[] };
  let mails = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    let start = performance.now();
    shell('git cat-file --batch <ids >/dev/null');
    times.git.push(performance.now() - start);
    start = performance.now();
    mails = bytes = 0;
    const source = createPublicInbox({
      location: gitDir,
      folder,
      maxBytes: 16 << 20,
      messageIdOf: () => null,
    });
    for await (const batch of source.read(null, new AbortController().signal)) {
      mails += batch.mails.length;
      for (const { raw } of batch.mails) bytes += raw.length;
    }
    await source.close();
    times.ours.push(performance.now() - start);
  }
  const rate = (all: number[]): string => `${Math.round((count / Math.min(...all)) * 1000)} a second`;
  process.stdout.write(
    `${mails} of ${count} mails, ${(bytes / count / 1024).toFixed(1)} KB each\n` +
      `read: ${rate(times.ours)} (aim: 10000)\ngit cat-file --batch: ${rate(times.git)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A mail of some kilobytes whose words differ from those of its neighbours. */
function madeUp(n: number): string {
  let state = n + 1;
  const word = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return state.toString(36);
  };
  const lines = Array.from({ length: 30 + (n % 120) }, () => Array.from({ length: 7 }, word).join(' '));
  return [
    `From: Author ${n % 300} <author${n % 300}@example.org>`,
    `Subject: [PATCH v2 ${n % 20}/20] ${word()}: ${word()} ${word()}`,
    `Message-ID: <${n}.${word()}@example.org>`,
    '',
    ...lines,
    '',
  ].join('\n');
}
