/** What a rule is about, in a few words. */
import { rules } from '../../rules/index.ts';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** Null for a rule of another version, in a review that was kept. */
export const ruleTitle = (id: string): string | null => titles.get(id) ?? null;
