/** What to do about a finding, and the line to write in place of its own: each said once. */
import type { Finding } from '../../types/report.ts';

export interface FixPart {
  kind: 'help' | 'write';
  text: string;
}

/** A first sentence that has a line set and the other hook's taken away. */
const setsLine =
  /^Set "([^"]+)" in class_init(?: as before)?(?:, and remove "[^"]+" in class_init)?\.(?: |$)/;

/** In the order to read them in. A line that is to be written needs no sentence that says the same. */
export function howToFix({ help, suggestion }: Pick<Finding, 'help' | 'suggestion'>): FixPart[] {
  const parts = (...all: FixPart[]) => all.filter(({ text }) => text !== '');
  if (suggestion === null) return parts({ kind: 'help', text: help });
  const said = setsLine.exec(help);
  if (said?.[1] !== suggestion.trim())
    return parts({ kind: 'help', text: help }, { kind: 'write', text: suggestion });
  return parts({ kind: 'write', text: suggestion }, { kind: 'help', text: help.slice(said[0].length) });
}

/** What of the help is left beside the line to write. */
export const helpBeside = (finding: Pick<Finding, 'help' | 'suggestion'>): string =>
  howToFix(finding).find(({ kind }) => kind === 'help')?.text ?? '';
