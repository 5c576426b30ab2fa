import { UserError } from '../ports/failure.ts';
import { type Options, text } from './program/arguments.ts';
import { finish } from './program/finish.ts';
import { otherHalf } from './program/other-half.ts';
import { settingsSource } from './program/settings-source.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden audit`. Returns the exit status. */
export async function audit(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  launcher: () => string | null,
): Promise<number> {
  const [extra] = operands;
  if (extra !== undefined)
    throw new UserError(`audit takes no operand "${extra}"; a revision is named with --rev`);
  const dir = text(options.repo) ?? '.';
  const starting = otherHalf(launcher(), dir);
  const source = await settingsSource(options);
  const [
    { openRepository },
    { auditTree },
    { auditInHalves },
    { settingsFrom },
    { findExcerpts },
    { rules },
  ] = await Promise.all([
    import('../git/tree.ts'),
    import('../app/tree/audit.ts'),
    import('../app/tree/halves.ts'),
    import('../app/review/settings.ts'),
    import('../app/review/excerpts.ts'),
    import('../rules/index.ts'),
  ]);
  const repository = await openRepository(dir, { lazyFetch: true });
  try {
    const tree = repository.tree(await repository.resolve(text(options.rev) ?? 'HEAD'));
    const { settings, limits } = await settingsFrom(
      source,
      tree,
      rules.map((rule) => rule.id),
    );
    const other = (await repository.fetches()) ? null : await starting;
    const report = other ? await auditInHalves(tree, settings, other) : await auditTree(tree, settings);
    if (report.registrations.length === 0)
      throw new UserError(
        `no CPU target stands under target/ at ${text(options.rev) ?? 'HEAD'} in ${repository.dir}; name a QEMU repository with --repo`,
      );
    report.limits.push(...limits);
    const excerpts = await findExcerpts(report, [], () => ({ before: tree, after: tree }));
    return await finish({ report, excerpts, settings, notes: [] }, options, terminal);
  } finally {
    repository.close();
  }
}
