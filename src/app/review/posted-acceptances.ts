/**
 * Acceptances that stand in a comment of ours: whoever reviews next may have no database, or another one. Each is
 * believed only while the forge shows the comment in which it was said, by that person, who may write. So whoever could
 * write into our comment, or get its mark repeated, still accepts nothing.
 */
import { commandsInComment } from '../../commands/comment.ts';
import { readCommand } from '../../commands/index.ts';
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge, PersonalComment, Posted } from '../../ports/forge.ts';
import type { Store, StoredAcceptance } from '../../ports/store.ts';
import { isAboutSame, type PostedAcceptance, readAccepted } from '../../review/plan/accepted.ts';
import { acceptedBody } from '../../review/render/accepted-comment.ts';
import { sameText } from '../../review/render/forge-comment.ts';
import { rules } from '../../rules/index.ts';

type AcceptancePorts = Pick<Forge, 'comment' | 'permission'>;
type Writing = Pick<Forge, 'createComment' | 'updateComment' | 'setMinimised'>;

const isForGood = (error: unknown): boolean => error instanceof Failure && !error.retry;

const isKept = ({ body }: Posted['comments'][number]): boolean => readAccepted(body) !== null;
const keptIn = (posted: Posted) => posted.comments.findLast(isKept);
const listedIn = (posted: Posted): PostedAcceptance[] => readAccepted(keptIn(posted)?.body ?? '') ?? [];

/** Those that hold, of each thing what was said last: of the newest comment that keeps them, and what was ever taken back. */
async function postedAcceptances(
  forge: AcceptancePorts,
  key: ChangeKey,
  posted: Posted,
): Promise<PostedAcceptance[]> {
  const back = posted.comments.flatMap(({ body }) => readAccepted(body) ?? []).filter((one) => one.withdrawn);
  const asked = new Map([...back, ...listedIn(posted)].map((one) => [JSON.stringify(one), one]));
  const holding: PostedAcceptance[] = [];
  for (const one of asked.values()) {
    const said = await asSaid(forge, key, one);
    const before = holding.findIndex((other) => isAboutSame(one, other));
    if (!said || (before >= 0 && holding[before]!.at > said.at)) continue;
    if (before >= 0) holding.splice(before, 1);
    holding.push(said);
  }
  return holding;
}

/** With the date that the forge knows: whoever makes up a mark cannot outdo with it what was said later. */
async function asSaid(
  forge: AcceptancePorts,
  key: ChangeKey,
  accepted: PostedAcceptance,
): Promise<PostedAcceptance | null> {
  const { rule, target, reason, by, comment, withdrawn } = accepted;
  if (comment === '' || Number.isNaN(Date.parse(accepted.at))) return null;
  const there = await forge.comment(key, comment).catch((error: unknown) => {
    // Somebody has put something else in the place of an id.
    if (isForGood(error)) return null;
    throw error;
  });
  if (there?.author !== by) return null;
  const about = commandsInComment(there.body, { fencedQuotes: true }).flatMap((line) => {
    const read = readCommand(line, { ruleIds: rules.map(({ id }) => id) });
    if ('refused' in read) return [];
    const { command } = read;
    const isOne = command.name === 'accept' || command.name === 'unaccept';
    return isOne && isAboutSame(command, { rule, target }) ? [command] : [];
  });
  const last = about.at(-1);
  const says = withdrawn
    ? about.some(({ name }) => name === 'unaccept')
    : last?.name === 'accept' && last.reason === reason;
  if (!says || (await forge.permission(key, by)) !== 'write') return null;
  return { ...accepted, at: dateIn(there, accepted.at) };
}

/** When something was said in a comment: at the earliest when it was written, at the latest when it was edited last. */
export function dateIn({ createdAt, updatedAt }: PersonalComment, at: string): string {
  const [from, to] = [Date.parse(createdAt), Date.parse(updatedAt)];
  const said = Math.min(Math.max(Date.parse(at), from), to);
  // A forge that does not say it: what counts is who said so.
  return Number.isNaN(said) ? at : new Date(said).toISOString();
}

