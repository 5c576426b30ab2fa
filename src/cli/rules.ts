import { nearest } from '../config/nearest.ts';
import { UserError } from '../ports/failure.ts';
import { renderJson } from '../review/render/json.ts';
import { codeCell, escapeMarkdown } from '../review/render/markdown-text.ts';
import { styleOf } from '../review/render/style.ts';
import { table } from '../review/render/table.ts';
import { rulePage } from '../server/package-files.ts';
import type { Severity } from '../types/report.ts';
import type { Options } from './program/arguments.ts';
import type { Terminal } from './program/terminal.ts';

/** What is shown of a rule. */
export interface RuleView {
  id: string;
  title: string;
  severity: Severity;
}

/** `vmsd-warden rules`. Returns the exit status. */
export async function listRules(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const [extra] = operands;
  if (extra !== undefined)
    throw new UserError(`rules takes no operand; for one rule say vmsd-warden explain ${extra}`);
  const { rules } = await import('../rules/index.ts');
  await terminal.out(rulesText(rules, options.format, terminal.colour));
  return 0;
}

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

/** The list of rules. */
export function rulesText(
  rules: readonly RuleView[],
  format: string | true | undefined,
  colour: boolean,
): string {
  if (format === 'json') return renderJson(rules.map(({ id, title, severity }) => ({ id, title, severity })));
  if (format === 'markdown') {
    const rows = rules.map(
      ({ id, severity, title }) => `| ${codeCell(id)} | ${severity} | ${escapeMarkdown(title)} |`,
    );
    return ['| Rule | Severity | Fires when |', '| --- | --- | --- |', ...rows, ''].join('\n');
  }
  const [head = '', ...lines] = table([
    ['rule', 'severity', 'title'],
    ...rules.map(({ id, severity, title }) => [id, severity, title]),
  ]);
  return [styleOf(colour).bold(head), ...lines, '', 'vmsd-warden explain RULE tells all about one.', ''].join(
    '\n',
  );
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
