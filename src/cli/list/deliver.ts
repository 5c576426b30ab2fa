import type { ServerEnvironment } from '../../config/environment.ts';
import type { ListSettings } from '../../config/server-file.ts';
import { UserError } from '../../ports/failure.ts';
import { plain } from '../../review/render/plain.ts';
import { withOperations } from '../../server/control.ts';
import { mostMailBytes } from '../../server/lists/source.ts';
import type { Terminal } from '../program/terminal.ts';

/** `vmsd-warden list deliver NAME`: one mail, on standard input. Throws when it could not be stored. */
export async function deliver(
  { name, since, reply }: ListSettings,
  terminal: Terminal,
  environment: ServerEnvironment,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<number> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin()) {
    size += chunk.length;
    if (size <= mostMailBytes) chunks.push(chunk);
  }
  if (size > mostMailBytes) {
    // To refuse it would send it back to the list.
    terminal.err(`vmsd-warden: a mail of ${size} bytes is left out; ${mostMailBytes} are read at most\n`);
    return 0;
  }
  if (size === 0) throw new UserError('there is no mail on standard input');
  const taken = await withOperations(environment, ({ lists }) =>
    lists.deliver({ name, since, from: reply?.from ?? null }, Buffer.concat(chunks)),
  );
  if (taken.trouble !== null)
    terminal.err(`vmsd-warden: <${plain(taken.messageId)}>: ${plain(taken.trouble)}\n`);
  return 0;
}
