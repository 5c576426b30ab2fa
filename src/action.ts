/** The root of the action: its inputs become arguments of `review`, in a file that needs nothing but Node and git. */
import { standardWriter } from './cli/program/output.ts';
import type { Terminal } from './cli/program/terminal.ts';
import { review } from './cli/review.ts';
import { UserError } from './ports/failure.ts';
import { plain } from './review/render/plain.ts';

const { env } = process;

/** As the runner hands it over: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';

const token = input('token');
if (token !== '') env.GITHUB_TOKEN = token;
const options: Record<string, string | true> = {
  output: `${env.RUNNER_TEMP || '.'}/vmsd-warden`,
};
for (const name of ['fail-on', 'comment', 'app', 'cache'])
  if (input(name) !== '') options[name] = input(name);

const complain = standardWriter(2, () => process.stderr);
const terminal: Terminal = {
  colour: false,
  columns: 120,
  progress: null,
  out: standardWriter(1, () => process.stdout),
  err: (text) => void complain(text).catch(() => {}),
};

/** One line as an annotation of the job. */
const failed = (text: string): void =>
  void terminal.out(
    `::error title=vmsd-warden::${plain(text).replaceAll('%', '%25').replace(/\s+/g, ' ')}\n`,
  );

try {
  const address = input('address');
  process.exit(await review(address === '' ? [] : [address], options, terminal, env));
} catch (error) {
  const isOurs = !(error instanceof UserError);
  failed(
    isOurs
      ? `a mistake in vmsd-warden, please report it: ${(error as Error)?.stack ?? error}`
      : error.message,
  );
  process.exit(2);
}
