import type { SettingsSource } from '../../app/review/settings.ts';
import { type Options, text } from './arguments.ts';

/** What `--config` and `--no-config` say. Throws UserError when the file cannot be read. */
export async function settingsSource(options: Options): Promise<SettingsSource> {
  if (options['no-config']) return 'defaults';
  const name = text(options.config);
  if (name === null) return 'tree';
  const { readFile } = await import('./inputs.ts');
  const bytes = readFile(name);
  return { name, text: new TextDecoder().decode(bytes) };
}
