/** Units of a few files in memory. */
import { defineOf, type SourceFile, sourceFile } from '../../src/c/preprocess/directives.ts';
import type { Open } from '../../src/c/preprocess/translation.ts';
import { readUnit, type Unit } from '../../src/c/preprocess/unit.ts';

/** Opens files by their name, or in the folder of who includes them; null in place of a text: it cannot be read. */
function opener(files: Readonly<Record<string, string | null>>): Open {
  const read = new Map<string, SourceFile | null>();
  for (const [path, text] of Object.entries(files)) read.set(path, text === null ? null : sourceFile(text));
  return (name) => (read.has(name) ? { path: name, file: read.get(name)! } : null);
}

export function unitOf(
  text: string,
  {
    defines = [],
    files = {},
  }: { defines?: readonly string[]; files?: Readonly<Record<string, string | null>> } = {},
): Unit {
  return readUnit('unit.c', sourceFile(text), defines.map(defineOf), opener(files));
}