/** What is stored, and what stands in a comment: of both, about one thing, what was said last. */
export async function allAcceptances(
  forge: AcceptancePorts,
  key: ChangeKey,
  posted: Posted,
  stored: readonly StoredAcceptance[],
): Promise<StoredAcceptance[]> {
  return together(await postedAcceptances(forge, key, posted), stored);
}

function together(
  posted: readonly PostedAcceptance[],
  stored: readonly StoredAcceptance[],
): StoredAcceptance[] {
  const later = posted.filter(
    (one) => !stored.some((known) => isAboutSame(known, one) && known.at >= one.at),
  );
  return [
    ...stored.filter((one) => !later.some((other) => isAboutSame(one, other))),
    ...later.filter(({ withdrawn }) => !withdrawn).map(({ comment: _, withdrawn: _no, ...one }) => one),
  ];
}

/** Takes into the store what was accepted, or taken back, elsewhere. Gives what holds of the comment. */
export async function takeInPosted(
  forge: AcceptancePorts,
  store: Pick<Store, 'acceptances' | 'accept' | 'unaccept'>,
  key: ChangeKey,
  posted: Posted,
): Promise<PostedAcceptance[]> {
  const holding = await postedAcceptances(forge, key, posted);
  const stored = await store.acceptances(key);
  const all = together(holding, stored);
  for (const one of stored)
    if (!all.some((other) => isAboutSame(one, other))) await store.unaccept(key, one.rule, one.target);
  for (const one of all) if (!stored.includes(one)) await store.accept(key, one);
  return holding;
}

/** What has just been said: in which comment, by whom, about what. */
export interface JustSaid {
  rule: string;
  target: string;
  by: string;
  at: string;
  comment: string;
  withdrawn: boolean;
}

/**
 * Writes the comment that keeps what is stored, or brings it up to date. `holding`: what holds of it, as it was before
 * `said`. To do it again changes nothing.
 */
export async function postAcceptances(
  forge: Writing,
  key: ChangeKey,
  posted: Posted,
  {
    said,
    holding,
    stored,
  }: {
    said: JustSaid;
    holding: readonly PostedAcceptance[];
    stored: readonly StoredAcceptance[];
  },
): Promise<void> {
  const listed = listedIn(posted);
  const all = stored.map((one): PostedAcceptance => {
    const was = listed.find(
      (other) =>
        !other.withdrawn && isAboutSame(one, other) && other.reason === one.reason && other.by === one.by,
    );
    return { ...one, comment: isAboutSame(one, said) ? said.comment : (was?.comment ?? '') };
  });
  const { rule, target, by, at, comment } = said;
  const back = { rule, target, by, at, comment, reason: '', fingerprints: [], withdrawn: true as const };
  const before = holding.find((one) => one.withdrawn && one.comment === comment && isAboutSame(one, said));
  const withdrawn = [
    ...holding.filter((one) => one.withdrawn && !isAboutSame(one, said)),
    ...(said.withdrawn ? [before ?? back] : []),
  ].filter((one) => !all.some((other) => isAboutSame(one, other)));
  await writeKept(forge, key, posted, acceptedBody([...withdrawn, ...all]));
}

/** Of several comments the newest counts; nobody may change what another account of this program has written. */
async function writeKept(forge: Writing, key: ChangeKey, posted: Posted, body: string): Promise<void> {
  const kept = keptIn(posted);
  let newest = kept?.comment;
  if (!kept) newest = await forge.createComment(key, body);
  else if (!sameText(kept.body, body)) {
    try {
      await forge.updateComment(key, kept.comment, body);
    } catch (error) {
      if (!isForGood(error)) throw error;
      newest = await forge.createComment(key, body);
    }
  }
  for (const one of posted.comments) {
    if (one.minimised || one.comment === newest || readAccepted(one.body) === null) continue;
    await forge.setMinimised(key, one.comment, true).catch((error: unknown) => {
      if (!isForGood(error)) throw error;
    });
  }
}
