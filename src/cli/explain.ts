import { nearest } from '../config/nearest.ts';
import { UserError } from '../ports/failure.ts';
import { renderJson } from '../review/render/json.ts';
import { styleOf } from '../review/render/style.ts';
import { rulePage } from '../server/package-files.ts';
import type { Options } from './program/arguments.ts';
import type { Terminal } from './program/terminal.ts';
import type { RuleView } from './rules.ts';

/** `vmsd-warden explain RULE`. Returns the exit status. */
export async function explainRule(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const { rules } = await import('../rules/index.ts');
  const ids = rules.map((rule) => rule.id);
  const [id, extra] = operands;
  if (id === undefined) throw new UserError(`explain which rule? There are ${ids.join(', ')}`);
  if (extra !== undefined) throw new UserError('explain takes one rule');
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const guess = nearest(id, ids);
    throw new UserError(
      `unknown rule "${id}", ${guess ? `did you mean ${guess}?` : `there are ${ids.join(', ')}`}`,
    );
  }
  await terminal.out(ruleText(rule, rulePage(rule.id).trimEnd(), options.format, terminal.colour));
  return 0;
}

/** `page` is the rule's page, without blank lines at its end. */
export function ruleText(
  rule: RuleView,
  page: string,
  format: string | true | undefined,
  colour: boolean,
): string {
  if (format === 'json') return renderJson({ id: rule.id, title: rule.title, severity: rule.severity, page });
  if (format === 'markdown') return `${page}\n`;
  const style = styleOf(colour);
  // The examples are the page's test: whole files, which nobody reads in a terminal.
  const examples = page.search(/^## Examples$/m);
  const told = examples < 0 ? page : page.slice(0, examples).trimEnd();
  const more = examples < 0 ? '' : `\n\nExamples: vmsd-warden explain ${rule.id} --format markdown`;
  return `${told.replace(/^#+ .*$/gm, (heading) => style.bold(heading.replace(/^#+ /, '')))}${more}\n`;
}
