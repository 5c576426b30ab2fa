import { UserError } from '../ports/failure.ts';
import { type Options, text } from './program/arguments.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden layout`. Returns the exit status. */
export async function layout(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const range = operands.find((operand) => operand.includes('..'));
  if (range !== undefined)
    throw new UserError(`layout reads one revision, not the range "${range}"; name it with --rev`);
  const [{ openRepository }, { layoutOf }] = await Promise.all([
    import('../git/tree.ts'),
    import('../app/tree/layout.ts'),
  ]);
  const repository = await openRepository(text(options.repo) ?? '.', { lazyFetch: true });
  try {
    const tree = repository.tree(await repository.resolve(text(options.rev) ?? 'HEAD'));
    const report = await layoutOf(tree, operands);
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
