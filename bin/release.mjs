// What a release needs, beside the packages themselves (docs/release.md):
//   node bin/release.mjs check vX.Y.Z      the tag, package.json, the lock file and CHANGELOG.md say the same version
//   node bin/release.mjs notes vX.Y.Z      that version's part of CHANGELOG.md
//   node bin/release.mjs repository URL    writes where the repository is into package.json and every snippet
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
} else {
  refuse('usage: node bin/release.mjs check TAG | notes TAG | repository URL');
}
