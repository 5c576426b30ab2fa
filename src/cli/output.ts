import { CliFailure } from './failure.ts';

/**
 * A function that writes to standard output. It resolves to false once the reader has gone (EPIPE), which is
 * no error of ours, and throws CliFailure on any other: a full disk must not look like a clean report.
 */
export function writerTo(stream: NodeJS.WritableStream): (text: string) => Promise<boolean> {
  let gone = false;
  // Without a listener a failing stream ends the process with a stack trace.
  stream.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      if (gone || text === '') return resolve(!gone);
      stream.write(text, (error?: NodeJS.ErrnoException | null) => {
        if (!error) return resolve(true);
        if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') {
          gone = true;
          return resolve(false);
        }
        reject(new CliFailure(`cannot write the result: ${error.message}`));
      });
    });
}
