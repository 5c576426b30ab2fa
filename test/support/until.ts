/** Waiting in tests: one way for all. It ends as soon as waiting is in vain, and shows what there was to see. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What runs beside the tests of a file: a server, a forge. */
export interface Watched {
  name: string;
  /** Why there is nothing to wait for: its process has ended, a job is dead, an error is in its log. Each is told once. */
  trouble?(): string | null;
  /** What a person would look at first: the end of the log, the comments and checks. */
  show(): string | Promise<string>;
}

const running = new Set<Watched>();

/** From now on `until` looks at it, too. Returns how to forget it. */
export function watch(one: Watched): () => void {
  running.add(one);
  return () => void running.delete(one);
}

/** In CI the machine may be busy with other things. */
const patience = process.env.CI ? 8 : 1;

type Answer<T> = T | null | undefined | false;

/**
 * Asks again and again until there is an answer, and gives it. Throws after `seconds`, or at once when something that
 * runs beside the tests is in trouble; what there is to see is printed then, with what `more` tells.
 */
export async function until<T>(
  what: string,
  ask: () => Answer<T> | Promise<Answer<T>>,
  { seconds = 30, more }: { seconds?: number; more?: () => string } = {},
): Promise<T> {
  const limit = seconds * patience;
  const end = performance.now() + limit * 1000;
  for (let pause = 20; ; pause = Math.min(100, pause * 1.2)) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(async (error: unknown) => {
        // Whoever asks a server that has just ended is told that it has ended.
        await sleep(50);
        throw (await inVain(what, more)) ?? error;
      });
    if (answer) return answer;
    const vain = await inVain(what, more);
    if (vain) throw vain;
    if (performance.now() > end) throw await failure(what, `not within ${limit} s`, more);
    // What takes longer is asked less often: to ask takes time of what is waited for.
    await sleep(pause);
  }
}

async function inVain(what: string, more?: () => string): Promise<Error | null> {
  for (const one of running) {
    const trouble = one.trouble?.();
    if (trouble) return failure(what, `${one.name}: ${trouble}`, more);
  }
  return null;
}

/** The error has the reason; what there was to see goes to the screen at once, before the other tests have run. */
async function failure(what: string, reason: string, more?: () => string): Promise<Error> {
  const seen = [...running].map(async ({ name, show }) => {
    const text = await Promise.resolve()
      .then(show)
      .catch((error: unknown) => `cannot be looked at: ${error}`);
    return `── ${name}\n${text}`;
  });
  const all = [`waited for: ${what}`, reason, ...(more ? [more()] : []), ...(await Promise.all(seen))];
  process.stderr.write(`${all.join('\n')}\n`);
  return new Error(`waited for ${what}: ${reason}${more ? `\n${more().slice(-2000)}` : ''}`);
}

/** The last lines of a text, none longer than a person reads. */
export function lastLines(text: string, count = 40): string {
  const lines = text.trimEnd().split('\n').slice(-count);
  return lines.map((line) => (line.length > 500 ? `${line.slice(0, 500)}…` : line)).join('\n');
}
