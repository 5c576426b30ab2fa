/** The job of docs/gitlab.md for those who want no bot, run as GitLab's runner runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { target, type1, type2 } from '../support/conversation.ts';
import { openTestRepository, type TestRepository, tempFolder } from '../support/git.ts';
import { keepsCompiled, root } from '../support/program.ts';

const page = readFileSync(join(root, 'docs/gitlab.md'), 'utf8');
const text = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
const job = (parse(text) as { 'vmsd-warden': Job })['vmsd-warden'];
interface Job {
  variables: Record<string, unknown>;
  script: string[];
  artifacts: { when: string; reports: { codequality: string }; paths: string[] };
}

/** Where the program is cloned from: a repository of its files, as this folder may be in none. */
let upstream: string;
beforeAll(() => {
  upstream = tempFolder();
  for (const name of ['bin', 'src', 'package.json', 'package-lock.json']) {
    cpSync(join(root, name), join(upstream, name), { recursive: true });
  }
  const repository = openTestRepository(upstream);
  repository.git('init', '-q', '-b', 'main');
  repository.git('add', '--all');
  repository.git('commit', '-q', '-m', 'all');
});

/** A clone as the runner makes it, with a merge request of these commits on top of a base. */
function build(...commits: Record<string, string>[]): { repository: TestRepository; base: string } {
  const folder = join(tempFolder(), 'builds', 'qemu');
  mkdirSync(folder, { recursive: true });
  const repository = openTestRepository(folder);
  repository.git('init', '-q', '-b', 'master');
  const base = repository.commit(target('zeta', type1), 'base');
  for (const files of commits) repository.commit(files, 'a change');
  return { repository, base };
}

function run(repository: TestRepository, variables: Record<string, string>) {
  // Offline: the modules are those of this folder.
  const script = job.script.map((line) =>
    line.replace('npm ci', `ln -s '${join(root, 'node_modules')}' node_modules`),
  );
  expect(script.filter((line, i) => line !== job.script[i])).toHaveLength(1);
  const ran = spawnSync('bash', ['-c', ['set -eo pipefail', ...script].join('\n')], {
    cwd: repository.dir,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      ...keepsCompiled,
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
      ...Object.fromEntries(Object.entries(job.variables).map(([name, value]) => [name, String(value)])),
      VMSD_WARDEN_URL: pathToFileURL(upstream).href,
      CI_COMMIT_SHA: repository.git('rev-parse', 'HEAD'),
      ...variables,
    },
  });
  const kept = (file: string): unknown => JSON.parse(readFileSync(join(repository.dir, file), 'utf8'));
  const [sarif] = job.artifacts.paths;
  return { ...ran, quality: () => kept(job.artifacts.reports.codequality), sarif: () => kept(sarif!) };
}

describe('the job without a bot', () => {
  it('stands in the examples as it does in the page', () => {
    expect(readFileSync(join(root, 'examples/gitlab-ci.yml'), 'utf8')).toBe(text);
    expect(job.artifacts.when).toBe('always');
  });

  it('fails on a flip, and leaves both reports', () => {
    const { repository, base } = build({ 'docs/x.txt': 'x\n' }, target('zeta', type2));
    const { status, stdout, stderr, quality, sarif } = run(repository, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    expect([status, stderr]).toEqual([1, expect.not.stringContaining('fatal')]);
    expect(stdout).toContain('error[type-flip]');
    expect(quality()).toMatchObject([
      { check_name: 'type-flip', location: { path: 'target/zeta/cpu.c', lines: { begin: 17 } } },
    ]);
    expect(sarif()).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'type-flip' }] }] });
  });

  it('passes where nothing is found, with empty reports', () => {
    const { repository, base } = build({ 'docs/x.txt': 'x\n' });
    const { status, quality, sarif } = run(repository, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(status).toBe(0);
    expect(quality()).toEqual([]);
    expect(sarif()).toMatchObject({ runs: [{ results: [] }] });
  });

  it('judges a merged results pipeline by the merge request’s own commits', () => {
    const { repository, base } = build({ 'docs/x.txt': 'x\n' });
    const source = repository.git('rev-parse', 'HEAD');
    // The target branch has moved on, with a flip that is not this author's.
    repository.git('checkout', '-q', '-b', 'moved', base);
    repository.commit(target('zeta', type2), 'somebody else');
    repository.git('merge', '-q', '--no-ff', '-m', 'merged results', source);
    const { status, quality } = run(repository, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: source,
    });
    expect([status, quality()]).toEqual([0, []]);
  });
});
