// What a release needs, beside the packages themselves (docs/release.md):
//   node bin/release.mjs check vX.Y.Z      the tag, package.json, the lock file and CHANGELOG.md say the same version
//   node bin/release.mjs notes vX.Y.Z      that version's part of CHANGELOG.md
//   node bin/release.mjs repository URL    writes where the repository is into package.json and every snippet
//   node bin/release.mjs sbom              the bill of materials: what the packages need of others, or have in them
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const [what, value = ''] = process.argv.slice(2);

/** Ends with one line: what, and what to do. */
function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

/** The text below a version's heading in CHANGELOG.md; null when it has none. */
function notes(version) {
  const parts = read('CHANGELOG.md').split(/^## /m);
  const found = parts.find((part) => part.split(/[\s:]/, 1)[0] === version);
  return found ? found.slice(found.indexOf('\n') + 1).trim() : null;
}

/** Needed to build only, and yet shipped: their code is in the files of the command line and of the action. */
const bundled = ['@octokit/rest'];

/**
 * CycloneDX, as npm writes it. Of the lock file without what is for developers: with `--omit=dev` npm leaves out what
 * a developers' package happens to need as well.
 */
function billOfMaterials() {
  const manifest = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  const dependencies = { ...manifest.dependencies };
  for (const name of bundled) dependencies[name] = manifest.devDependencies[name];
  for (const one of [manifest, lock.packages['']]) {
    one.dependencies = dependencies;
    delete one.devDependencies;
  }
  const folder = mkdtempSync(join(tmpdir(), 'vmsd-warden-sbom-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
    const made = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    return made.status === 0 ? made.stdout : refuse(`npm sbom: ${made.error?.message ?? made.stderr.trim()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const versionOf = (tag) =>
  /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? refuse(`${tag} is no tag of a release: vX.Y.Z`);

if (what === 'check') {
  const version = versionOf(value);
  for (const file of ['package.json', 'package-lock.json']) {
    const there = JSON.parse(read(file)).version;
    if (there !== version) refuse(`${file} says ${there}: npm version ${version} --no-git-tag-version`);
  }
  if (!notes(version)) refuse(`CHANGELOG.md has nothing below "## ${version}": write what users notice`);
} else if (what === 'notes') {
  const version = versionOf(value);
  process.stdout.write(`${notes(version) ?? refuse(`CHANGELOG.md has nothing below "## ${version}"`)}\n`);
} else if (what === 'repository') {
  const url = /^https:\/\/[\w.-]+(?:\/[\w.-]+){2,}$/.test(value)
    ? value
    : refuse(`${value || 'nothing'} is no address of a repository: https://github.com/OWNER/vmsd-warden`);
  const manifest = JSON.parse(read('package.json'));
  const before = manifest.homepage.replace(/#.*$/, '');
  const pages = readdirSync(`${root}docs`).map((name) => `docs/${name}`);
  const name = (address) => new URL(address).pathname.slice(1);
  for (const path of [
    'package.json',
    'README.md',
    'action.yml',
    'templates/vmsd-warden.yml',
    '.github/workflows/review.yml',
    ...pages,
  ]) {
    if (!existsSync(root + path)) continue;
    const text = read(path);
    const next = text.replaceAll(before, url).replaceAll(name(before), name(url));
    if (next !== text) writeFileSync(root + path, next);
  }
} else if (what === 'sbom') {
  process.stdout.write(billOfMaterials());
} else {
  refuse('usage: node bin/release.mjs check TAG | notes TAG | repository URL | sbom');
}
