import { UserError } from '../ports/failure.ts';
import { renderJson } from '../review/render/json.ts';
import { codeCell, escapeMarkdown } from '../review/render/markdown-text.ts';
import { styleOf } from '../review/render/style.ts';
import { table } from '../review/render/table.ts';
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
