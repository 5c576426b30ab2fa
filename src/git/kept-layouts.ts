/**
 * What releases send, kept between runs: a release stays as it is, and every check of a description is held to the last one. It
 * stands beside the compiled code that Node keeps: who can write there can do more than give a wrong answer.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptLayouts } from '../ports/git.ts';
import type { BuildLayout, Description } from '../types/layout.ts';

/** Set when the program is packed (bin/build.mjs): what another source has read is not what this one reads. */
declare const sourceDigest: string | undefined;

/** Targets of releases that are kept, and the bytes of one. */
const mostKept = 300;
const largest = 8 * 1024 * 1024;

/** Null: there is no such folder, or the source may be another at the next start. */
const keptPlace = (): { folder: string; digest: string } | null => {
  const compiled = getCompileCacheDir?.();
  if (compiled === undefined || typeof sourceDigest !== 'string') return null;
  return { folder: join(compiled, 'layouts'), digest: sourceDigest };
};

/**
 * What is kept of one commit of a repository. What cannot be read or written is as if it were not kept. Each repository has its
 * own: git does not check that an object is what its id says, and one may hold what somebody else has made of QEMU.
 * @param isWhole whether all was there that was read so far
 */
export function keptLayouts(
  gitDir: string,
  commit: string,
  { isWhole, place = keptPlace() }: { isWhole: () => boolean; place?: ReturnType<typeof keptPlace> },
): KeptLayouts | null {
  if (place === null) return null;
  const { folder, digest } = place;
  const keyOf = (target: string): string => JSON.stringify([digest, gitDir, commit, target]);
  const fileOf = (target: string): string =>
    join(folder, createHash('sha256').update(keyOf(target)).digest('hex'));
  return {
    get(target) {
      try {
        const file = fileOf(target);
        if (statSync(file).size > largest) return null;
        const { of, layouts } = deserialize(readFileSync(file)) as { of: unknown; layouts: BuildLayout[] };
        return of === keyOf(target) ? layouts : null;
      } catch {
        return null;
      }
    },
    put(target, layouts) {
      // What is missing, or could not be understood, may be there at the next run.
      if (!isWhole() || !layouts.length || !layouts.every(isKnown)) return;
      try {
        const bytes = serialize({ of: keyOf(target), layouts });
        if (bytes.length > largest) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        makeRoom(folder);
        // As a whole or not at all, whoever else writes it.
        const file = fileOf(target);
        const fresh = `${file}.${randomBytes(6).toString('hex')}`;
        writeFileSync(fresh, bytes, { mode: 0o600 });
        renameSync(fresh, file);
      } catch {
        // A disk that is full, for one: it is read again at the next run.
      }
    },
  };
}

/** Removes the older half of what is kept where it is too much. */
function makeRoom(folder: string): void {
  const names = readdirSync(folder);
  if (names.length < mostKept) return;
  const aged = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  aged.sort((a, b) => a.at - b.at);
  for (const { name } of aged.slice(0, mostKept / 2)) rmSync(join(folder, name), { force: true });
}

const isKnown = ({ unknown, sections }: BuildLayout): boolean =>
  unknown.length === 0 && sections.every(({ description }) => isUnderstood(description));

const isUnderstood = ({ unknown, fields, subsections }: Description): boolean =>
  unknown.length === 0 &&
  fields.every((field) => field.unknown === null && (!field.struct || isUnderstood(field.struct))) &&
  subsections.every(isUnderstood);
