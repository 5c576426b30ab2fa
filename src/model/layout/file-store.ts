import type { SourceFile } from '../../c/preprocess/directives.ts';
import type { Opened } from '../../c/preprocess/translation.ts';
import type { Seen } from './sources.ts';

/** All that a file includes in some tree, as it was found there. */
export interface Included {
  seen: Seen;
  opened: ReadonlyMap<string, Opened>;
  /** By the includer's folder and the name: where it is. */
  found: ReadonlyMap<string, string | null>;
  bytes: number;
}

/** Bytes of text that are kept: what is known of a text takes twice as many again. */
const keptBytes = 12 * 1024 * 1024;

/** Files by content id; what was not asked for lately goes. */
export interface FileStore {
  get(id: string): SourceFile | null | undefined;
  set(id: string, file: SourceFile | null): void;
  /** By root and folders: what was found in the trees that were read last. */
  readonly included: Map<string, Included[]>;
}

export function createFileStore(): FileStore {
  let young = new Map<string, SourceFile | null>();
  let old = new Map<string, SourceFile | null>();
  let bytes = 0;
  const set = (id: string, file: SourceFile | null): void => {
    bytes += 200 + (file?.text.length ?? 0);
    if (bytes > keptBytes / 2) {
      old = young;
      young = new Map();
      bytes = 0;
    }
    young.set(id, file);
  };
  return {
    set,
    included: new Map(),
    get(id) {
      const found = young.get(id);
      if (found !== undefined) return found;
      const kept = old.get(id);
      if (kept !== undefined) set(id, kept);
      return kept;
    },
  };
}
