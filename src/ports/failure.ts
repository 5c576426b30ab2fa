/** What an edge throws when the outside says no. The use cases and the jobs decide by it what is done next. */

/**
 * What the user can put right: bad usage, a file that cannot be read, a repository or a database that is not what it
 * should be. The message is one line for people: what, where, and what to do. Every such error is one of these or of a
 * class made from it; whatever else is thrown is a mistake in this program.
 */
export class UserError extends Error {
  override name = 'UserError';
}

/**
 * - `anchor`: the forge does not take a comment on that line or file (GitHub's 422 on a line outside the diff).
 * - `forbidden`: the permission for this one thing is missing; others may work. It may be given later: what is given up for that is taken up again.
 * - `gone`: what was to be read or changed is not there (any more), or the whole repository is not.
 * - `passing`: what may pass: 5xx, 429, a rate limit, 422 "abuse", the network, a timeout.
 * - `permanent`: all else; to try again would change nothing.
 */
type FailureKind = 'anchor' | 'forbidden' | 'gone' | 'passing' | 'permanent';

/** One error for all that users and operators may see. The message holds no token and no address with one. */
export class Failure extends UserError {
  override name = 'Failure';
  readonly kind: FailureKind;
  /** Seconds to wait at least before the next try, where the outside said so. */
  readonly after: number | undefined;
  /** Of a write: it may have been done all the same (a timeout, a 5xx). Look before it is done again. */
  readonly uncertain: boolean;
  /** Of `forbidden`: nobody can permit it, such as to write where a discussion is locked. */
  readonly closed: boolean;

  constructor(
    kind: FailureKind,
    message: string,
    more: { after?: number; uncertain?: boolean; closed?: boolean } = {},
  ) {
    super(message);
    this.kind = kind;
    this.after = more.after;
    this.uncertain = more.uncertain ?? false;
    this.closed = more.closed ?? false;
  }

  /** Whether the job is worth another try. */
  get retry(): boolean {
    return this.kind === 'passing';
  }
}
