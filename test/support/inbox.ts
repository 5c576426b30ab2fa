/** Archives as public-inbox keeps them, made by git alone. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveGit } from '../fakes/repositories.ts';
import { gitEnvironment } from './environment.ts';
import { makeGitFolder, readRef } from './loose.ts';
import { freePort } from './ports.ts';

const gitEnv = gitEnvironment();

function git(dir: string, args: readonly string[], input?: Buffer): string {
  const options = {
    cwd: dir,
    env: gitEnv,
    input,
    stdio: ['pipe', 'pipe', 'pipe'] as const,
    maxBuffer: 1 << 28,
  };
  return execFileSync('git', args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
    .toString()
    .trim();
}

/**
 * Adds a commit a mail to the repository at `gitDir`, which is made where it is not there; null stands for a commit that
 * removes the mail before it. Format 2 has a mail at `m`, format 1 at a path made of its Message-Id.
 */
export function addToArchive(
  gitDir: string,
  mails: readonly (string | Buffer | null)[],
  format: 1 | 2 = 2,
): void {
  const isNew = !existsSync(gitDir);
  if (isNew) makeGitFolder(gitDir, 'master', { bare: true });
  const parts: Buffer[] = [];
  let parent = isNew ? null : 'refs/heads/master^0';
  let last = Buffer.alloc(0);
  for (const mail of mails) {
    const raw = mail === null ? last : Buffer.from(mail);
    const id = /^message-id:\s*<([^>]*)>/im.exec(raw.toString('latin1'))?.[1] ?? '';
    const name = createHash('sha1').update(id).digest('hex');
    const path = format === 2 ? 'm' : `${name.slice(0, 2)}/${name.slice(2)}`;
    const change =
      format === 2
        ? `deleteall\nM 100644 inline ${mail === null ? 'd' : 'm'}\n`
        : mail === null
          ? `D ${path}\n`
          : `M 100644 inline ${path}\n`;
    parts.push(
      Buffer.from(
        `commit refs/heads/master\ncommitter L <list@test.example> 1600000000 +0000\ndata 0\n` +
          (parent === null ? '' : `from ${parent}\n`) +
          change,
      ),
    );
    if (format === 2 || mail !== null)
      parts.push(Buffer.from(`data ${raw.length}\n`), raw, Buffer.from('\n'));
    parent = null;
    last = raw;
  }
  git(gitDir, ['fast-import', '--quiet', '--force'], Buffer.concat(parts));
}

/** The commit that has all mails. */
export const tipOf = (gitDir: string): string =>
  readRef(gitDir, 'HEAD') ?? git(gitDir, ['rev-parse', 'HEAD']);

/** Starts anew from that commit, as rewriting an archive does; a null commit leaves nothing. */
export function resetArchive(gitDir: string, commit: string | null): void {
  git(gitDir, [
    'update-ref',
    ...(commit === null ? ['-d', 'refs/heads/master'] : ['refs/heads/master', commit]),
  ]);
  git(gitDir, ['reflog', 'expire', '--expire=now', '--all']);
  git(gitDir, ['gc', '--quiet', '--prune=now']);
}

/** The file of a loose object that holds exactly these bytes. */
export function looseObject(gitDir: string, content: string): string {
  const bytes = Buffer.from(content);
  const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return join(gitDir, 'objects', id.slice(0, 2), id.slice(2));
}

/** Serves an archive as public-inbox does: each epoch of `DIR/git/N.git` at `/NAME/N`. */
export async function serveArchive(
  dir: string,
  name: string,
): Promise<{ url: string; requests: string[]; close(): void }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    requests.push(url.pathname);
    const [, epoch, rest] = new RegExp(`^/${name}/(\\d+)(/.*)$`).exec(url.pathname) ?? [];
    if (epoch === undefined || !existsSync(join(dir, 'git', `${epoch}.git`)))
      return void response.writeHead(404).end();
    serveGit(join(dir, 'git'), `/${epoch}.git${rest}`, request, response, url);
    // Nobody else is there when it is closed.
  }).listen(await freePort(), '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/${name}`, requests, close: () => server.close() };
}
