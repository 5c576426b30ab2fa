/** Answers the commands of a comment: a reaction at once, then what was asked, or one sentence why not. */
import { createHash } from 'node:crypto';
import type { Command } from '../commands/command.ts';
import { helpText, readCommand } from '../commands/index.ts';
import { Failure } from '../failure.ts';
import type {
  Change,
  ChangeKey,
  Clock,
  Forge,
  ForgeEvent,
  Jobs,
  Log,
  ReviewRecord,
  Store,
} from '../ports.ts';
import { answerMarker, isAnswer } from '../review/marker.ts';
import { explainedRule, listedRules, refusal, statusText } from '../review/render/forge-answer.ts';
import { answerBody } from '../review/render/forge-comment.ts';
import { rules } from '../rules/index.ts';

export interface CommandPorts {
  forge: Forge;
  store: Store;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  /** A rule's page, as Markdown. */
  rulePage(id: string): string;
  /** Without a slash at its end. */
  publicUrl: string | null;
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
  const { platform, repository, change: number } = event;
  const key: ChangeKey = { platform, repository, change: number };
  const change = await ports.forge.change(key);
  if (!change) return;
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
  const hash = createHash('sha256').update(line).digest('hex').slice(0, 8);
  const id = `${event.comment.replace(/[^\w.:-]/g, '_')}:${hash}`;
  const row = `answer:${id}`;
  if ((await store.outbox(key)).some((r) => r.key === row && r.id !== null)) return;
  if (ports.dryRun) {
    log.info({ ...key, comment: event.comment, command: line }, 'dry run: the command');
    return;
  }
  await react(ports, key, event.comment, 'eyes');
  const answer = await obey(ports, key, change, event.author, line);
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
    log.warn({ ...key, reason: error.message }, 'an answer was refused');
    return 'refused';
  }
}

async function obey(
  ports: CommandPorts,
  key: ChangeKey,
  change: Change,
  author: string,
  line: string,
): Promise<Answer> {
  const read = readCommand(line, { ruleIds: rules.map((rule) => rule.id) });
  if ('refused' in read) return refused(read.refused);
  if (read.spec.needs === 'write' && (await ports.forge.permission(key, author)) !== 'write') {
    return refused(`/vmsd ${read.spec.name} is for people with write access to ${key.repository}.`);
  }
  return run(ports, key, change, author, read.command);
}

const refused = (why: string): Answer => ({ reply: refusal(why), reaction: 'confused' });

async function run(
  ports: CommandPorts,
  key: ChangeKey,
  change: Change,
  author: string,
  command: Command,
): Promise<Answer> {
  const { store, publicUrl } = ports;
  const pageUrl = (id: string) => (publicUrl === null ? null : `${publicUrl}/rules/${id}`);
  switch (command.name) {
    case 'help':
      return { reply: helpText(), reaction: null };
    case 'recheck':
      if (change.state === 'closed')
        return refused('The change is closed; it is reviewed again when it is re-opened.');
      return { reply: null, reaction: null, review: 'recheck' };
    case 'status': {
      const [last, acceptances] = await Promise.all([store.lastReview(key), store.acceptances(key)]);
      return { reply: statusText(last, change.head, acceptances), reaction: null };
    }
    case 'explain': {
      const last = await store.lastReview(key);
      const broken = rules.filter((rule) => last?.findings.some((f) => f.rule === rule.id));
      const asked = command.rule === null ? broken : rules.filter((rule) => rule.id === command.rule);
      const [only, more] = asked;
      if (only && !more)
        return { reply: explainedRule(only, ports.rulePage(only.id), pageUrl(only.id)), reaction: null };
      return { reply: listedRules(asked.length ? asked : rules, asked.length > 0, pageUrl), reaction: null };
    }
    case 'accept':
      return accept(ports, key, author, command);
    case 'unaccept': {
      const { rule, target } = command;
      if (!(await store.unaccept(key, rule, target))) {
        return refused(
          `No comment here has accepted ${rule} for ${target}; what the repository's configuration accepts is changed there.`,
        );
      }
      return { reply: null, reaction: '+1', review: 'unaccepted' };
    }
  }
}

async function accept(
  { store, clock }: CommandPorts,
  key: ChangeKey,
  by: string,
  { rule, target, reason }: Command & { name: 'accept' },
): Promise<Answer> {
  const last = await store.lastReview(key);
  if (!last) return refused('This change has not been reviewed yet; say it again when the check is there.');
  const matching = last.findings.filter((f) => f.rule === rule && targetOf(f) === target);
  if (!matching.length) {
    const there = [...new Set(last.findings.map((f) => `${f.rule} ${targetOf(f)}`))].slice(0, 5);
    return refused(
      `The last review found no ${rule} for ${target}${there.length ? `; it found ${there.join(', ')}` : ''}.`,
    );
  }
  const fingerprints = [...new Set(matching.map((f) => f.fingerprint))];
  await store.accept(key, { rule, target, fingerprints, reason, by, at: clock.now().toISOString() });
  return { reply: null, reaction: '+1', review: 'accepted' };
}

const targetOf = (f: ReviewRecord['findings'][number]): string => f.target ?? '-';
