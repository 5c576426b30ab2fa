/**
 * Acceptances that stand in a comment of ours, where no database keeps them. Each is believed only while the forge
 * shows the comment in which it was said, by that person, who may write. So whoever could write into our comment, or
 * get its mark repeated, still accepts nothing.
 */
import { commandsInComment } from '../../commands/comment.ts';
import { readCommand } from '../../commands/index.ts';
import type { ChangeKey, Forge, Posted } from '../../ports/forge.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { type PostedAcceptance, readAccepted } from '../../review/plan/accepted.ts';
import { acceptedBody } from '../../review/render/accepted-comment.ts';
import { sameText } from '../../review/render/forge-comment.ts';
import { rules } from '../../rules/index.ts';

type Asked = Pick<Forge, 'comment' | 'permission'>;

/** Those that hold, of the newest comment that keeps them. */
export async function postedAcceptances(
  forge: Asked,
  key: ChangeKey,
  posted: Posted,
): Promise<PostedAcceptance[]> {
  const kept = posted.comments.findLast(({ body }) => readAccepted(body) !== null);
  const holding: PostedAcceptance[] = [];
  for (const one of kept ? readAccepted(kept.body)! : []) {
    if (await wasSaid(forge, key, one)) holding.push(one);
  }
  return holding;
}

async function wasSaid(forge: Asked, key: ChangeKey, accepted: PostedAcceptance): Promise<boolean> {
  const { rule, target, reason, by, comment } = accepted;
  const there = await forge.comment(key, comment);
  if (there?.author !== by) return false;
  const says = commandsInComment(there.body, { fencedQuotes: true }).some((line) => {
    const read = readCommand(line, { ruleIds: rules.map(({ id }) => id) });
    if ('refused' in read || read.command.name !== 'accept') return false;
    const { command } = read;
    return command.rule === rule && command.target === target && command.reason === reason;
  });
  return says && (await forge.permission(key, by)) === 'write';
}

/** What is stored, and what stands in a comment where nothing is stored about it. */
export async function allAcceptances(
  forge: Asked,
  key: ChangeKey,
  posted: Posted,
  stored: readonly StoredAcceptance[],
): Promise<StoredAcceptance[]> {
  const more = (await postedAcceptances(forge, key, posted)).filter(
    (one) => !stored.some(({ rule, target }) => rule === one.rule && target === one.target),
  );
  return [...stored, ...more];
}

/** Writes the comment that keeps them, or brings it up to date. To do it again changes nothing. */
export async function postAcceptances(
  forge: Pick<Forge, 'createComment' | 'updateComment'>,
  key: ChangeKey,
  posted: Posted,
  all: readonly PostedAcceptance[],
): Promise<void> {
  const kept = posted.comments.findLast(({ body }) => readAccepted(body) !== null);
  const body = acceptedBody(all);
  if (!kept) {
    if (all.length) await forge.createComment(key, body);
  } else if (!sameText(kept.body, body)) await forge.updateComment(key, kept.comment, body);
}
