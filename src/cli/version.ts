import { readFileSync } from 'node:fs';

/** The package's version. Its package.json lies one folder above src/ in a checkout, and above dist/ when packed. */
export function version(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'));
      if (name === 'vmsd-warden') return version;
    } catch {
      // Not here: the other place has it.
    }
  }
  return 'unknown';
}
