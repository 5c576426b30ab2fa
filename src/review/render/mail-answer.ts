/** What the bot answers to commands by mail: plain text, 72 columns. */
import type { ReviewRecord } from '../../ports/reviews.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { sectionOf } from './forge-answer.ts';
import { signature, usage } from './list-reply.ts';
import { listOf, prose } from './mail.ts';
import { plainCode } from './plain.ts';
import * as words from './words.ts';
import { wrap } from './wrap.ts';

interface RuleOf {
  id: string;
  title: string;
  citations: readonly { title: string; url: string }[];
}

/** The whole mail: each command quoted, and what came of it below. Ends with a newline. */
export function commandReply(
  answers: readonly { line: string; text: string }[],
  notes: { list: string; contact: string },
): string {
  const parts = answers.flatMap(({ line, text }) => [`> ${plainCode(line).slice(0, 200)}`, text]);
  return `${[...parts, signature(notes)].join('\n\n')}\n`;
}

/** One sentence. It may quote what the person wrote. */
export const refusalMail = (why: string): string => prose(why);

export function helpMail(rows: readonly { command: string; does: string; needsTrust: boolean }[]): string {
  return [
    prose('A reply to a patch or a cover letter with a line that begins so, not quoted and not indented:'),
    rows
      .map(({ command, does }) =>
        [`    ${command.replace('…', '...')}`, ...wrap(does, 64).map((line) => `        ${line}`)].join('\n'),
      )
      .join('\n'),
    prose(
      `Only for addresses that the configuration lists, in mails that their domain has signed: ${rows
        .flatMap(({ command, needsTrust }) => (needsTrust ? command.split(' ').slice(0, 2).join(' ') : []))
        .join(' and ')}.`,
    ),
  ].join('\n\n');
}

export const recheckMail = (version: number): string =>
  prose(
    `Version ${version} is looked at again. What is found and was not told yet is told under its patch; ` +
      '"/vmsd status" says what stands.',
  );

export const acceptedMail = (rule: string, target: string, reason: string): string =>
  prose(
    `Accepted: ${rule} of ${target}, because: ${reason}. This holds as long as the change of type is the same.`,
  );

export const unacceptedMail = (rule: string, target: string): string =>
  prose(`No longer accepted: ${rule} of ${target}. The series is looked at again.`);

/** Of a rule's page, what people need who meet the rule for the first time. */
export function ruleMail({ id, title, citations }: RuleOf, page: string): string {
  const sections = ['What it reports', 'How to fix it'].flatMap((name) => {
    const text = sectionOf(page, name);
    return text ? [`${name}:`, ...text.split(/\n{2,}/).map(block)] : [];
  });
  return [prose(`The rule ${id}: ${title}.`), ...sections, listOf(citations)].filter(Boolean).join('\n\n');
}

/** An item of a list: its further lines stand under its text. A text that is no item is a paragraph. */
const bullet = (text: string): string =>
  text.startsWith('- ') ? prose(text, 70).replaceAll('\n', '\n  ') : prose(text);

/** A paragraph, a list or code, from Markdown as our own pages have it. */
function block(text: string): string {
  const lines = text.split('\n');
  if (lines.every((line) => /^(?: {4}|\t)/.test(line))) return lines.map(plainCode).join('\n');
  const items = text.split(/\n(?=- )/);
  return items
    .map((item) =>
      bullet(item.replace(/\*\*/g, '').replace(/\[([^\]]{1,200})\]\(([^()\s]{1,300})\)/g, '$1 ($2)')),
    )
    .join('\n');
}

/** Several rules, a line each. `broken`: they are those that the series breaks. */
export function rulesMail(rules: readonly RuleOf[], broken: boolean): string {
  return [
    prose(broken ? 'The series breaks these rules:' : 'The last review found nothing. These are the rules:'),
    usage(rules.map(({ id, title }) => [id, title] as const)),
    prose('A line with /vmsd explain and the name of a rule tells more about one.'),
  ].join('\n\n');
}

const most = 50;

/** What is known of the series. `version`: the newest, and the Message-Id that names it. */
export function statusMail(
  last: ReviewRecord | null,
  version: { version: number; head: string },
  acceptances: readonly StoredAcceptance[],
): string {
  if (!last) return prose('This series has not been reviewed yet; the review is waiting or under way.');
  const parts = [
    prose(
      `This series ${last.conclusion === 'neutral' ? 'is undecided' : words.verdictWords[last.conclusion]}: ${last.title}. Reviewed ${last.at.slice(0, 16).replace('T', ' ')} UTC.`,
    ),
  ];
  if (last.head !== version.head)
    parts.push(prose(`Version ${version.version} has come since; its review is waiting or under way.`));
  const found = words.byKind(last.findings).map(([{ rule, severity, accepted }, targets]) => {
    const named = targets.slice(0, most);
    if (targets.length > named.length) named.push(`${targets.length - named.length} more`);
    const where = named.length ? ` of ${words.inWords(named)}` : '';
    return bullet(`- ${severity}, ${rule}${where}${accepted ? ', accepted' : ''}`);
  });
  if (found.length) parts.push(found.join('\n'));
  if (acceptances.length) {
    const rows = acceptances
      .slice(0, most)
      .map(({ rule, target, by, at, reason }) =>
        bullet(`- ${rule} of ${target}, by ${by} on ${at.slice(0, 10)}: ${reason}`),
      );
    parts.push('Accepted here:', rows.join('\n'));
  }
  return parts.join('\n\n');
}
