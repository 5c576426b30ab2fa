import type { layoutsInHalves } from '../app/tree/halves.ts';
import type { Repository } from '../git/tree.ts';
import { UserError } from '../ports/failure.ts';
import { type Options, text } from './program/arguments.ts';
import { otherHalf } from './program/other-half.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden layout`. Returns the exit status. */
export async function layout(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  launcher: () => string | null,
): Promise<number> {
  const ranges = operands.filter((operand) => operand.includes('..'));
  const builds = operands.filter((operand) => !operand.includes('..'));
  if (ranges.length > 1)
    throw new UserError(`layout compares one pair of revisions, not ${ranges.join(' and ')}`);
  const range = ranges[0] === undefined ? null : endsOf(ranges[0]);
  if (range && options.rev)
    throw new UserError(`--rev is for one revision: leave it out, or the range ${ranges[0]}`);
  const dir = text(options.repo) ?? '.';
  // Of a few builds a thread would take longer to start than it saves.
  const starting = builds.length === 0 ? otherHalf(launcher(), dir) : null;
  const { openRepository } = await import('../git/tree.ts');
  const repository = await openRepository(dir, { lazyFetch: true });
  try {
    const other = starting === null || (await repository.fetches()) ? null : await starting;
    const reader = other ? (await import('../app/tree/halves.ts')).layoutsInHalves(other) : undefined;
    if (range) return await compare(repository, range, builds, reader, options, terminal);
    const { layoutOf } = await import('../app/tree/layout.ts');
    const tree = repository.tree(await repository.resolve(text(options.rev) ?? 'HEAD'));
    const report = await layoutOf(tree, builds, reader);
    if (options.format === 'json') await terminal.out(`${JSON.stringify(report)}\n`);
    else {
      const { renderLayout } = await import('../review/render/layout.ts');
      await terminal.out(renderLayout(report.builds, { colour: terminal.colour }));
    }
    return 0;
  } finally {
    repository.close();
  }
}

/** `A..B`; an empty side is HEAD. Throws UserError for anything else. */
function endsOf(range: string): [string, string] {
  const [from = '', to = '', ...more] = range.split('..');
  if (more.length || to.startsWith('.'))
    throw new UserError(
      `"${range}" is no pair of revisions; write A..B, the one that saved and the one that loads`,
    );
  return [from || 'HEAD', to || 'HEAD'];
}

/** Prints the differences; 1 where something is misread without being declared. */
async function compare(
  repository: Repository,
  [from, to]: [string, string],
  builds: readonly string[],
  reader: ReturnType<typeof layoutsInHalves> | undefined,
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const { layoutDiff } = await import('../app/tree/layout-diff.ts');
  const [old, now] = [await repository.resolve(from), await repository.resolve(to)];
  const report = await layoutDiff(repository.tree(old), repository.tree(now), builds, reader);
  if (options.format === 'json') await terminal.out(`${JSON.stringify(report)}\n`);
  else {
    const { renderLayoutDiff } = await import('../review/render/layout-diff.ts');
    const names = [short(from), short(to)] as const;
    await terminal.out(renderLayoutDiff(report, names, { colour: terminal.colour }));
  }
  return report.builds.some((b) => b.verdict === 'misread' && !b.declared) ? 1 : 0;
}

/** A whole id says no more than its start. */
const short = (revision: string): string =>
  /^[0-9a-f]{40,}$/.test(revision) ? revision.slice(0, 12) : revision;
