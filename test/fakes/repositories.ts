/** A fake forge's repositories: bare git repositories, whose content git serves over HTTP. */
import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';

const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

export function git(dir: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: dir,
    env: ENV,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .toString('latin1')
    .replace(/\n$/, '');
}

export function initRepository(dir: string, defaultBranch: string): void {
  execFileSync('git', ['init', '-q', '--bare', '-b', defaultBranch, dir], { env: ENV });
  // As forges serve: partial clones, and commits by their id.
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    git(dir, 'config', key, 'true');
}

/** The id of a commit, or null. */
export function commitOf(dir: string, revision: string): string | null {
  try {
    return git(dir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  } catch {
    return null;
  }
}

export function setRef(dir: string, ref: string, commit: string): void {
  git(dir, 'update-ref', ref, commit);
}

export function mergeBase(dir: string, one: string, other: string): string | null {
  try {
    return git(dir, 'merge-base', one, other);
  } catch {
    return null;
  }
}

/** Serves git over HTTP as `git http-backend` does; the caller has checked who asks. */
export function serveGit(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const child = spawn('git', ['http-backend'], {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  let head = Buffer.alloc(0);
  let started = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    started = true;
    for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
  });
  child.on('close', () => response.end());
}
