/** Reads what `check` is given: files, folders of files, standard input. */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SeriesInput } from '../series/read.ts';
import { CliFailure } from './failure.ts';

/** All inputs together. Far above any series, far below what a string can hold. */
const maxBytes = 512 * 1024 * 1024;
const patchNames = /\.(?:patch|diff|eml|mail|mbox|mbx)(?:\.gz)?$/i;

/** The inputs in order, a folder's files by name. Throws CliFailure where something cannot be read. */
export async function readInputs(
  names: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<SeriesInput[]> {
  const files = (await Promise.all(names.map(filesOf))).flat();
  const inputs: SeriesInput[] = [];
  let left = maxBytes;
  for (const name of files) {
    const bytes = name === '-' ? await collect(stdin(), left, 'standard input') : await readFile(name, left);
    left -= bytes.length;
    inputs.push({ name: name === '-' ? 'standard input' : name, bytes });
  }
  return inputs;
}

async function filesOf(name: string): Promise<string[]> {
  if (name === '-') return ['-'];
  const info = await stat(name).catch((error: NodeJS.ErrnoException) => cannotRead(name, error));
  if (!info.isDirectory()) return [name];
  const entries = await readdir(name, { withFileTypes: true }).catch((error) => cannotRead(name, error));
  const patches = entries.filter((entry) => !entry.isDirectory() && patchNames.test(entry.name));
  if (!patches.length) {
    throw new CliFailure(`no patches in the folder ${name}: it has no *.patch, *.eml, *.mbox or *.diff`);
  }
  // By code unit, as git format-patch numbers them; a person's language has no say here.
  return patches.map((entry) => join(name, entry.name)).sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

/** A file as bytes. Throws CliFailure when it cannot be read, or is larger than the limit. */
export async function readFile(name: string, limit = maxBytes): Promise<Uint8Array> {
  const file = await open(name).catch((error: NodeJS.ErrnoException) => cannotRead(name, error));
  try {
    return await collect(file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }), limit, name);
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    return cannotRead(name, error as NodeJS.ErrnoException);
  } finally {
    await file.close();
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, limit: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new CliFailure(`${name} is too large: more than 512 MB in all are not read`);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function cannotRead(name: string, error: NodeJS.ErrnoException): never {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    ELOOP: 'too many symbolic links',
    ENAMETOOLONG: 'the name is too long',
  };
  throw new CliFailure(`cannot read ${name}: ${reasons[error.code ?? ''] ?? error.message}`);
}
