/** Which targets the patches of a series touch. */
import { folderOfConfig, readConfigName } from '../../model/registration/configs.ts';
import { isCorePath } from '../../model/registration/core.ts';
import { isConfigPath, targetOfPath } from '../../model/registration/target.ts';
import type { Course } from './course.ts';

/** Which targets each patch may affect; a change of the core that switches a mechanism affects all. */
export async function touchedTargets({ patches, pairs, reader }: Course): Promise<Set<string>[]> {
  const out: Set<string>[] = [];
  for (const [i, patch] of patches.entries()) {
    const { before, after } = pairs[i]!;
    const names = new Set<string>();
    for (const file of patch.files) {
      for (const path of [file.oldPath, file.newPath]) {
        if (path === null) continue;
        const target = targetOfPath(path);
        if (target !== null) names.add(target);
        else if (isConfigPath(path)) {
          const config = readConfigName(path.slice(path.lastIndexOf('/') + 1));
          if (!config) continue;
          const known = new Set([...(await reader.targets(before)), ...(await reader.targets(after))]);
          for (const tree of [before, after]) {
            const entry = await tree.entry(path);
            const text = entry ? (await tree.read([entry]))[0] : null;
            names.add(folderOfConfig(config.arch, text ?? null, known));
          }
        }
      }
    }
    if (patch.files.some((f) => isCorePath(f.oldPath ?? '') || isCorePath(f.newPath ?? ''))) {
      const a = await reader.core(before);
      const b = await reader.core(after);
      if (a.usesSaveVersion !== b.usesSaveVersion || a.knowsTypes !== b.knowsTypes)
        for (const name of await reader.targets(after)) names.add(name);
    }
    out.push(names);
  }
  return out;
}
