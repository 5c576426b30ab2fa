import { UserError } from '../../ports/failure.ts';
import { fs } from '../../processes/node.ts';

/** Writes some of the bytes from `at` on and says how many; throws as `fs.writeSync` does. */
type WriteSome = (bytes: Uint8Array, at: number) => number;
/** Writes all of it in its own time, for when writing at once is not possible. */
type WriteLater = (bytes: Uint8Array) => Promise<void>;

/**
 * A function that writes text to a file descriptor, at once: making a stream of it costs more start-up time than
 * the rest of the printing. It resolves to false once the reader has gone (EPIPE), which is no error of ours,
 * and throws UserError on any other: a full disk must not look like a clean report.
 */
export function writerTo(writeSome: WriteSome, writeLater: WriteLater): (text: string) => Promise<boolean> {
  let gone = false;
  return async (text) => {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length && !gone; ) {
        try {
          at += writeSome(bytes, at);
        } catch (error) {
          // A pipe that somebody has made non-blocking is full.
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
          await writeLater(bytes.subarray(at));
          break;
        }
      }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') {
        throw new UserError(`cannot write the result: ${message}`);
      }
      gone = true;
    }
    return !gone;
  };
}

/** The writer of a standard stream; `stream` is only asked for when it has to wait. */
export function standardWriter(
  fd: number,
  stream: () => NodeJS.WritableStream,
): (text: string) => Promise<boolean> {
  const later: WriteLater = (bytes) =>
    new Promise((resolve, reject) => {
      const out = stream();
      out.once('error', reject);
      out.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  return writerTo((bytes, at) => fs.writeSync(fd, bytes, at), later);
}
