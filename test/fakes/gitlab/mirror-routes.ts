/**
 * Merge requests that a program opens itself, and what pushes to their branches do to them.
 * Source: https://docs.gitlab.com/api/merge_requests/#create-mr
 */
import { branchTips, commitOf, setRef } from '../repositories.ts';
import type { Answer, Asked } from './api.ts';
import { makeVersion, moveAlong } from './diffs.ts';
import { requestJson } from './json.ts';
import { type MergeRequest, type Project, Refusal, requestOf, type State } from './state.ts';
import { emitRequest } from './webhooks.ts';

const mr = '/projects/:id/merge_requests/:merge_request_iid';

/** GitLab reads lines of a description as commands of who writes it (quick actions). */
function checkText({ title, description }: Record<string, unknown>): void {
  if (title !== undefined && (String(title).trim() === '' || String(title).length > 255))
    throw new Refusal(400, '{"title":["is too long (maximum is 255 characters)"]}');
  if (
    /^\/(?:close|merge|assign|label|approve|reopen|target_branch)\b/m.test(
      outsideCode(String(description ?? '')),
    )
  )
    throw new Refusal(418, 'a quick action: the fake does not carry it out, and no description may hold one');
}

const outsideCode = (text: string): string => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*\s*$/gm, '');

export const mirrorHandlers: Record<string, (asked: Asked) => Answer> = {
  'POST /projects/:id/merge_requests': ({ state, caller, project, body }) => {
    checkText(body);
    const { source_branch: source, target_branch: target } = body as Record<string, string>;
    if (source === target)
      throw new Refusal(422, '["You can\'t use same project/branch for source and target"]');
    const head = commitOf(project.dir, `refs/heads/${source}`);
    if (head === null) throw new Refusal(422, `["Source branch \\"${source}\\" does not exist"]`);
    if (commitOf(project.dir, `refs/heads/${target}`) === null)
      throw new Refusal(422, `["Target branch \\"${target}\\" does not exist"]`);
    const there = openOf(project, source!, target!);
    if (there)
      throw new Refusal(
        409,
        `["Another open merge request already exists for this source branch: !${there.iid}"]`,
      );
    const request: MergeRequest = {
      id: state.nextId++,
      iid: Math.max(0, ...project.requests.keys()) + 1,
      title: String(body.title),
      description: (body.description as string | undefined) ?? null,
      state: 'opened',
      author: caller,
      sourceProject: project.id,
      sourceBranch: source!,
      targetBranch: target!,
      versions: [],
      discussions: [],
      pipeline: null,
      checkResponses: [],
    };
    project.requests.set(request.iid, request);
    moveHead(state, project, request, head);
    emitRequest(state, project, request, 'open');
    return { status: 201, body: requestJson(state, project, request) };
  },
  [`PUT ${mr}`]: ({ state, project, params, body }) => {
    checkText(body);
    const request = requestOf(project, params.merge_request_iid!);
    const event = body.state_event;
    if (event === 'reopen' && request.state === 'closed') {
      if (commitOf(project.dir, `refs/heads/${request.sourceBranch}`) === null)
        throw new Refusal(422, `["Source branch \\"${request.sourceBranch}\\" does not exist"]`);
      const there = openOf(project, request.sourceBranch, request.targetBranch);
      if (there)
        throw new Refusal(
          409,
          `["Another open merge request already exists for this source branch: !${there.iid}"]`,
        );
      request.state = 'opened';
      // It has what was pushed meanwhile.
      const tip = commitOf(project.dir, `refs/heads/${request.sourceBranch}`)!;
      if (tip !== request.versions[0]!.head_commit_sha) moveHead(state, project, request, tip);
      emitRequest(state, project, request, 'reopen');
    } else if (event === 'close' && request.state === 'opened') {
      request.state = 'closed';
      emitRequest(state, project, request, 'close');
    } else if (event !== undefined && request.state === 'merged') {
      throw new Refusal(422, '["State cannot transition"]');
    }
    if (body.title !== undefined) request.title = String(body.title);
    if (body.description !== undefined) request.description = String(body.description);
    if (body.target_branch !== undefined && body.target_branch !== request.targetBranch) {
      if (commitOf(project.dir, `refs/heads/${body.target_branch}`) === null)
        throw new Refusal(422, '["Target branch does not exist"]');
      request.targetBranch = String(body.target_branch);
      moveHead(state, project, request, request.versions[0]!.head_commit_sha);
    }
    if (event === undefined) emitRequest(state, project, request, 'update', { changes: {} });
    return { status: 200, body: requestJson(state, project, request) };
  },
};

function openOf(project: Project, source: string, target: string): MergeRequest | undefined {
  return [...project.requests.values()].find(
    (one) =>
      one.state === 'opened' &&
      one.sourceProject === project.id &&
      one.sourceBranch === source &&
      one.targetBranch === target,
  );
}

/** A merge request has a new head. */
export function moveHead(state: State, project: Project, request: MergeRequest, head: string): void {
  request.versions.unshift(makeVersion(project, request, head, state.nextId++));
  setRef(project.dir, `refs/merge-requests/${request.iid}/head`, head);
  if (request.pipeline) request.pipeline = { ...request.pipeline, id: state.nextId++, sha: head };
  for (const note of request.discussions.flatMap((one) => one.notes)) {
    if (note.position) note.position = moveAlong(project, request, note.position);
  }
}

/** Branches are elsewhere than `before`: open merge requests follow theirs. */
export function followBranches(state: State, project: Project, before: Map<string, string>): void {
  const after = branchTips(project.dir);
  for (const request of project.requests.values()) {
    if (request.state !== 'opened' || request.sourceProject !== project.id) continue;
    const old = before.get(request.sourceBranch);
    const tip = after.get(request.sourceBranch);
    if (old === tip || tip === undefined) continue;
    moveHead(state, project, request, tip);
    emitRequest(state, project, request, 'update', old === undefined ? {} : { oldrev: old });
  }
}
