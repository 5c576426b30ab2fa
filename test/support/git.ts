/** Real git repositories in temporary folders, with fixed dates and no configuration but their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDiff } from '../../src/series/diff/diff.ts';
import type { Patch } from '../../src/types/series.ts';
import { afterFile } from './after-file.ts';
import { gitEnvironment } from './environment.ts';
import { headBranch, makeGitFolder, readRef, writeRef } from './loose.ts';
import { author, commitTime, committer } from './loose-objects.ts';
import { withoutProcess } from './without-process.ts';
import { commitWorkTree } from './work-tree.ts';

const environment = gitEnvironment();
// For the code under test too: the outcome must not depend on who runs the tests.
for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
process.env.GIT_CONFIG_GLOBAL = '/dev/null';
process.env.GIT_CONFIG_NOSYSTEM = '1';

const gitEnv = {
  ...environment,
  GIT_AUTHOR_NAME: author.name,
  GIT_AUTHOR_EMAIL: author.email,
  GIT_AUTHOR_DATE: commitTime.iso,
  GIT_COMMITTER_NAME: committer.name,
  GIT_COMMITTER_EMAIL: committer.email,
  GIT_COMMITTER_DATE: commitTime.iso,
};

/** Content by path; null removes. Byte strings. A path ending in `*` is executable (without the `*`). */
export type Files = Record<string, string | null>;

export interface TestRepository {
  dir: string;
  /** Runs git and gives its output without the last newline; throws when it fails. */
  git(...args: string[]): string;
  /** The commit that is checked out. */
  headCommit(): string;
  /** Runs git and gives its status. */
  status(...args: string[]): number;
  /** The same, with what it says on standard output. */
  run(...args: string[]): { status: number; output: string };
  /** Writes files without adding them. */
  write(files: Files): void;
  /** Writes and commits; gives the commit's id. */
  commit(files: Files, message?: string): string;
}

/** A folder that goes when the test file's tests are done. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'vmsd-warden-test-'));
  folders.push(dir);
  return dir;
}

const folders: string[] = [];
afterFile(() => {
  // A process that was just ended may still be writing.
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
});

export function makeRepository(...initOptions: string[]): TestRepository {
  const dir = tempFolder();
  if (initOptions.length === 0) makeGitFolder(join(dir, '.git'), 'master', { bare: false });
  else execFileSync('git', ['init', '-q', '-b', 'master', ...initOptions, dir], { env: gitEnv });
  return openTestRepository(dir);
}

export function openTestRepository(dir: string): TestRepository {
  const options = { cwd: dir, env: gitEnv, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] as const };
  const git = (...args: string[]): string =>
    withoutProcess(dir, args) ??
    execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString('latin1')
      .replace(/\n$/, '');
  const write = (files: Files): void => {
    for (const [name, content] of Object.entries(files)) {
      const path = Buffer.from(join(dir, name.replace(/\*$/, '')), 'latin1');
      rmSync(path, { recursive: true, force: true });
      if (content === null) continue;
      mkdirSync(Buffer.from(dirname(path.toString('latin1')), 'latin1'), { recursive: true });
      writeFileSync(path, content, 'latin1');
      chmodSync(path, name.endsWith('*') ? 0o755 : 0o644);
    }
  };
  const headCommit = (): string => readRef(join(dir, '.git'), 'HEAD') ?? git('rev-parse', 'HEAD');
  return {
    dir,
    git,
    headCommit,
    status: (...args) => spawnSync('git', args, { ...options, stdio: 'ignore' }).status ?? 128,
    run(...args) {
      const { status, stdout } = spawnSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      return { status: status ?? 128, output: stdout.toString('latin1') };
    },
    write,
    commit(files, message = 'change') {
      write(files);
      const made = commitWorkTree(dir, message);
      if (made !== null) return made;
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '--allow-empty-message', '-m', message);
      return headCommit();
    },
  };
}

/** Lets a repository be fetched from as forges do: partial clones, and commits by their id. */
export function serveAsForges(dir: string): void {
  appendFileSync(
    join(dir, '.git/config'),
    '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n',
  );
}

/** A repository to commit in whose branches are brought to a bare one in no time: both have the same objects. */
export function makeClone(
  bare: string,
  branch = 'master',
): TestRepository & { publish(branch?: string): void; begin(branch: string): void } {
  const dir = tempFolder();
  const own = join(dir, '.git');
  makeGitFolder(own, branch, { bare: false, objects: join(bare, 'objects') });
  const clone = openTestRepository(dir);
  return {
    ...clone,
    /** Sets the branch at the bare one, by force: what a push would do there, and no event. */
    publish(branch = headBranch(own)!) {
      const ref = `refs/heads/${branch}`;
      const tip = readRef(own, ref) ?? clone.git('rev-parse', '--verify', ref);
      if (!writeRef(bare, ref, tip)) clone.git('push', '-q', '--force', bare, `${ref}:${ref}`);
    },
    /** Begins a branch where the current one is, and goes on in it. */
    begin(branch) {
      if (!writeRef(own, `refs/heads/${branch}`, clone.headCommit())) clone.git('branch', branch);
      writeFileSync(join(own, 'HEAD'), `ref: refs/heads/${branch}\n`);
    },
  };
}

/** A mail of `git format-patch` as a patch. */
export function patchOf(mail: string, index = 1): Patch {
  const { files } = parseDiff(mail, { separator: true });
  return {
    index,
    subject: /^Subject: (?:\[[^\]]*\] )?(.*)$/m.exec(mail)?.[1] ?? '',
    messageId: null,
    commit: null,
    author: null,
    date: null,
    message: '',
    files,
  };
}
