/** Files that the package carries beside its code: in a checkout and where it is installed. */
import type { Compatibility } from '../ports/compatibility.ts';
import type { TargetHistory } from '../ports/targets.ts';
import { fs } from '../processes/node.ts';

/** The package's own folder. This module is src/server/package-files.ts, or a part of dist/ when it is packed. */
const root = new URL(
  import.meta.url.endsWith('/src/server/package-files.ts') ? '../../' : '../',
  import.meta.url,
);

const read = (path: string): string => fs.readFileSync(new URL(path, root), 'utf8');

export const version = (): string => JSON.parse(read('package.json')).version;

/** A rule's page, as Markdown. */
export const rulePage = (id: string): string => read(`src/rules/${id}/rule.md`);

/** The manifest of the GitHub App, as YAML. */
export const appManifest = (): string => read('app.yml');

/** A file that pages load. */
export const webAsset = (name: 'style.css' | 'page.js'): string => read(`src/web/assets/${name}`);

/** A made-up series that breaks a rule. */
export const exampleSeries = (): Buffer => fs.readFileSync(new URL('examples/flip.mbox', root));

/** QEMU's targets and their history, as bench/targets.ts made it. */
export const qemuTargets = (): TargetHistory => JSON.parse(read('src/web/data/qemu-targets.json'));

let compatibility: Compatibility | null = null;
/** What QEMU's releases do with each other's streams, as bench/compatibility.ts made it. */
export function qemuCompatibility(): Compatibility {
  compatibility ??= JSON.parse(read('src/web/data/qemu-compatibility.json')) as Compatibility;
  return compatibility;
}
