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

describe('a workflow, as actionlint would read it', () => {
  const folder = '.github/workflows';
  interface Step {
    id?: string;
    uses?: string;
    run?: string;
    env?: Record<string, string>;
  }
  type Jobs = Record<string, { steps?: Step[]; needs?: string; permissions?: Record<string, string> }>;
  /** What is wrong with its text, in words. */
  function faults(text: string): string[] {
    const jobs = parse(text).jobs as Jobs;
    const found: string[] = [];
    for (const [name, { steps = [], needs }] of Object.entries(jobs)) {
      if (needs !== undefined && !(needs in jobs)) found.push(`${name} needs ${needs}`);
      const ids = new Set<string>();
      for (const step of steps) {
        for (const [, id] of JSON.stringify(step).matchAll(/steps\.([\w-]+)\.outputs/g))
          if (!ids.has(id!)) found.push(`${name}: no step ${id} before`);
        if (step.id !== undefined) {
          if (ids.has(step.id)) found.push(`${name}: two steps ${step.id}`);
          ids.add(step.id);
        }
        if (step.uses !== undefined && !/^(?:\.\/|[\w.-]+\/[\w./-]+@(?:v\d+|[0-9a-f]{40})$)/.test(step.uses))
          found.push(`${step.uses} names no version`);
        if (JSON.stringify(step).includes('secrets.')) found.push(`${name}: a secret`);
        if (step.run === undefined) continue;
        const read = spawnSync('bash', ['-n'], { input: step.run, encoding: 'utf8' });
        if (read.status !== 0) found.push(`${name}: ${read.stderr}`);
        // What the script reads is set: by the runner, or by the step.
        for (const [, variable] of step.run.matchAll(/\$\{?([A-Z][A-Z_]+)\b/g))
          if (!/^(?:GITHUB|RUNNER)_/.test(variable!) && !(variable! in (step.env ?? {})))
            found.push(`${name}: ${variable} is not set`);
      }
    }
    return found;
  }

  it.each(readdirSync(join(root, folder)))('%s has no fault', (name) => {
    expect(faults(read(`${folder}/${name}`))).toEqual([]);
  });

  it('faults are found', () => {
    const release = read(`${folder}/release.yml`);
    for (const [from, to] of [
      ['needs: packages', 'needs: package'],
      ['- id: name', '- id: names'],
      ['actions/checkout@v5', 'actions/checkout@main'],
      ['github.token }}', 'secrets.TOKEN }}'],
      ['mkdir release', 'if mkdir release'],
      ['  IMAGE: $', '  IMAGES: $'],
    ] as const) {
      expect(release).toContain(from);
      expect(faults(release.replace(from, to)), to).not.toEqual([]);
    }
  });

  it('a release says where each of its parts comes from, and what is in it', () => {
    const { jobs } = parse(read(`${folder}/release.yml`)) as { jobs: Jobs };
    const steps = ({ steps: all = [] }: Jobs[string]) => all.map((step) => JSON.stringify(step)).join('\n');
    const { packages, image } = jobs as { packages: Jobs[string]; image: Jobs[string] };
    for (const job of [packages, image]) {
      expect(job.permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' });
      expect(steps(job)).toContain('actions/attest-build-provenance@');
    }
    expect(steps(packages)).toMatch(/npm publish --provenance.*\n.*gh release create/);
    for (const file of ['*.tgz', 'sbom.cdx.json', 'SHA256SUMS'])
      expect(steps(packages)).toContain(`release/${file}`);
    expect(parse(read(`${folder}/release.yml`)).jobs.image.steps.at(-2).with).toMatchObject({
      sbom: true,
      provenance: 'mode=max',
    });
  });

  it('the bill of materials names every package that is shipped, with its version', () => {
    const made = spawnSync(process.execPath, [join(root, 'bin/release.mjs'), 'sbom'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(made.status, made.stderr).toBe(0);
    const { bomFormat, components } = JSON.parse(made.stdout) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const named = components.map(({ purl }) => decodeURIComponent(purl));
    expect(named).toEqual(
      expect.arrayContaining(Object.entries(dependencies).map(([name, at]) => `pkg:npm/${name}@${at}`)),
    );
    expect(named.some((one) => one.includes('/vitest@'))).toBe(false);
    // What is in the action's file is shipped as well, whatever it counts as here.
    const inside = [...read('action/LICENSES.txt').matchAll(/^(\S+) (\d\S*) \([^)\n]+\)$/gm)];
    expect(inside.length).toBeGreaterThan(10);
    for (const [, name, version] of inside) expect(named).toContain(`pkg:npm/${name}@${version}`);
    for (const file of ['.github/workflows/release.yml', 'Dockerfile'])
      expect(read(file)).toContain('node bin/release.mjs sbom >');
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
