/**
 * GitLab's webhooks reduced to our events. Nothing else of a payload is kept. The fields are those of
 * https://docs.gitlab.com/user/project/integrations/webhook_events/ and the same for projects, groups and instances.
 */
import * as z from 'zod';
import type { ChangeKey, ForgeEvent, RepositoryRef } from '../../ports/forge.ts';

const segment = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.][A-Za-z0-9_.-]*';
const path = z
  .string()
  .max(200)
  .regex(new RegExp(`^${segment}(?:/${segment}){1,20}$`));
/** Larger than a number can be, it is read as a bigint. */
const id = z.union([z.int().positive(), z.bigint().positive()]).transform(String);
/** GitLab always gives the number; without one the project is looked up by its path. */
const project = z.object({ id: id.nullish(), path_with_namespace: path });
const iid = z.int().positive();
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const mergeRequest = z.object({
  project,
  object_attributes: z.object({
    iid,
    action: z.string().nullish(),
    oldrev: z.string().nullish(),
    last_commit: z.object({ id: sha }).nullish(),
    author_id: z.int().nullish(),
  }),
  changes: z
    .object({ target_branch: z.unknown(), draft: z.unknown(), discussion_locked: z.unknown() })
    .partial()
    .nullish(),
});
const note = z.object({
  user: z.object({ username: z.string().max(255) }),
  project,
  merge_request: z.object({ iid }).nullish(),
  object_attributes: z.object({
    id,
    note: z.string(),
    noteable_type: z.string(),
    action: z.string().nullish(),
    system: z.boolean().nullish(),
  }),
  changes: z
    .object({ note: z.object({ previous: z.string().nullish() }).partial() })
    .partial()
    .nullish(),
});
/** Of an instance's system hook (https://docs.gitlab.com/administration/system_hooks/), or of a group's. */
const moved = z.object({
  project_id: id.nullish(),
  path_with_namespace: path,
  project_visibility: z.string().nullish(),
});
const moves: Record<string, string> = {
  project_rename: 'renamed',
  project_transfer: 'transferred',
  project_update: 'changed',
};
/** Somebody has another role, in a project or a group: with another one the bot may do more. */
const member = z.object({ user_username: z.string().max(255) });
const memberEvents: readonly unknown[] = [
  'user_add_to_team',
  'user_update_for_team',
  'user_add_to_group',
  'user_update_for_group',
];
/** With these all that is below has another name. */
const groupMoves: readonly unknown[] = ['group_rename', 'user_rename'];

export interface ReduceOptions {
  /** newCommandLines() of src/commands/comment.ts. */
  newCommandLines(text: string, before: string | null, dialect: { fencedQuotes: boolean }): string[];
}

/** Reduces a verified payload; null for what asks for nothing. Throws a ZodError when it does not look like GitLab's. */
export function reduce(payload: unknown, options: ReduceOptions): ForgeEvent | null {
  const { object_kind: kind, event_name: name } = (payload ?? {}) as Record<string, unknown>;
  if (kind === 'merge_request') return ofMergeRequest(mergeRequest.parse(payload));
  if (kind === 'note') return ofNote(note.parse(payload), options);
  if (name === 'project_destroy') {
    const { path_with_namespace: repository, project_id } = moved.parse(payload);
    return { kind: 'removed', platform: 'gitlab', repositories: [repository], ids: [project_id ?? null] };
  }
  const reason = moves[String(name)];
  if (reason !== undefined) return ofMove(moved.parse(payload), reason);
  if (memberEvents.includes(name))
    return { kind: 'sweep', platform: 'gitlab', reason: 'the bot has another role' };
  if (groupMoves.includes(name)) return { kind: 'sweep', platform: 'gitlab', reason: 'a group was renamed' };
  // A push that changes the configuration needs nothing: the file is read anew for each review.
  return null;
}

/** Whose role an event tells of; null: of nobody's. Throws a ZodError like `reduce`. */
export const memberOf = (payload: unknown): string | null =>
  memberEvents.includes((payload as { event_name?: unknown } | null)?.event_name)
    ? member.parse(payload).user_username
    : null;

const refOf = (repositoryId: string | null | undefined, repository: string): RepositoryRef => ({
  repository,
  ...(repositoryId && { repositoryId }),
});
const keyOf = (given: z.infer<typeof project>, change: number): ChangeKey => ({
  platform: 'gitlab',
  ...refOf(given.id, given.path_with_namespace),
  change,
});

function ofMove(
  { project_id, path_with_namespace, project_visibility: visibility }: z.infer<typeof moved>,
  reason: string,
): ForgeEvent {
  // `private`, of old GitLabs `visibilitylevel|private`. What is for who has an account is not for everybody either.
  const hide = visibility ? !visibility.endsWith('public') : false;
  return { kind: 'repository', platform: 'gitlab', ...refOf(project_id, path_with_namespace), reason, hide };
}

function ofMergeRequest({
  project: where,
  object_attributes: about,
  changes,
}: z.infer<typeof mergeRequest>): ForgeEvent | null {
  const reasons: Record<string, string | undefined> = {
    open: 'opened',
    reopen: 'reopened',
    update: about.oldrev
      ? 'pushed'
      : changes?.target_branch !== undefined
        ? 'base changed'
        : changes?.draft !== undefined
          ? 'ready for review'
          : changes?.discussion_locked !== undefined
            ? 'unlocked'
            : undefined,
    // Others may have the same head; what it was worst of is no more.
    close: 'closed',
    merge: 'merged',
  };
  const reason = reasons[about.action ?? ''];
  if (reason === undefined) return null;
  const author = about.author_id ? { author: String(about.author_id) } : {};
  return {
    kind: 'change',
    ...keyOf(where, about.iid),
    head: about.last_commit?.id ?? null,
    reason,
    ...author,
  };
}

function endsWithMark(note: string): boolean {
  const text = note.trimEnd();
  const at = text.lastIndexOf('<!-- vmsd-warden:');
  return at >= 0 && /^[^>]*-->$/.test(text.slice(at));
}

function ofNote(
  { user, project: where, merge_request: on, object_attributes: about, changes }: z.infer<typeof note>,
  { newCommandLines }: ReduceOptions,
): ForgeEvent | null {
  if (!on || about.noteable_type !== 'MergeRequest' || about.system) return null;
  // Bots do not command: two of them could go on for ever. What bears our mark is our own, whoever we are.
  if (/^(?:project|group)_\d+_bot/.test(user.username)) return null;
  if (endsWithMark(about.note)) return null;
  const edited = about.action === 'update';
  const commands = newCommandLines(about.note, edited ? (changes?.note?.previous ?? about.note) : null, {
    fencedQuotes: true,
  });
  if (commands.length === 0) return null;
  return {
    kind: 'command',
    ...keyOf(where, on.iid),
    comment: String(about.id),
    author: user.username,
    commands,
  };
}
