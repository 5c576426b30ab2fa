/** A fake forge's repositories: bare git repositories, whose content git serves over HTTP. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { gitEnvironment } from '../support/environment.ts';
import { isLooseCommit, looseBranches, makeGitFolder, readRef, writeRef } from '../support/loose.ts';

const gitEnv = gitEnvironment();

export function git(dir: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: dir,
    env: gitEnv,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .toString('latin1')
    .replace(/\n$/, '');
}

export function initRepository(dir: string, defaultBranch: string): void {
  // As forges serve: partial clones, and commits by their id.
  const config = '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n';
  makeGitFolder(dir, defaultBranch, { bare: true, config });
}

/** The id of a commit, or null. */
export function commitOf(dir: string, revision: string): string | null {
  if (isLooseCommit(dir, revision)) return revision;
  const found = readRef(dir, revision);
  if (found !== undefined) return found;
  try {
    return git(dir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  } catch {
    return null;
  }
}

export function setRef(dir: string, ref: string, commit: string): void {
  if (!writeRef(dir, ref, commit)) git(dir, 'update-ref', ref, commit);
}

const bases = new Map<string, string>();

/** Of two commits, by their ids: it is what it is. */
export function mergeBase(dir: string, one: string, other: string): string | null {
  const asked = `${dir} ${one} ${other}`;
  const known = bases.get(asked);
  if (known !== undefined) return known;
  try {
    const found = git(dir, 'merge-base', one, other);
    bases.set(asked, found);
    return found;
  } catch {
    return null;
  }
}

/** What a forge refuses of a push, before it is taken: `update` is git's hook of that name. */
const updateHook = `#!/bin/sh
case " $FAKE_PROTECTED " in
*" $1 "*) echo "GH006: Protected branch update failed for $1: you are not allowed to push to protected branches" >&2; exit 1;;
esac
zero=0000000000000000000000000000000000000000
if test -z "$FAKE_WORKFLOWS" && test "$3" != $zero; then
  new=$(git rev-list "$3" --not --all) || exit 1
  for commit in $new; do
    file=$(git diff-tree -r --root --no-commit-id --name-only "$commit" -- .github/workflows | head -1)
    if test -n "$file"; then
      echo "refusing to allow a GitHub App to create or update workflow \\\`$file\\\` without \\\`workflows\\\` permission" >&2
      exit 1
    fi
  done
fi
exit 0
`;

/** Lets git take pushes that the caller has checked. */
export interface PushRules {
  /** Full names of refs that may not be pushed to. */
  protected: string[];
  /** Changes below .github/workflows are taken. */
  workflows: boolean;
}

/** Tips of all branches, by name. */
export function branchTips(dir: string): Map<string, string> {
  const loose = looseBranches(dir);
  if (loose) return new Map(loose);
  const lines = git(dir, 'for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads').split(
    '\n',
  );
  return new Map(lines.filter(Boolean).map((line) => line.split(' ') as [string, string]));
}

/** Whether the branch went on from there, and was not pushed by force. */
export function isAncestor(dir: string, old: string, now: string): boolean {
  try {
    git(dir, 'merge-base', '--is-ancestor', old, now);
    return true;
  } catch {
    return false;
  }
}

/** Serves git over HTTP as `git http-backend` does; the caller has checked who asks. */
export function serveGit(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  push?: PushRules & { done(): void },
): void {
  if (isFetch(request, path, url)) {
    serveFetch(join(folder, path), request, response);
    return;
  }
  if (push) {
    const hooks = join(folder, path.replace(/\.git\/.*$/, '.git'), 'hooks');
    // Once: another push may be running it.
    if (!existsSync(join(hooks, 'update'))) {
      mkdirSync(hooks, { recursive: true });
      writeFileSync(join(hooks, 'update'), updateHook, { mode: 0o755 });
    }
  }
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnv,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
      // Without a user git takes no push.
      REMOTE_USER: 'someone',
      ...(push && {
        FAKE_PROTECTED: push.protected.join(' '),
        FAKE_WORKFLOWS: push.workflows ? '1' : '',
      }),
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
  child.on('close', () => {
    push?.done();
    response.end();
  });
}

/** A fetch in the protocol's second version, of which git itself answers, without the two processes around it. */
function isFetch(request: IncomingMessage, path: string, url: URL): boolean {
  if (request.headers['git-protocol'] !== 'version=2') return false;
  return path.endsWith('/git-upload-pack') || url.searchParams.get('service') === 'git-upload-pack';
}

/** What a server can do, which the second version begins with: the same for all repositories of one configuration. */
const capabilities = new Map<string, Buffer>();

function serveFetch(path: string, request: IncomingMessage, response: ServerResponse): void {
  const [, dir, rest] = /^(.*)\/(info\/refs|git-upload-pack)$/.exec(path)!;
  const env = { ...gitEnv, GIT_PROTOCOL: 'version=2' };
  response.setHeader('cache-control', 'no-cache, max-age=0, must-revalidate');
  if (rest === 'info/refs') {
    response.setHeader('content-type', 'application/x-git-upload-pack-advertisement');
    const config = ['.git/config', 'config'].map((name) => join(dir!, name)).find((file) => existsSync(file));
    const key = config === undefined ? '' : readFileSync(config, 'latin1');
    const ask = ['upload-pack', '--http-backend-info-refs', '.'];
    const answer = capabilities.get(key) ?? execFileSync('git', ask, { cwd: dir, env });
    if (key !== '') capabilities.set(key, answer);
    return void response.end(answer);
  }
  response.setHeader('content-type', 'application/x-git-upload-pack-result');
  const child = spawn('git', ['upload-pack', '--stateless-rpc', '.'], {
    cwd: dir,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  if (request.headers['content-encoding'] === 'gzip') request.pipe(createGunzip()).pipe(child.stdin);
  else request.pipe(child.stdin);
  child.stdout.pipe(response);
}
