/** The settings of one review: the repository's own file at the base, a file of the user's, or the defaults. */
import { parseRepositoryConfig, repositoryConfigPaths } from '../../config/repository-file.ts';
import { defaultSettings, type Settings } from '../../config/settings.ts';
import { display } from '../../series/bytes.ts';
import type { Limit } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

/** Where settings come from: `file` is read already, `tree` looks for the repository's own file. */
export type SettingsSource = 'defaults' | 'tree' | { name: string; text: string };

/** The settings, and a limit for each mistake: the default stands in its place. */
export async function settingsFrom(
  source: SettingsSource,
  tree: SourceTree | null,
  ruleIds: readonly string[],
): Promise<{ settings: Settings; limits: Limit[] }> {
  const file =
    source === 'tree' ? tree && (await findSettingsFile(tree)) : source === 'defaults' ? null : source;
  if (!file) return { settings: defaultSettings, limits: [] };
  const { settings, mistakes } = await parseRepositoryConfig(file.text, ruleIds);
  const limits = mistakes.map(({ line, message }) => ({
    code: 'configuration',
    patch: null,
    detail: `${file.name}:${line}: ${message}`,
  }));
  return { settings, limits };
}

/** The repository's own file in a tree; null when it has none. */
export async function findSettingsFile(tree: SourceTree): Promise<{ name: string; text: string } | null> {
  for (const name of repositoryConfigPaths) {
    const entry = await tree.entry(name);
    if (!entry) continue;
    const [text = null] = await tree.read([entry]);
    if (text !== null) return { name, text: display(text) };
  }
  return null;
}
