import type { FailOn, Settings } from '../../config/settings.ts';
import { plain } from '../../review/render/plain.ts';
import { foundInWords, limitsInWords, patchesInWords } from '../../review/render/words.ts';
import type { Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report } from '../../types/report.ts';
import { type Options, text } from './arguments.ts';
import type { Format } from './commands.ts';
import { formatReport } from './format.ts';
import type { Terminal } from './terminal.ts';

/** Prints a report and returns the exit status. Notes are for the person and go to standard error. */
export async function finish(
  {
    report,
    excerpts,
    settings,
    notes,
    replies,
  }: {
    report: Report;
    excerpts: Excerpts;
    settings: Settings;
    notes: readonly string[];
    /** What the format `mail` prints, where it is known to whom the replies would go; else it is a draft. */
    replies?: () => Promise<string>;
  },
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const quiet = options.quiet === true;
  if (!quiet) for (const note of notes) terminal.err(`vmsd-warden: ${plain(note)}\n`);
  const format = (text(options.format) ?? 'text') as Format;
  const out =
    format === 'mail' && replies
      ? await replies()
      : await formatReport(report, excerpts, format, terminal, quiet);
  await terminal.out(out);
  // Such a list has room for findings only.
  if (format === 'gcc' && !quiet)
    for (const limit of limitsInWords(report)) terminal.err(`vmsd-warden: ${plain(limit)}\n`);
  if (format === 'mail' && out === '' && !quiet)
    terminal.err(
      `vmsd-warden: ${report.findings.length ? 'nothing that is told by mail' : `${foundInWords(report, [], patchesInWords(report)).join('')}, so no reply`}\n`,
    );
  return exitStatus(report.findings, (text(options['fail-on']) as FailOn | null) ?? settings.failOn);
}

/** 1 when a finding that the repository has not accepted is at or above the level, else 0. */
export function exitStatus(findings: readonly Finding[], failOn: FailOn): number {
  const failing = { never: [], error: ['error'], warning: ['error', 'warning'] }[failOn] as string[];
  return findings.some((f) => f.accepted === undefined && failing.includes(f.severity)) ? 1 : 0;
}
