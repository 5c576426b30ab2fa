/** A git process's output as a stream of records. */
import type { Readable } from 'node:stream';
import { type GitOptions, gitError, spawnGit, TooLarge, watchGit } from './process.ts';

/** Bytes of one piece: it becomes a text, of which there is none above half a gigabyte. */
const largestPiece = 128 * 1024 * 1024;

/**
 * Runs git and gives its output (byte strings) in pieces that end before each `mark`. Reads only as fast as the
 * pieces are taken, and ends the process when they are not wanted any more. Throws GitError when git fails, and TooLarge
 * for a piece that is too large and for more than `most` bytes. `mark` is at most a few bytes long.
 */
export async function* gitRecords(
  args: readonly string[],
  options: GitOptions & { dir: string },
  mark: string,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<string, void, undefined> {
  const child = spawnGit(args, options);
  const ended = watchGit(child, options.limits);
  // Awaited below; a failure to start must not count as unhandled until then.
  ended.catch(() => {});
  child.stdin.end();
  let parts: string[] = [];
  /** The last bytes before this chunk, where a mark may have begun. */
  let tail = '';
  let all = 0;
  let piece = 0;
  const tooMuch = (bytes: number): TooLarge =>
    new TooLarge(
      `git ${args[0]} in ${options.dir} prints more than ${bytes / 1024 / 1024} MB; the change is too large`,
    );
  try {
    for await (const chunk of readAhead(child.stdout)) {
      all += chunk.length;
      piece += chunk.length;
      if (all > most) throw tooMuch(most);
      let text = tail + chunk.toString('latin1');
      let at = text.indexOf(mark);
      while (at >= 0) {
        parts.push(text.slice(0, at));
        yield parts.join('');
        parts = [];
        piece = 0;
        text = text.slice(at + mark.length);
        at = text.indexOf(mark);
      }
      if (piece > largestPiece) throw tooMuch(largestPiece);
      const keep = Math.min(text.length, mark.length - 1);
      parts.push(text.slice(0, text.length - keep));
      tail = text.slice(text.length - keep);
    }
    const { status, stderr, limit } = await ended;
    if (limit !== null) throw new TooLarge(`git ${args[0]} in ${options.dir} takes ${limit}`);
    if (status !== 0) throw gitError(options.dir, stderr);
    yield parts.join('') + tail;
  } finally {
    child.kill();
  }
}

/** Bytes that are taken from git before they are asked for, so that it goes on while its last answer is judged. */
const ahead = 2 * 1024 * 1024;

async function* readAhead(stream: Readable): AsyncGenerator<Buffer, void, undefined> {
  let waiting: Buffer[] = [];
  let size = 0;
  let ended = false;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  const poke = (): void => {
    wake?.();
    wake = null;
  };
  stream.on('data', (chunk: Buffer) => {
    waiting.push(chunk);
    size += chunk.length;
    if (size > ahead) stream.pause();
    poke();
  });
  stream.on('end', () => {
    ended = true;
    poke();
  });
  stream.on('close', () => {
    ended = true;
    poke();
  });
  stream.on('error', (error) => {
    failure = error;
    poke();
  });
  for (;;) {
    if (waiting.length > 0) {
      const chunks = waiting;
      waiting = [];
      size = 0;
      stream.resume();
      yield* chunks;
    } else if (failure) throw failure;
    else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
