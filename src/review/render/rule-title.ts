/** What rules are about, in a few words. */
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../types/report.ts';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));
const losses = new Map(rules.map(({ id, loss }) => [id, loss]));

/** As a sentence begins; names of the code stay as they are. Null for a rule of another version, in a review that was kept. */
export function ruleTitle(id: string): string | null {
  const title = titles.get(id) ?? null;
  return title && /^[a-z]+ /.test(title) ? `${title.charAt(0).toUpperCase()}${title.slice(1)}` : title;
}

/** Who loses what, a sentence; null for a rule of another version. */
export const lossOf = (finding: Finding): string | null => losses.get(finding.rule)?.(finding) ?? null;
