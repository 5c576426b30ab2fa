/** Reviews without a server: one change, one command, or all that is open, once; what is known is what the forge shows. */

import { digest } from '../../basics/digest.ts';
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey, ForgeEvent, QueueHead } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { NewReview } from '../../ports/reviews.ts';
import { answerMarker, isAnswer } from '../../review/plan/marker.ts';
import type { Write } from '../../review/plan/types.ts';
import { refusal } from '../../review/render/forge-answer.ts';
import { answerBody } from '../../review/render/forge-comment.ts';
import { answerCommand } from '../commands/answer-command.ts';
import type { Judge, JudgedChange } from './judge-change.ts';
import { memoryStore } from './memory-store.ts';
import { type ReviewPorts, reportFailure, reviewChange } from './review-change.ts';
import { reportQueueFailure, reviewQueue } from './review-queue.ts';
import { keyOfChange } from './take-over.ts';

export interface OncePorts
  extends Omit<
    ReviewPorts,
    'store' | 'jobs' | 'settingsFor' | 'publicUrl' | 'strict' | 'planned' | 'observe'
  > {
  /** A rule's page, as Markdown. */
  rulePage(id: string): string;
  /** In place of what the repository's configuration says. */
  override: Partial<Pick<JudgedChange['settings'], 'failOn' | 'comment'>>;
}

/** What came of it. */
export interface ReviewedOnce {
  key: ChangeKey;
  /** null: there is nothing to review. */
  review: NewReview | null;
  /** With the settings that were used. */
  judged: JudgedChange | null;
  /** What was to be written, before anything was. */
  writes: Write[];
}

type CommandEvent = ForgeEvent & { kind: 'command' };
type Queued = QueueHead & { platform: ForgePlatform };

export interface WithoutServer {
  change(key: ChangeKey): Promise<ReviewedOnce>;
  /** null: it asked for no review. */
  command(event: CommandEvent): Promise<ReviewedOnce | null>;
  queue(at: Queued): Promise<JudgedChange | null>;
  /** Open changes whose head has no check yet; the first failure is thrown when all were tried. */
  sweep(): Promise<ReviewedOnce[]>;
  /** Says on the change, or on the queue's head, that it was not reviewed, and why: a neutral check. */
  tellFailure(at: ChangeKey | Queued, reason: string): Promise<void>;
}

/** To run any of it again changes nothing. Throws `Failure` like the use cases that it runs. */
export function withoutServer(ports: OncePorts): WithoutServer {
  let judged: JudgedChange | null = null;
  const judge = remembering(ports, (found) => {
    judged = found;
  });
  const common = {
    ...ports,
    judge,
    settingsFor: () => null,
    publicUrl: null,
    strict: false,
  };
  const nothing = { enqueue: async (): Promise<void> => {} };

  async function change(key: ChangeKey): Promise<ReviewedOnce> {
    const store = memoryStore();
    const done: ReviewedOnce = { key, review: null, judged: null, writes: [] };
    judged = null;
    const memory = {
      ...store,
      async saveReview(at: ChangeKey, review: NewReview) {
        done.review = review;
        await store.saveReview(at, review);
      },
    };
    const planned = (writes: readonly Write[]) => {
      done.writes = [...writes];
    };
    await reviewChange({ ...common, store: memory, jobs: nothing, planned }, key);
    return { ...done, judged };
  }

  /** To say it may fail as well: then the job alone does. */
  async function tellFailure(at: ChangeKey | Queued, reason: string): Promise<void> {
    if (ports.dryRun) return;
    const told = { ...common, store: memoryStore(), jobs: nothing };
    const telling = 'ref' in at ? reportQueueFailure(told, at, reason) : reportFailure(told, at, reason);
    await telling.catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      ports.log.warn({ reason: error.message }, 'the failure could not be told on the change');
    });
  }

  return {
    change,
    tellFailure,
    async command(event) {
      const { forge } = ports;
      const found = await forge.change(event);
      if (!found) return null;
      const key = keyOfChange(found);
      const store = memoryStore();
      // What it breaks, so that it can be accepted and asked about.
      if (found.state === 'open' && !found.isArchived)
        await reviewChange({ ...common, store, jobs: nothing, dryRun: true }, key);
      const commands = ports.dryRun ? event.commands : await ofItsAuthor(ports, key, event);
      let asked = false;
      const jobs = {
        async enqueue({ kind }: ForgeEvent) {
          asked ||= kind === 'change';
        },
      };
      const { rulePage } = ports;
      await answerCommand({ ...common, store, jobs, rulePage }, { ...event, commands });
      return asked && isOpen(found) ? change(key) : null;
    },
    async queue(at) {
      judged = null;
      await reviewQueue({ ...common, store: memoryStore(), jobs: nothing }, at);
      return judged;
    },
    async sweep() {
      const { forge, log } = ports;
      const done: ReviewedOnce[] = [];
      let failed: Failure | null = null;
      const open: (ChangeKey & { head: string })[] = [];
      for await (const one of forge.openChanges()) open.push(one);
      for (const { head, ...key } of open) {
        try {
          if ((await forge.check(key, head)) === null) done.push(await change(key));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          failed ??= error;
          if (!error.retry) await tellFailure(key, error.message);
          log.warn({ ...key, reason: error.message }, 'a change could not be reviewed');
        }
      }
      if (failed) throw failed;
      return done;
    },
  };
}

const isOpen = ({ state, isArchived }: Change): boolean => state === 'open' && !isArchived;

/** Judges each head once, and applies what the one who asks wants otherwise. */
function remembering({ judge, override }: OncePorts, tell: (judged: JudgedChange) => void): Judge {
  const known = new Map<string, Promise<JudgedChange>>();
  return async (input, signal) => {
    const { head, base, defaultBranch } = input.fetched;
    const name = JSON.stringify([head, base, defaultBranch, input.body]);
    const asked = known.get(name) ?? judge(input, signal);
    known.set(name, asked);
    const found = structuredClone(await asked);
    found.settings = { ...found.settings, ...override };
    tell(found);
    return found;
  };
}

/**
 * Who edits another's comment cannot accept in it: an acceptance is kept by the comment that says it, and whose that is.
 * He is told so, once.
 */
async function ofItsAuthor({ forge }: OncePorts, key: ChangeKey, event: CommandEvent): Promise<string[]> {
  const { author, comment, commands } = event;
  const accepts = (line: string): boolean => /^\/vmsd\s+accept\b/i.test(line);
  if (!commands.some(accepts) || (await forge.comment(key, comment))?.author === author) return commands;
  const id = `${digest(comment, 12)}:other`;
  const { comments } = await forge.posted(key);
  if (!comments.some(({ body }) => isAnswer(body, id))) {
    const why = 'What is accepted has to be said in a comment of one’s own: please write a new one.';
    await forge.createComment(key, answerBody(refusal(why), answerMarker(id)));
  }
  return commands.filter((line) => !accepts(line));
}
