/** Found = said: whatever a job's report has stands somewhere on the forge. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Report } from '../../src/types/report.ts';

/** `reports`: the folder that a job has written; `texts`: all that it, or one before it, has said on the change. */
export function expectSaid(reports: string, texts: readonly (string | null)[]): void {
  const file = join(reports, 'vmsd-warden.json');
  if (!existsSync(file)) return;
  const { findings } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const all = texts.map((text) => text ?? '');
  // What is accepted is counted, and told in words where a check has any.
  const unsaid = findings.filter(({ rule, target, accepted }) => {
    const isSaid = (text: string) => text.includes(rule) && (target === null || text.includes(target));
    return !all.some((text) => isSaid(text) || (accepted !== undefined && /\d accepted/.test(text)));
  });
  expect(unsaid.map(({ rule, target }) => [rule, target])).toEqual([]);
}
