/** Reads what `check` is given: files, folders of files, standard input. */

import { UserError } from '../../ports/failure.ts';
import { fs } from '../../processes/node.ts';
import type { SeriesInput } from '../../series/read.ts';

/** All inputs together. Far above any series, far below what a string can hold. */
const maxBytes = 512 * 1024 * 1024;
const patchNames = /\.(?:patch|diff|eml|mail|mbox|mbx)(?:\.gz)?$/i;

/**
 * The inputs in order, a folder's files by name. Throws UserError where something cannot be read.
 * Files are read at once, not through streams: nothing else is to be done meanwhile, and streams cost start-up time.
 */
export async function readInputs(
  names: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<SeriesInput[]> {
  const inputs: SeriesInput[] = [];
  let left = maxBytes;
  for (const name of names.flatMap(filesOf)) {
    const bytes = name === '-' ? await readStream(stdin(), left) : readFile(name, left);
    left -= bytes.length;
    inputs.push({ name: name === '-' ? 'standard input' : name, bytes });
  }
  return inputs;
}

function filesOf(name: string): string[] {
  if (name === '-') return ['-'];
  const isFolder = reading(name, () => fs.statSync(name).isDirectory());
  if (!isFolder) return [name];
  const entries = reading(name, () => fs.readdirSync(name, { withFileTypes: true }));
  const patches = entries.filter((entry) => !entry.isDirectory() && patchNames.test(entry.name));
  if (!patches.length) {
    throw new UserError(`no patches in the folder ${name}: it has no *.patch, *.eml, *.mbox or *.diff`);
  }
  // By code unit, as git format-patch numbers them; a person's language has no say here.
  const sorted = patches.map((entry) => entry.name).sort();
  return sorted.map((entry) => `${name.replace(/(?<!\/)\/+$/, '')}/${entry}`);
}

/** A file as bytes. Throws UserError when it cannot be read, or is larger than the limit. */
export function readFile(name: string, limit = maxBytes): Uint8Array {
  return reading(name, () => {
    const file = fs.openSync(name, 'r');
    try {
      const chunks: Uint8Array[] = [];
      for (let size = 0; ; ) {
        const chunk = new Uint8Array(1 << 18);
        const length = fs.readSync(file, chunk, 0, chunk.length, null);
        if (length === 0) return joined(chunks);
        size += length;
        if (size > limit) throw tooLarge(name);
        chunks.push(chunk.subarray(0, length));
      }
    } finally {
      fs.closeSync(file);
    }
  });
}

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge('standard input');
    chunks.push(chunk);
  }
  return joined(chunks);
}

const joined = (chunks: Uint8Array[]): Uint8Array =>
  chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
const tooLarge = (name: string) =>
  new UserError(`${name} is too large: more than 512 MB in all are not read`);

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    return cannotRead(name, error as NodeJS.ErrnoException);
  }
}

function cannotRead(name: string, error: NodeJS.ErrnoException): never {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'too many symbolic links',
    ENAMETOOLONG: 'the name is too long',
  };
  throw new UserError(`cannot read ${name}: ${reasons[error.code ?? ''] ?? error.message}`);
}
