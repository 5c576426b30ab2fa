/** The opaque ids that the port hands around: kind, REST id and GraphQL node id of a comment. */
import { Failure } from '../../ports/failure.ts';

export interface CommentId {
  /** In the conversation of the pull request, or in a review thread. */
  kind: 'issue' | 'review';
  /** Digits: it may be larger than a number can be. */
  id: string;
  node: string;
}

const kinds = { I: 'issue', R: 'review' } as const;

/** Such as `R:123:PRRC_…`. */
export function commentId(kind: CommentId['kind'], id: number | bigint | string, node: string): string {
  return `${kind === 'issue' ? 'I' : 'R'}:${id}:${node}`;
}

export function parseCommentId(text: string): CommentId {
  const match = /^([IR]):([1-9]\d{0,18}):([\w=+/-]{1,200})$/.exec(text);
  if (!match) throw new Failure('permanent', `${JSON.stringify(text.slice(0, 100))} is no id of a comment`);
  return { kind: kinds[match[1] as 'I' | 'R'], id: match[2]!, node: match[3]! };
}

/** An id as it goes into an address, where only its digits count; Octokit's types want a number. */
export const inAddress = (id: string | number | bigint): number => String(id) as unknown as number;

/** The larger first. */
export const byNewest = (a: { id: number | bigint }, b: { id: number | bigint }): number =>
  a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
