import type { Judged } from '../app/review/check.ts';
import { noSeries, otherSeries } from '../app/review/inputs.ts';
import type { SettingsSource } from '../app/review/settings.ts';
import { UserError } from '../ports/failure.ts';
import { gunzip } from '../processes/gunzip.ts';
import { fs } from '../processes/node.ts';
import { type Options, text } from './program/arguments.ts';
import { cloneHere } from './program/clone.ts';
import { finish } from './program/finish.ts';
import { settingsSource } from './program/settings-source.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden check`. Returns the exit status. */
export async function check(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<number> {
  const repo = await repositoryFor(options);
  const range = findRange(operands, repo);
  if (!range && !operands.length) {
    throw new UserError(
      'nothing to check: name a file or a folder, - for standard input, or --repo DIR A..B; in a clone of QEMU nothing is @{upstream}..HEAD',
    );
  }
  if (range && (options.base || options.series)) {
    throw new UserError(
      `${options.base ? '--base' : '--series'} is for a series from mails, not for a range of commits`,
    );
  }
  if (options.base && repo === null)
    throw new UserError('--base needs --repo DIR: the repository that has it');
  const source = await settingsSource(options);
  const judged =
    range && repo !== null
      ? await judgeRange(repo, range, source)
      : await judgeInputs(operands, options, repo, source, stdin);
  if (judged.report.limits.some(({ code }) => code === 'no-targets')) {
    throw new UserError(
      `no CPU target stands under target/ in ${repo}; name a QEMU repository with --repo, or judge the hunks alone with --no-repo`,
    );
  }
  return finish(judged, options, terminal);
}

/** The repository that is named, else the one around the current folder where it is QEMU's; null: hunks alone. */
async function repositoryFor(options: Options): Promise<string | null> {
  const named = text(options.repo);
  if (named !== null && options['no-repo']) throw new UserError('--repo and --no-repo exclude each other');
  if (named !== null || options['no-repo']) return named;
  const clone = cloneHere();
  if (!clone || clone.sure) return clone?.dir ?? null;
  const [{ openRepository }, { hasTargets }] = await Promise.all([
    import('../git/tree.ts'),
    import('../app/tree/has-targets.ts'),
  ]);
  const repository = await openRepository(clone.dir).catch(() => null);
  try {
    const head = await repository?.resolve('HEAD').catch(() => null);
    return repository && head && (await hasTargets(repository.tree(head))) ? clone.dir : null;
  } finally {
    repository?.close();
  }
}

async function judgeRange(dir: string, range: string, source: SettingsSource): Promise<Judged> {
  const [{ openRepository }, { rangeSeries }, { parseDiff }, { checkRange }] = await Promise.all([
    import('../git/tree.ts'),
    import('../git/range.ts'),
    import('../series/diff/diff.ts'),
    import('../app/review/check.ts'),
  ]);
  const repository = await openRepository(dir, { lazyFetch: true });
  try {
    if (range === unsent) {
      await repository.resolve('@{upstream}').catch(() => {
        throw new UserError(
          `the current branch in ${dir} has no upstream; name a range, such as origin/master..HEAD`,
        );
      });
    }
    return await checkRange(await rangeSeries(repository, range, parseDiff), repository, source);
  } finally {
    repository.close();
  }
}

async function judgeInputs(
  names: readonly string[],
  options: Options,
  dir: string | null,
  source: SettingsSource,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<Judged> {
  const [{ readInputs }, { readSeries }, { checkSeries }] = await Promise.all([
    import('./program/inputs.ts'),
    import('../series/read.ts'),
    import('../app/review/check.ts'),
  ]);
  if (dir !== null) await refuseRevisions(names, dir);
  const inputs = await readInputs(names, stdin);
  const pick = text(options.series);
  const set = await readSeries(inputs, { gunzip, ...(pick === null ? {} : { pick }) });
  if (!set.series) throw new UserError(noSeries(set, names, pick));
  const { series } = set;
  series.limits.push(...otherSeries(set.others));
  if (dir === null) return checkSeries(series, null, source);
  const [{ openRepository }, { threeWay }] = await Promise.all([
    import('../git/tree.ts'),
    import('../git/three-way.ts'),
  ]);
  const repository = await openRepository(dir, { lazyFetch: true });
  try {
    const at = { revisions: repository, base: text(options.base), fallback: threeWay(repository) };
    return await checkSeries(series, at, source);
  } finally {
    repository.close();
  }
}

/** Throws UserError where an input is no file, but a commit or a branch of the repository. */
async function refuseRevisions(names: readonly string[], dir: string): Promise<void> {
  const absent = names.filter((name) => name !== '-' && !fs.existsSync(name));
  if (!absent.length) return;
  const { openRepository } = await import('../git/tree.ts');
  const repository = await openRepository(dir, { lazyFetch: true });
  try {
    for (const name of absent) {
      const isRevision = await repository.resolve(name).then(
        () => true,
        () => false,
      );
      if (!isRevision) continue;
      throw new UserError(
        `${name} is a revision and no input: its own commit is the range ${name}^..${name}, a branch is BASE..${name}`,
      );
    }
  } finally {
    repository.close();
  }
}

/** What a branch has that was not sent yet. */
const unsent = '@{upstream}..HEAD';

/** The operand that is a range of commits, what was not sent yet where there is none; null when the operands are inputs. */
function findRange(operands: readonly string[], repo: string | null): string | null {
  if (!operands.length && repo !== null) return unsent;
  const ranges = operands.filter((word) => /^(?![./~]).*\.\./.test(word) && !fs.existsSync(word));
  const [range] = ranges;
  if (range === undefined) return null;
  if (repo === null)
    throw new UserError(`${range} is no file; for a range of commits say --repo DIR ${range}`);
  if (operands.length > 1)
    throw new UserError('a range of commits is checked on its own: name one range, or inputs');
  return range;
}
