/** Where a symbol that a unit only declares may be defined: the files to look at, the likeliest first. */
import type { Sources } from './sources.ts';

/** The migration core has kept its VMStateInfos in these, newest first. */
const infoFiles = ['migration/vmstate-types.c', 'migration/vmstate.c', 'vmstate.c', 'savevm.c'];
const isInfo = (symbol: string): boolean => symbol.startsWith('vmstate_info_');
/** Whether whoever asks for the symbol finds it in this file: it is looked for there first. */
export const isSaidByCore = (symbol: string, path: string): boolean =>
  isInfo(symbol) && infoFiles.includes(path);

const folders = (target: string): string[] => [
  `target/${target}`, `target/${target}/tcg`, `target/${target}/system`, `target/${target}/kvm`, `target-${target}`,
  'migration', `hw/${target}`, 'hw/core', 'hw/intc', 'hw/timer', 'util', 'system', 'softmmu', 'accel/kvm', 'accel/tcg', 'qom',
]; // biome-ignore format: several a line

/** Files read in the search for one symbol. */
const mostFiles = 400;

/** The first file that has text of a definition of the symbol; null: none was found. */
export async function whereDefined(
  sources: Sources,
  target: string,
  symbol: string,
  first: readonly string[],
): Promise<string | null> {
  const defines = new RegExp(
    `\\b${symbol}\\b\\s*(?:\\[[^[\\]]*\\]\\s*)?(?:=\\s*\\{|\\([^;{}]{0,2000}\\)\\s*\\{)`,
  );
  const look = async (paths: readonly string[]): Promise<string | null> => {
    for (const o of await sources.files(paths))
      if (o.file?.text.includes(symbol) && defines.test(o.file.text)) return o.path;
    return null;
  };
  for (const path of isInfo(symbol) ? [...infoFiles, ...first] : first) {
    const found = await look([path]);
    if (found) return found;
  }
  let read = 0;
  for (const folder of ['', ...folders(target)]) {
    const names = [...(await sources.names(folder))].filter((n) => n.endsWith('.c'));
    // the root had everything until 2013
    const paths = names
      .filter(
        (n) =>
          folder !== '' ||
          /^(?:savevm|vmstate|exec|cpus?|qemu-timer|qemu-file|migration|cpu-\w+)\.c$/.test(n),
      )
      .map((n) => (folder === '' ? n : `${folder}/${n}`));
    read += paths.length;
    if (read > mostFiles) return null;
    const found = await look(paths);
    if (found) return found;
  }
  return null;
}

/** The first file in the folder of a header (or the one above) that includes it; null without one. */
export async function includerOf(sources: Sources, path: string): Promise<string | null> {
  const parts = path.split('/');
  const name = parts.pop()!;
  for (let up = 0; up < 2 && parts.length > 0; up++, parts.pop()) {
    const folder = parts.join('/');
    const files = [...(await sources.names(folder))]
      .filter((n) => n.endsWith('.c'))
      .map((n) => `${folder}/${n}`);
    const includes = (list: readonly { name: string }[]): boolean =>
      list.some((d) => d.name === name || d.name.endsWith(`/${name}`));
    for (const o of await sources.files(files.slice(0, mostFiles)))
      if (o.file?.text.includes(name) && includes(o.file.directives)) return o.path;
  }
  return null;
}
