/** The clock and the log. Types only. */

export interface Clock {
  now(): Date;
}

/** Structured: what varies is in the fields, and the message is always the same. Never a secret. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
