import { counted } from '../basics/counted.ts';
import type { FailOn } from '../config/settings.ts';
import type { Repository } from '../git/tree.ts';
import { UserError } from '../ports/failure.ts';
import type { SweptCommit } from '../ports/git.ts';
import { renderJson } from '../review/render/json.ts';
import { plain } from '../review/render/plain.ts';
import { styleOf } from '../review/render/style.ts';
import type { Finding } from '../types/report.ts';
import { type Options, text } from './program/arguments.ts';
import { exitStatus } from './program/finish.ts';
import { type Progress, progressLine } from './program/progress.ts';
import { settingsSource } from './program/settings-source.ts';
import type { Terminal } from './program/terminal.ts';

/** A commit that has findings, as it is printed. */
export interface CommitFindings {
  commit: string;
  /** ISO 8601. */
  date: string;
  subject: string;
  findings: Finding[];
}

/** `vmsd-warden history`. Returns the exit status. */
export async function history(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  now: () => number,
): Promise<number> {
  if (operands.length > 1) throw new UserError('history takes one range, such as v5.2.0..v6.0.0');
  const range = operands[0] ?? 'HEAD';
  const configured = await settingsSource(options);
  const [
    { openRepository },
    { sweep, countCommits, countCut },
    { rangeSeries },
    { parseDiff },
    app,
    { settingsFrom },
    { rules },
  ] = await Promise.all([
    import('../git/tree.ts'),
    import('../git/log.ts'),
    import('../git/range.ts'),
    import('../series/diff/diff.ts'),
    import('../app/tree/history.ts'),
    import('../app/review/settings.ts'),
    import('../rules/index.ts'),
  ]);
  // Each version of a file is read once or twice: texts are not worth keeping.
  const repository = await openRepository(text(options.repo) ?? '.', { textCache: 8 * 1024 * 1024 });
  const quiet = options.quiet === true;
  const bar = quiet || !terminal.progress ? null : progressLine(terminal.err, terminal.progress.width, now);
  try {
    const tree = repository.tree(await repository.resolve(range.split('..').at(-1) || 'HEAD'));
    const { settings, limits } = await settingsFrom(
      configured,
      tree,
      rules.map((rule) => rule.id),
    );
    if (!quiet) for (const { detail } of limits) terminal.err(`vmsd-warden: ${plain(detail)}\n`);
    const failOn = (text(options['fail-on']) ?? 'never') as FailOn;
    let status = 0;
    const counts = { commits: 0, findings: 0 };
    const source = {
      tip: tree,
      lastRelease: repository.lastRelease,
      sweep: (asked: string, query: Parameters<typeof sweep>[2]) => sweep(repository, asked, query),
      tree: repository.tree,
      series: async (commit: string) => (await rangeSeries(repository, commit, parseDiff)).series,
    };
    const progress = bar ? await progressThrough(repository, range, bar) : () => {};
    let unread = 0;
    const onCommit = (commit: SweptCommit): void => {
      if (commit.unread) unread++;
      progress(commit);
    };
    for await (const entry of app.history(source, range, settings, onCommit)) {
      counts.commits++;
      counts.findings += entry.findings.length;
      status = Math.max(status, exitStatus(entry.findings, failOn));
      bar?.wipe();
      const block =
        options.format === 'json' ? renderJson(entry, { oneLine: true }) : commitText(entry, terminal.colour);
      if (!(await terminal.out(block))) return status;
    }
    bar?.wipe();
    if (unread > 0)
      terminal.err(
        `vmsd-warden: ${counted(unread, 'commit')} could not be judged in full: objects of theirs are missing here (git fetch --refetch)\n`,
      );
    if (options.format !== 'json' && !quiet) {
      const [all, cut] = await Promise.all([countCommits(repository, range), countCut(repository, range)]);
      await terminal.out(`${summary(counts, all - cut, cut)}\n`);
    }
    return status;
  } finally {
    repository.close();
  }
}

/** `3 findings in 2 of 1200 commits`, and what a shallow clone does not show. */
function summary(found: { commits: number; findings: number }, looked: number, cut: number): string {
  const findings = found.findings
    ? `${counted(found.findings, 'finding')} in ${found.commits} of ${counted(looked, 'commit')}`
    : `no findings in ${counted(looked, 'commit')}`;
  if (cut === 0) return findings;
  return `${findings}; ${counted(cut, 'commit')} more could not be judged: the history of this clone is cut there (git fetch --unshallow)`;
}

/** Only some commits change lines that matter: how far it is shows from the place of one in the whole range. */
async function progressThrough(
  repository: Repository,
  range: string,
  bar: Progress,
): Promise<(commit: { commit: string }) => void> {
  const { runGit } = await import('../git/process.ts');
  const args = ['rev-list', '--no-merges', '--end-of-options', range, '--'];
  const { stdout } = await runGit(args, { cwd: repository.gitDir, gitDir: repository.gitDir });
  const places = new Map<string, number>();
  for (const id of stdout.toString('latin1').trimEnd().split('\n')) places.set(id, places.size + 1);
  let furthest = 0;
  return ({ commit }) => {
    furthest = Math.max(furthest, places.get(commit) ?? 0);
    bar.update(furthest, places.size);
  };
}

/** One line for the commit, one for each of its findings, and an empty one. */
export function commitText({ commit, date, subject, findings }: CommitFindings, colour: boolean): string {
  const style = styleOf(colour);
  const head = `${style.bold(commit.slice(0, 12))} ${date.slice(0, 10)} ${plain(subject)}`;
  const lines = findings.map(
    (f) =>
      `  ${style[f.severity](`${f.severity}[${f.rule}]`)}: ${plain(f.message)} (${plain(f.path)}:${f.line})`,
  );
  return `${[head, ...lines].join('\n')}\n\n`;
}
