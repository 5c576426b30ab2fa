/** A forge in memory that refuses what GitHub refuses, and fails as it is told. */
import { Failure } from '../../src/ports/failure.ts';
import type { Change, ChangeKey, CheckContent, CommentPlace, Forge } from '../../src/ports/forge.ts';

export const key: ChangeKey = { platform: 'github', repository: 'ada/qemu', change: 7 };

interface Comment {
  id: string;
  by: string;
  body: string;
  minimised: boolean;
  reactions: string[];
  /** When it was written, and edited last. */
  dates?: { createdAt: string; updatedAt: string };
}

interface Thread {
  id: string;
  place: CommentPlace;
  resolved: boolean;
  comments: Comment[];
}

/** A call that fails; `done`: a write is done all the same. */
export interface Fault {
  failure: Failure;
  done: boolean;
}

export interface MemoryForge extends Forge {
  checkTexts: boolean;
  now: Change;
  threads: Thread[];
  comments: Comment[];
  checks: { id: string; head: string; content: CheckContent; annotations: number }[];
  /** `path:line:side` of what the diff shows, `path` of its files. Anything else is refused. */
  diff: Set<string>;
  /** What is forbidden. */
  forbidden: Set<string>;
  writers: Set<string>;
  /** Comments that were hidden although a person had answered. */
  buried: string[];
  /** Names of the writing calls so far. */
  writes: string[];
  /** Asked before each call. */
  fault: (call: string) => Fault | null;
  /** A person writes below the bot's comment. */
  answer(thread: number, text: string): void;
  /** A person deletes the bot's comment (and with it the thread, when nobody else wrote in it). */
  remove(thread: number): void;
}

const bot = 'vmsd-warden[bot]';
const today = '2026-11-23T12:00:00Z';

