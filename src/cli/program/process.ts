import type { Terminal } from './terminal.ts';

/** What the command line needs of the process. */
export interface Process {
  terminal: Terminal;
  /** Standard input; not touched unless it is asked for. */
  stdin: () => AsyncIterable<Uint8Array>;
  /** Milliseconds that only grow. */
  now(): number;
  /** The file that starts modules of the program in threads; null: there is none, or no processor for another thread. */
  launcher(): string | null;
  /** The environment, with what a file `.env` in the current folder adds to it. The server is configured by it, and `review`, which takes its tokens out. */
  environment(): Record<string, string | undefined>;
}
