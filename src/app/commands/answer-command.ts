/** Answers the commands of a comment: a reaction at once, then what was asked, or one sentence why not. */

import { digest } from '../../basics/digest.ts';
import { helpText } from '../../commands/index.ts';
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey, Forge, ForgeEvent } from '../../ports/forge.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { answerMarker, isAnswer } from '../../review/plan/marker.ts';
import { explainedRule, listedRules, refusal, statusText } from '../../review/render/forge-answer.ts';
import { answerBody } from '../../review/render/forge-comment.ts';
import { keyOfChange, takeOver } from '../review/take-over.ts';
import { admitCommand } from './command-limit.ts';
import { keptOnForge } from './keep-accepted.ts';
import { type Outcome, obeyCommand } from './obey-command.ts';

export interface CommandPorts {
  forge: Forge;
  store: Pick<
    Store,
    | 'outbox'
    | 'begin'
    | 'done'
    | 'lastReview'
    | 'acceptances'
    | 'accept'
    | 'unaccept'
    | 'unnumbered'
    | 'number'
  >;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  /** A rule's page, as Markdown. */
  rulePage(id: string): string;
  /** Without a slash at its end. */
  publicUrl: string | null;
  /** Told of each command that is one too many. */
  tooMany?(): void;
  /** Logs what would be answered; nothing is written, stored or queued. */
  dryRun: boolean;
  signal: AbortSignal;
}

type CommandEvent = ForgeEvent & { kind: 'command' };

/** What comes of a command. `reply` is Markdown; null: the reaction says it all. */
interface Answer {
  reply: string | null;
  reaction: '+1' | 'confused' | null;
  /** Why the change is to be reviewed again. */
  review?: string;
}

/** To run it again changes nothing: what was answered is in the outbox, or is found on the forge by its mark. */
export async function answerCommand(ports: CommandPorts, event: CommandEvent): Promise<void> {
  const change = await ports.forge.change(event);
  if (!change) return;
  const key = keyOfChange(change);
  await takeOver(ports, change);
  for (const line of event.commands) {
    if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
    await answerLine(ports, key, change, event, line);
  }
}

async function answerLine(
  ports: CommandPorts,
  key: ChangeKey,
  change: Change,
  event: CommandEvent,
  line: string,
): Promise<void> {
  const { store, log } = ports;
  const id = `${event.comment.replace(/[^\w.:-]/g, '_')}:${digest(line, 8)}`;
  const row = `answer:${id}`;
  if ((await store.outbox(key)).some((r) => r.key === row && r.id !== null)) return;
  if (ports.dryRun) {
    log.info({ ...key, comment: event.comment, command: line }, 'dry run: the command');
    return;
  }
  const admission = await admitCommand(store, key, {
    id,
    author: event.author,
    now: ports.clock.now(),
    mayWrite: async () => (await ports.forge.permission(key, event.author)) === 'write',
  });
  if (admission.is !== 'obey') {
    ports.tooMany?.();
    log.info({ ...key, author: event.author, told: admission.is === 'refuse' }, 'too many commands');
    if (admission.is === 'refuse') {
      await store.done(key, row, await say(ports, key, row, id, refusal(admission.why)));
    }
    return;
  }
  await react(ports, key, event.comment, 'eyes');
  const answer = await obey(ports, key, change, event, line);
  if (answer.review !== undefined) {
    await ports.jobs.enqueue({ kind: 'change', ...key, head: change.head, reason: answer.review });
  }
  if (answer.reaction) await react(ports, key, event.comment, answer.reaction);
  const reply = answer.reply === null ? 'reaction' : await say(ports, key, row, id, answer.reply);
  await store.done(key, row, reply);
  log.info(
    { ...key, command: line.slice(0, 80), refused: answer.reaction === 'confused' },
    'command answered',
  );
}

/** A reaction that is refused costs nobody an answer. */
async function react(
  { forge, log }: CommandPorts,
  key: ChangeKey,
  comment: string,
  reaction: Parameters<Forge['react']>[2],
): Promise<void> {
  try {
    await forge.react(key, comment, reaction);
  } catch (error) {
    if (!(error instanceof Failure) || error.retry) throw error;
    log.warn({ ...key, reason: error.message }, 'a reaction was refused');
  }
}

async function say(
  ports: CommandPorts,
  key: ChangeKey,
  row: string,
  id: string,
  text: string,
): Promise<string> {
  const { forge, store, log } = ports;
  const there = (await forge.posted(key)).comments.find((c) => isAnswer(c.body, id));
  if (there) return there.comment;
  await store.begin(key, row);
  try {
    return await forge.createComment(key, answerBody(text, answerMarker(id)));
  } catch (error) {
    if (!(error instanceof Failure) || error.retry) throw error;
    // Said when it is permitted.
    if (error.kind === 'forbidden' && !error.closed) throw error;
    log.warn({ ...key, reason: error.message }, 'an answer was refused');
    return 'refused';
  }
}

async function obey(
  ports: CommandPorts,
  key: ChangeKey,
  change: Change,
  { author, comment }: CommandEvent,
  line: string,
): Promise<Answer> {
  const outcome = await keptOnForge(ports, key, { by: author, comment, line }, (at) =>
    obeyCommand(
      ports,
      {
        key,
        by: author,
        at,
        mayWrite: async () => (await ports.forge.permission(key, author)) === 'write',
        notAllowed: (command) => `Only people with write access to ${key.repository} may say ${command}.`,
        closed:
          change.state === 'closed'
            ? 'The change is closed; it is reviewed again when it is re-opened.'
            : null,
      },
      line,
    ),
  );
  return inMarkdown(ports, change, outcome);
}

function inMarkdown({ publicUrl, rulePage }: CommandPorts, change: Change, outcome: Outcome): Answer {
  const pageUrl = (id: string) => (publicUrl === null ? null : `${publicUrl}/rules/${id}`);
  switch (outcome.is) {
    case 'refused':
      return { reply: refusal(outcome.why), reaction: 'confused' };
    case 'help':
      return { reply: helpText(), reaction: null };
    case 'recheck':
      return { reply: null, reaction: null, review: outcome.review };
    case 'status':
      return { reply: statusText(outcome.last, change.head, outcome.acceptances), reaction: null };
    case 'rule': {
      const { rule } = outcome;
      return { reply: explainedRule(rule, rulePage(rule.id), pageUrl(rule.id)), reaction: null };
    }
    case 'rules':
      return { reply: listedRules(outcome.rules, outcome.broken, pageUrl), reaction: null };
    case 'accepted':
    case 'unaccepted':
      return { reply: null, reaction: '+1', review: outcome.review };
  }
}
