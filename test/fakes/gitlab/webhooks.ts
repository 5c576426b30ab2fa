/**
 * Events to the bot, as GitLab sends them; one that fails is sent again.
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/ and
 * https://docs.gitlab.com/administration/system_hooks/; signatures: https://gitlab.com/gitlab-org/gitlab/-/merge_requests/230944
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { HookKind, MergeRequest, Note, Project, State, User } from './state.ts';

const names: Record<string, string> = {
  merge_request: 'Merge Request Hook',
  note: 'Note Hook',
  project_destroy: 'Project Hook',
  project_rename: 'Project Hook',
  project_transfer: 'Project Hook',
  project_update: 'Project Hook',
  user_add_to_team: 'System Hook',
  user_update_for_team: 'System Hook',
};

/**
 * Which events each kind of webhook sends, of those that the fake knows. What becomes of a project itself only an
 * instance's system hook tells (https://docs.gitlab.com/administration/system_hooks/); a group's that it is made or gone
 * (https://docs.gitlab.com/user/project/integrations/webhook_events/#project-events).
 */
const sentBy: Record<HookKind, readonly string[]> = {
  project: ['merge_request', 'note'],
  group: ['merge_request', 'note', 'project_destroy'],
  system: [
    'merge_request',
    'project_destroy',
    'project_rename',
    'project_transfer',
    'project_update',
    'user_add_to_team',
    'user_update_for_team',
  ],
};

function emit(state: State, kind: string, payload: object): void {
  const { url, kinds } = state.hook;
  if (url === null) return;
  const body = JSON.stringify(payload);
  for (const one of kinds.filter((hook) => sentBy[hook].includes(kind))) {
    const name = one === 'system' ? 'System Hook' : names[kind]!;
    const sending = send(state, url, name, body);
    state.sending.add(sending);
    void sending.finally(() => state.sending.delete(sending));
  }
}

async function send(state: State, url: string, name: string, body: string): Promise<void> {
  const id = randomUUID();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // One that is kept may be closed by the other side just as it is used.
          connection: 'close',
          'x-gitlab-event': name,
          'x-gitlab-event-uuid': id,
          'x-gitlab-webhook-uuid': randomUUID(),
          'x-gitlab-instance': state.url,
          'idempotency-key': id,
          ...proof(state.hook.secret, id, body),
        },
        body,
        signal: AbortSignal.timeout(60_000),
      });
      if (response.ok) return;
      // Four of these, and GitLab switches the webhook off.
      if (response.status < 500)
        state.violations.push(`an event of a ${name} was answered with ${response.status}`);
    } catch {
      // Nobody is there: as GitLab, only a job of GitLab's own that breaks comes again.
      return;
    }
  }
}

function proof(secret: string, id: string, body: string): Record<string, string> {
  if (!secret.startsWith('whsec_')) return { 'x-gitlab-token': secret };
  const time = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` };
}

const projectOf = (project: Project): object => ({
  id: project.id,
  path_with_namespace: project.path,
  default_branch: project.defaultBranch,
});

export function emitRequest(
  state: State,
  project: Project,
  request: MergeRequest,
  action: string,
  more: { oldrev?: string; changes?: object } = {},
): void {
  emit(state, 'merge_request', {
    object_kind: 'merge_request',
    event_type: 'merge_request',
    user: request.author,
    project: projectOf(project),
    object_attributes: {
      id: request.id,
      iid: request.iid,
      state: request.state,
      action,
      ...(more.oldrev && { oldrev: more.oldrev }),
      last_commit: { id: request.versions[0]!.head_commit_sha },
      target_branch: request.targetBranch,
      source_branch: request.sourceBranch,
    },
    changes: more.changes ?? {},
  });
}

export function emitNote(
  state: State,
  project: Project,
  request: MergeRequest,
  note: Note,
  action: string,
  changes: object = {},
  /** Who acts: it is not always who wrote the note. */
  user: User = note.author,
): void {
  emit(state, 'note', {
    object_kind: 'note',
    event_type: 'note',
    user,
    project: projectOf(project),
    merge_request: { id: request.id, iid: request.iid },
    object_attributes: {
      id: note.id,
      note: note.body,
      noteable_type: 'MergeRequest',
      action,
      system: note.system,
    },
    changes,
  });
}

/** The fields are those of system_hooks.md. */
export function emitMoved(
  state: State,
  { id, path, private: secret }: Project,
  event: 'project_rename' | 'project_transfer' | 'project_update',
  before?: string,
): void {
  const name = path.split('/').at(-1);
  emit(state, event, {
    event_name: event,
    name,
    path: name,
    path_with_namespace: path,
    project_id: id,
    project_visibility: secret ? 'private' : 'public',
    ...(before !== undefined && { old_path_with_namespace: before }),
  });
}

/** https://docs.gitlab.com/administration/system_hooks/#hooks-request-example */
export function emitMember(
  state: State,
  { id, path, private: secret, members }: Project,
  username: string,
  event: 'user_add_to_team' | 'user_update_for_team',
): void {
  emit(state, event, {
    event_name: event,
    access_level:
      members[username]! >= 40 ? 'Maintainer' : members[username]! >= 30 ? 'Developer' : 'Reporter',
    project_id: id,
    project_path_with_namespace: path,
    project_visibility: secret ? 'private' : 'public',
    user_username: username,
  });
}

export function emitRemoved(state: State, { id, path }: Project): void {
  const name = path.split('/').at(-1);
  emit(state, 'project_destroy', {
    event_name: 'project_destroy',
    name,
    path: name,
    path_with_namespace: path,
    project_id: id,
  });
}
