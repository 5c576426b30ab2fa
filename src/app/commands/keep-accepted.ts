/** What a command accepts, or takes back, stands on the forge as well: whoever reviews next may not have our database. */
import type { Command } from '../../commands/command.ts';
import { readCommand } from '../../commands/index.ts';
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge } from '../../ports/forge.ts';
import type { Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { isAboutSame, type PostedAcceptance } from '../../review/plan/accepted.ts';
import { rules } from '../../rules/index.ts';
import { dateIn, postAcceptances, takeInPosted } from '../review/posted-acceptances.ts';
import type { Outcome } from './obey-command.ts';

interface KeepPorts {
  forge: Forge;
  store: Pick<Store, 'acceptances' | 'accept' | 'unaccept'>;
  clock: Clock;
  log: Log;
}

/**
 * Has the command obeyed with what was accepted elsewhere, and writes down what came of it. `obey` is told when it was said,
 * as the forge has it: what is said here and elsewhere has one clock.
 */
export async function keptOnForge(
  ports: KeepPorts,
  key: ChangeKey,
  { by, comment, line }: { by: string; comment: string; line: string },
  obey: (at: string) => Promise<Outcome>,
): Promise<Outcome> {
  const { forge, store, clock, log } = ports;
  const command = commandOf(line);
  const now = clock.now().toISOString();
  if (command === null || !['accept', 'unaccept', 'status'].includes(command.name)) return obey(now);
  const posted = await forge.posted(key);
  const holding = await takeInPosted(forge, store, key, posted);
  const at = command.name === 'status' ? now : await dateOf(forge, key, comment, now);
  const outcome = doneBefore(command, comment, holding, await obey(at));
  if (outcome.is !== 'accepted' && outcome.is !== 'unaccepted') return outcome;
  const { rule, target } = outcome;
  const withdrawn = outcome.is === 'unaccepted';
  const said = { rule, target, by, comment, withdrawn, at };
  try {
    await postAcceptances(forge, key, posted, { said, holding, stored: await store.acceptances(key) });
  } catch (error) {
    if (!(error instanceof Failure) || error.retry) throw error;
    log.warn({ ...key, reason: error.message }, 'what is accepted could not be written down on the forge');
    if (withdrawn && holding.some((one) => !one.withdrawn && isAboutSame(one, said)))
      return {
        is: 'refused',
        why: `The comment that says so could not be changed: ${error.message}`,
        forbidden: false,
      };
  }
  return outcome;
}

async function dateOf(forge: Forge, key: ChangeKey, comment: string, now: string): Promise<string> {
  const there = await forge.comment(key, comment);
  return there ? dateIn(there, now) : now;
}

function commandOf(line: string): Command | null {
  const read = readCommand(line, { ruleIds: rules.map(({ id }) => id) });
  return 'refused' in read ? null : read.command;
}

/** One that was stopped in the middle comes again, and finds its work done. */
function doneBefore(
  command: Command,
  comment: string,
  holding: readonly PostedAcceptance[],
  outcome: Outcome,
): Outcome {
  if (command.name !== 'unaccept' || outcome.is !== 'refused' || outcome.forbidden) return outcome;
  const { rule, target } = command;
  return holding.some((one) => one.withdrawn && one.comment === comment && isAboutSame(one, command))
    ? { is: 'unaccepted', review: 'unaccepted', rule, target }
    : outcome;
}
