import { pino } from 'pino';
import type { LogLevel } from '../config/environment.ts';
import type { Log } from '../ports/system.ts';

/** A log whose lines can carry more fields. */
export interface ServerLog extends Log {
  child(fields: object): ServerLog;
}

/** Writes a line of JSON for each entry; `redact` sees each line as it is written. */
export function createLog(
  level: LogLevel,
  redact: (text: string) => string,
  write: (line: string) => void,
): ServerLog {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['headers.authorization', '*.headers.authorization', '*.*.headers.authorization'] },
      serializers: { err: shortError },
    },
    { write: (line: string) => write(redact(line)) },
  ) as unknown as ServerLog;
}

/** Errors of HTTP clients carry the whole request, headers included: what people need is less. */
function shortError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status, kind } = error as { code?: unknown; status?: unknown; kind?: unknown };
  return { name, message, code, status, kind, stack, ...(cause ? { cause: shortError(cause) } : {}) };
}
