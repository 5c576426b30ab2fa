/** What ships beside the code: workflows, the image, compose.yml, the example for Kubernetes, a release's numbers. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { tempFolder } from '../support/git.ts';
import { root } from '../support/program.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const problems = (content: string) =>
  parseWorkflow({ name: 'w.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

describe('the workflows', () => {
  const folder = '.github/workflows';
  const names = readdirSync(join(root, folder));

  it.each(names)('%s is one that GitHub reads', (name) => {
    expect(problems(read(`${folder}/${name}`))).toEqual([]);
    // The parser is one that finds faults.
    expect(problems(read(`${folder}/${name}`).replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  it.each(names)('%s asks for the least, and gives no step text of strangers to run', (name) => {
    const workflow = parse(read(`${folder}/${name}`));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values<{ steps?: { run?: string }[] }>(workflow.jobs))
      for (const { run = '' } of job.steps ?? []) expect(run).not.toContain('${{');
  });
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');

  it('has all that it copies, runs as nobody in particular, hears SIGTERM and says whether it is well', () => {
    expect(lines).toEqual(expect.arrayContaining(['USER 10001:10001', 'STOPSIGNAL SIGTERM', 'VOLUME /data']));
    expect(read('Dockerfile')).toContain('/healthz');
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.git', 'node_modules']),
    );
  });

  it('is what compose.yml builds: two workers, PostgreSQL, nothing that can be written but /data and /tmp', () => {
    const { services } = parse(read('compose.yml'), { merge: true });
    expect(services.worker).toMatchObject({ read_only: true, tmpfs: ['/tmp'], deploy: { replicas: 2 } });
    expect(services.web.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.web.environment.DATABASE_URL).toContain('@database:5432/');
    // Only this machine reaches it: TLS is the reverse proxy's.
    expect(services.web.ports).toEqual(['127.0.0.1:3000:3000']);
  });

  it('is what the example for Kubernetes runs, with probes that the server answers', () => {
    const documents = parseAllDocuments(read('examples/kubernetes.yml')).map((one) => {
      expect(one.errors).toEqual([]);
      return one.toJS();
    });
    const pods = documents.filter(({ kind }) => kind === 'Deployment').map(({ spec }) => spec.template.spec);
    expect(pods.map(({ containers: [one] }) => one.args.join(' '))).toEqual([
      'serve --role web',
      'serve --role worker',
    ]);
    for (const {
      containers: [one],
      securityContext,
    } of pods) {
      expect(securityContext.runAsUser).toBe(10001);
      expect(one.securityContext.readOnlyRootFilesystem).toBe(true);
      expect(one.livenessProbe.httpGet.path).toBe('/healthz');
      expect(one.readinessProbe.httpGet.path).toBe('/readyz');
    }
  });
});

describe('a release', () => {
  const release = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(cwd, 'bin/release.mjs'), ...args], { cwd, encoding: 'utf8' });

  /** A copy of the files that a release writes. */
  function copy(): string {
    const folder = tempFolder();
    for (const path of [
      'bin/release.mjs',
      'package.json',
      'package-lock.json',
      'CHANGELOG.md',
      'README.md',
      'docs',
      'action.yml',
      'templates',
      '.github/workflows/review.yml',
    ]) {
      if (!existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    return folder;
  }

  it('says which of tag, package.json and CHANGELOG.md disagree', () => {
    const folder = copy();
    const { version } = JSON.parse(read('package.json'));
    writeFileSync(
      join(folder, 'CHANGELOG.md'),
      `# Changes\n\n## ${version}\n\n- Something new.\n\n## 0.0.1\n\n- Older.\n`,
    );
    expect(release(folder, 'check', `v${version}`)).toMatchObject({ status: 0, stderr: '' });
    expect(release(folder, 'notes', `v${version}`).stdout).toBe('- Something new.\n');
    expect(release(folder, 'check', 'v99.0.0').stderr).toBe(
      `package.json says ${version}: npm version 99.0.0 --no-git-tag-version\n`,
    );
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n');
    expect(release(folder, 'check', `v${version}`).stderr).toContain('write what users notice');
    expect(release(folder, 'check', 'main').status).toBe(2);
  });

  it('knows where its repository is by one variable', () => {
    const folder = copy();
    expect(release(folder, 'repository', 'https://git.example.org/tools/warden')).toMatchObject({
      status: 0,
    });
    const { homepage, repository, bugs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect([homepage, repository.url, bugs]).toEqual([
      'https://git.example.org/tools/warden',
      'git+https://git.example.org/tools/warden.git',
      'https://git.example.org/tools/warden/issues',
    ]);
    const left = spawnSync('grep', ['-rl', '--exclude-dir=bin', 'OWNER/vmsd-warden', folder], {
      encoding: 'utf8',
    }).stdout;
    expect(left).toBe('');
    expect(release(folder, 'repository', 'javascript:alert(1)').status).toBe(2);
  });
});
