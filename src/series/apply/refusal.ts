/** Why a patch does not apply; ./apply.ts makes its answer of it. */
export class DoesNotApply extends Error {
  readonly path: string;
  readonly hunk: number | null;

  constructor(path: string, hunk: number | null, reason: string) {
    super(reason);
    this.path = path;
    this.hunk = hunk;
  }
}