export function memoryForge(): MemoryForge {
  let last = 0;
  const id = (kind: string) => `${kind}${++last}`;
  const comment = (body: string, by = bot): Comment => ({
    id: id('c'),
    by,
    body,
    minimised: false,
    reactions: [],
  });
  const limit = (body: string) => {
    if (!body.trim() || body.length > 65_535) throw new Failure('permanent', 'body is too long or empty');
  };
  const all = () => [...forge.threads.flatMap((t) => t.comments), ...forge.comments];
  const find = (wanted: string) => {
    const found = all().find((c) => c.id === wanted);
    if (!found) throw new Failure('gone', 'Not Found');
    return found;
  };
  const thread = (wanted: string) => {
    const found = forge.threads.find((t) => t.id === wanted);
    if (!found) throw new Failure('gone', 'Not Found');
    return found;
  };
  async function call<T>(name: string, does: () => T, writes = true): Promise<T> {
    const fault = forge.fault(name);
    if (fault && !fault.done) throw fault.failure;
    if (forge.forbidden.has(name)) throw new Failure('forbidden', 'Resource not accessible by integration');
    if (writes) forge.writes.push(name);
    const result = does();
    if (fault) throw fault.failure;
    return structuredClone(result);
  }
  const forge: MemoryForge = {
    checkTexts: true,
    now: {
      ...key,
      state: 'open',
      head: 'a'.repeat(40),
      base: { branch: 'master', commit: 'b'.repeat(40) },
      defaultBranch: 'master',
      title: 'A change',
      body: '',
      author: 'ada',
      url: 'https://github.example/ada/qemu/pull/7',
      isPrivate: false,
      isArchived: false,
    },
    threads: [],
    comments: [],
    checks: [],
    diff: new Set(),
    forbidden: new Set(),
    writers: new Set(['maintainer']),
    buried: [],
    writes: [],
    fault: () => null,
    change: () => call('change', () => forge.now, false),
    async *openChanges() {
      yield { ...key, head: forge.now.head };
    },
    repository: ({ repository, repositoryId = '1' }) =>
      call(
        'repository',
        () => ({
          repository,
          repositoryId,
          isPrivate: forge.now.isPrivate,
          isArchived: false,
          createdAt: null,
        }),
        false,
      ),
    wasHead: async (_key, head) => forge.now.head === head,
    posted: () =>
      call(
        'posted',
        () => ({
          threads: forge.threads
            .filter((t) => t.comments[0]?.by === bot)
            .map((t) => ({
              thread: t.id,
              comment: t.comments[0]!.id,
              body: t.comments[0]!.body,
              resolved: t.resolved,
              minimised: t.comments[0]!.minimised,
              answered: t.comments.some((c) => c.by !== bot),
              place: t.place.line === null || forge.diff.has(placeKey(t.place)) ? t.place : null,
            })),
          comments: forge.comments
            .filter((c) => c.by === bot)
            .map(({ id, body, minimised }) => ({ comment: id, body, minimised })),
        }),
        false,
      ),
    check: (_key, head) =>
      call(
        'check',
        () => {
          const found = forge.checks.filter((c) => c.head === head).at(-1);
          if (!found) return null;
          const texts = forge.checkTexts ? {} : { summary: '', text: null };
          return { ...found.content, ...texts, id: found.id };
        },
        false,
      ),
    putCheck: (_key, head, given, content) =>
      call('putCheck', () => {
        limit(content.summary);
        if (content.text !== null) limit(content.text);
        if (content.annotations.length > 50) throw new Failure('permanent', 'too many annotations');
        let check = forge.checks.find((c) => c.id === given) ?? forge.checks.find((c) => c.head === head);
        if (!check) {
          check = { id: id('k'), head, content, annotations: 0 };
          forge.checks.push(check);
        }
        check.content = content;
        check.annotations += content.annotations.length;
        return check.id;
      }),
    createThread: (_key, _head, place, body) =>
      call('createThread', () => {
        limit(body);
        if (!forge.diff.has(placeKey(place))) throw new Failure('anchor', 'line must be part of the diff');
        const made = { id: id('t'), place, resolved: false, comments: [comment(body)] };
        forge.threads.push(made);
        return { thread: made.id, comment: made.comments[0]!.id };
      }),
    createComment: (_key, body) =>
      call('createComment', () => {
        limit(body);
        const made = comment(body);
        forge.comments.push(made);
        return made.id;
      }),
    updateComment: (_key, wanted, body) =>
      call('updateComment', () => {
        limit(body);
        find(wanted).body = body;
      }),
    setResolved: (_key, wanted, resolved) =>
      call('setResolved', () => {
        thread(wanted).resolved = resolved;
      }),
    setMinimised: (_key, wanted, minimised) =>
      call('setMinimised', () => {
        find(wanted).minimised = minimised;
        const of = forge.threads.find((t) => t.comments[0]?.id === wanted);
        if (minimised && of?.comments.some((c) => c.by !== bot)) forge.buried.push(wanted);
      }),
    react: (_key, wanted, reaction) =>
      call('react', () => {
        const { reactions } = find(wanted);
        if (!reactions.includes(reaction)) reactions.push(reaction);
      }),
    comment: (_key, wanted) =>
      call(
        'comment',
        () => {
          const found = all().find((c) => c.id === wanted);
          if (!found) return null;
          const { by: author, body, dates = { createdAt: today, updatedAt: today } } = found;
          return { author, body, ...dates };
        },
        false,
      ),
    permission: (_key, user) => call('permission', () => (forge.writers.has(user) ? 'write' : 'read'), false),
    answer(at, text) {
      forge.threads[at]!.comments.push(comment(text, 'ada'));
    },
    remove(at) {
      const found = forge.threads[at]!;
      found.comments.shift();
      if (!found.comments.length) forge.threads.splice(at, 1);
    },
  };
  return forge;
}

const placeKey = ({ path, line, side }: CommentPlace): string =>
  line === null ? path : `${path}:${line}:${side}`;
