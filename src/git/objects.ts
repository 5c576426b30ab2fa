/**
 * Reads git objects through one long-lived `git cat-file --batch`.
 *
 * `--batch` and not `--batch-command`, which asks for git 2.36: this works with git 2.25. An object above the
 * size limit is therefore sent by git all the same, and dropped here piece by piece.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { notFound } from './limits.ts';
import { GitError, type GitOptions, gitError, notInstalled, spawnGit, startError } from './process.ts';

/** Makes the caller's value of an object. `bytes` is only valid during the call. */
type Decode<T> = (bytes: Buffer, id: string, type: string) => T;

export interface ObjectReader {
  /**
   * Asks for one object by id or by an expression such as `HEAD^{commit}` (no line breaks). Many requests may be
   * under way at once. null when it is missing, ambiguous, unreadable or larger than the limit.
   */
  read<T>(name: string, decode: Decode<T>): Promise<T | null>;
  /** The same for one that may be larger than the limit: `large` is told its size then. */
  readOr<T>(name: string, decode: Decode<T>, large: (size: number) => T): Promise<T | null>;
  close(): void;
}

interface Request {
  name: string;
  /** Takes the object's bytes, or null; `size` is that of one that is larger than the limit, else 0. */
  settle(bytes: Buffer | null, id: string, type: string, size: number): void;
  reject(error: Error): void;
}

/** An object that is larger than this is not read: QEMU's largest source file has 1 MB. */
const largestObject = 16 * 1024 * 1024;

/** So many requests in a row may end the process before we say that the repository is broken. */
const maxDeaths = 50;

const objectHeader = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;

/** Opens the reader. The process starts at once; `dir` names the repository in errors. */
export function openObjects(dir: string, options: GitOptions, sizeLimit = largestObject): ObjectReader {
  /** Requests sent and not yet answered, in order; those before `head` are answered. */
  let queue: Request[] = [];
  let head = 0;
  /** Names that are in the queue and not written yet. */
  let unsent = '';
  let deaths = 0;
  let closed = false;
  let child: ChildProcessWithoutNullStreams | null = start();

  function start(): ChildProcessWithoutNullStreams {
    const started = spawnGit(['cat-file', '--batch'], options);
    let stderr = '';
    let failure: GitError | null = null;
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4096);
    });
    started.stdin.on('error', () => {});
    started.stdout.on('data', answerParser());
    started.on('error', (error: NodeJS.ErrnoException) => {
      failure = startError(error);
    });
    started.on('close', (code) => {
      if (code === notFound) failure = notInstalled();
      if (child === started) child = null;
      if (!closed) restart(failure, stderr);
    });
    unref(started);
    return started;
  }

  /** The process died: over the object asked for first, which is broken or cannot be fetched. The rest goes on. */
  function restart(failure: GitError | null, stderr: string): void {
    const waiting = queue.slice(head);
    unsent = '';
    queue = [];
    head = 0;
    // Over an object that a partial clone lacks git ends too, and that says nothing against the others.
    if (!/from promisor remote/.test(stderr)) deaths += 1;
    if (failure !== null || deaths > maxDeaths) {
      const error = failure ?? gitError(dir, stderr);
      for (const request of waiting) request.reject(error);
      return;
    }
    waiting.shift()?.settle(null, '', '', 0);
    for (const request of waiting) send(request);
  }

  function send(request: Request): void {
    child ??= start();
    if (head === queue.length) ref(child);
    queue.push(request);
    // What is asked for in one go is written in one go: a system call a request costs more than the request.
    if (unsent === '') queueMicrotask(flush);
    unsent += `${request.name}\n`;
  }

  function flush(): void {
    const text = unsent;
    unsent = '';
    if (text !== '') child?.stdin.write(text);
  }

  function answered(): Request | undefined {
    const request = queue[head];
    head += 1;
    deaths = 0;
    if (head > 1024 && head * 2 > queue.length) {
      queue = queue.slice(head);
      head = 0;
    }
    if (head === queue.length && child !== null) unref(child);
    return request;
  }

  /** Takes the process's output apart, in whatever pieces it comes. */
  function answerParser(): (chunk: Buffer) => void {
    let header = '';
    let id = '';
    let type = '';
    /** The object under way: bytes still to come, its newline included; null between objects. */
    let left: number | null = null;
    let gathered: Buffer | null = null;
    let filled = 0;

    function finish(bytes: Buffer | null, size = 0): void {
      left = null;
      gathered = null;
      answered()?.settle(bytes, id, type, size);
    }

    function begin(line: string): void {
      const match = objectHeader.exec(line);
      if (match === null) {
        answered()?.settle(null, '', '', 0);
        return;
      }
      id = match[1]!;
      type = match[2]!;
      left = Number(match[3]) + 1;
      filled = 0;
    }

    return (chunk) => {
      let at = 0;
      while (at < chunk.length) {
        if (left === null) {
          const end = chunk.indexOf(10, at);
          if (end < 0) {
            header += chunk.toString('latin1', at);
            return;
          }
          const line = header + chunk.toString('latin1', at, end);
          header = '';
          at = end + 1;
          begin(line);
          continue;
        }
        const whole: number = filled + left;
        const tooLarge = whole - 1 > sizeLimit;
        const piece = Math.min(left, chunk.length - at);
        if (filled === 0 && piece === left) {
          if (tooLarge) finish(null, whole - 1);
          else finish(chunk.subarray(at, at + piece - 1));
        } else {
          if (!tooLarge) {
            gathered ??= Buffer.allocUnsafe(whole);
            chunk.copy(gathered, filled, at, at + piece);
          }
          filled += piece;
          left -= piece;
          if (left === 0)
            finish(gathered === null ? null : gathered.subarray(0, whole - 1), gathered ? 0 : whole - 1);
        }
        at += piece;
      }
    };
  }

  function request<T>(name: string, decode: Decode<T>, large: (size: number) => T | null): Promise<T | null> {
    return new Promise((resolve, reject) => {
      if (closed) {
        reject(new GitError(`${dir} was closed while it was still read`));
        return;
      }
      send({
        name,
        settle: (bytes, id, type, size) => {
          try {
            if (bytes !== null) resolve(decode(bytes, id, type));
            else resolve(size > 0 ? large(size) : null);
          } catch (error) {
            reject(error as Error);
          }
        },
        reject,
      });
    });
  }

  return {
    read: (name, decode) => request(name, decode, () => null),
    readOr: request,
    close() {
      closed = true;
      const error = new GitError(`${dir} was closed while it was still read`);
      for (const request of queue.slice(head)) request.reject(error);
      queue = [];
      head = 0;
      child?.kill();
      child = null;
    },
  };
}

/** A commit's parents, as it was made: a shallow clone may not have them. null when it is missing, or no commit. */
export const parentsOf = (objects: Pick<ObjectReader, 'read'>, commit: string): Promise<string[] | null> =>
  objects.read(commit, (data, _id, type) => {
    if (type !== 'commit') return null;
    const text = data.toString('latin1');
    const header = text.slice(0, text.indexOf('\n\n'));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
  });

/** An idle reader must not keep the program alive, one that is waited for must. */
function ref(child: ChildProcessWithoutNullStreams): void {
  child.ref();
  for (const stream of [child.stdin, child.stdout, child.stderr])
    (stream as Partial<{ ref(): void }>).ref?.();
}

function unref(child: ChildProcessWithoutNullStreams): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr])
    (stream as Partial<{ unref(): void }>).unref?.();
}
