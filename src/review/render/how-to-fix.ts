/** What to do about a finding, and the line to write in place of its own: each said once. */
import type { Finding } from '../../types/report.ts';

export interface FixPart {
  kind: 'help' | 'write';
  text: string;
}

type Fix = Pick<Finding, 'help' | 'suggestion' | 'beside'>;

/** In the order to read them in: a line that says it all comes before the words that are left. */
export function howToFix({ help, suggestion, beside }: Fix): FixPart[] {
  const parts = (...all: FixPart[]) => all.filter(({ text }) => text !== '');
  if (suggestion === null) return parts({ kind: 'help', text: help });
  return beside === undefined
    ? parts({ kind: 'help', text: help }, { kind: 'write', text: suggestion })
    : parts({ kind: 'write', text: suggestion }, { kind: 'help', text: beside });
}

/** What of the help is left beside the line to write. */
export const helpBeside = ({ help, suggestion, beside }: Fix): string =>
  (suggestion === null ? help : beside) ?? help;
