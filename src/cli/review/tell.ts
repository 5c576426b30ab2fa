/** What a review without a server tells beside what stands on the forge: its output, and what CI shows of a job. */
import type { ReviewedOnce } from '../../app/review/without-server.ts';
import { counted } from '../../basics/counted.ts';
import { UserError } from '../../ports/failure.ts';
import type { NewReview } from '../../ports/reviews.ts';
import { fs } from '../../processes/node.ts';
import { plain } from '../../review/render/plain.ts';
import type { Report } from '../../types/report.ts';
import { formatReport } from '../program/format.ts';
import type { Terminal } from '../program/terminal.ts';
import type { Variables } from './place.ts';

/** The files of `--output`, and what each is for. */
const files = {
  json: 'vmsd-warden.json',
  sarif: 'vmsd-warden.sarif',
  codequality: 'gl-code-quality-report.json',
} as const;

/** GitHub takes a megabyte of summary from each step. */
const longestSummary = 1_000_000;

const excerptsOf = ({ content }: NewReview) => new Map(content.excerpts);
const weighing = (report: Report, severity: string): number =>
  report.findings.filter((f) => f.accepted === undefined && f.severity === severity).length;

/** Writes the files, and where they are for the steps that come next. Throws UserError where a folder cannot be written. */
export async function writeOutputs(
  review: NewReview,
  folder: string | null,
  variables: Variables,
  terminal: Terminal,
): Promise<void> {
  const { report } = review.content;
  const outputs: Record<string, string> = {
    verdict: review.conclusion,
    errors: String(weighing(report, 'error')),
    warnings: String(weighing(report, 'warning')),
  };
  if (folder !== null) {
    writing(folder, () => fs.mkdirSync(folder, { recursive: true }));
    for (const [format, name] of Object.entries(files)) {
      const text = await formatReport(
        report,
        excerptsOf(review),
        format as keyof typeof files,
        terminal,
        true,
      );
      const path = `${folder.replace(/(?<!\/)\/+$/, '')}/${name}`;
      writing(path, () => fs.writeFileSync(path, text));
      outputs[format] = path;
    }
  }
  append(
    variables.GITHUB_OUTPUT,
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value.replace(/[\r\n]/g, ' ')}\n`)
      .join(''),
  );
}

/** The summary of a job of GitHub Actions; a change in which nothing was found gets a line. */
export async function writeSummary(
  review: NewReview,
  variables: Variables,
  terminal: Terminal,
): Promise<void> {
  if (!variables.GITHUB_STEP_SUMMARY) return;
  const text = await formatReport(review.content.report, excerptsOf(review), 'markdown', terminal, false);
  append(variables.GITHUB_STEP_SUMMARY, `${text.slice(0, longestSummary)}\n`);
}

/** What would be written, one thing after the other. */
export function planText({ key, review, writes }: ReviewedOnce): string {
  const title = `${key.repository}#${key.change}`;
  const lines = writes.flatMap((write): string[] => {
    switch (write.do) {
      case 'create-thread': {
        const { path, line } = write.place;
        return [`a comment on ${plain(line === null ? path : `${path}:${line}`)}:`, ...indented(write.body)];
      }
      case 'create-summary':
        return ['a comment on the change:', ...indented(write.body)];
      case 'update':
        return [`a new text for the comment ${plain(write.comment)}:`, ...indented(write.body)];
      case 'check': {
        const { conclusion, title: said, annotations } = write.content;
        return [`the check: ${conclusion}, ${plain(said)}, ${counted(annotations.length, 'annotation')}`];
      }
      case 'resolve':
      case 'reopen':
        return [`${write.do} the thread ${plain(write.thread)}`];
      default:
        return [`${write.do} the comment ${plain(write.comment)}`];
    }
  });
  const head = writes.length
    ? `${title}: ${counted(writes.length, 'thing')} would be written.`
    : `${title}: nothing would be written.`;
  const verdict = review ? [`verdict: ${review.conclusion}, ${plain(review.title)}`] : [];
  return `${[head, ...verdict, ...lines].join('\n')}\n`;
}

const indented = (text: string): string[] => text.split('\n').map((line) => `    ${plain(line)}`);

/**
 * Prints so that the runner of GitHub Actions takes nothing for a command of its own: reports quote what strangers
 * wrote. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export async function printed(
  text: string,
  variables: Variables,
  terminal: Terminal,
  token: string,
): Promise<void> {
  const isRunner = variables.GITHUB_ACTIONS === 'true';
  await terminal.out(isRunner ? `::stop-commands::${token}\n${text}\n::${token}::\n` : text);
}

function append(file: string | undefined, text: string): void {
  if (file) writing(file, () => fs.appendFileSync(file, text));
}

function writing(path: string, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${(error as Error).message}`);
  }
}
