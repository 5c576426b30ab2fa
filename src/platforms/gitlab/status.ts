/** The check of a head: a commit status, and the external status check where a project has one of that name. */
import { Failure } from '../../ports/failure.ts';
import type { CheckConclusion, CheckContent, PostedCheck } from '../../ports/forge.ts';
import type { Client } from './client.ts';
import type { MergeRequest, Status, StatusCheck } from './types.ts';

/** The name: settings of projects name it, so it never changes. */
const checkName = 'vmsd-warden';

/** GitLab's limit for descriptions and addresses. */
const longest = 255;

/** GitLab knows no neutral status; what blocks nothing is a success that says so. */
const neutralPrefix = 'Neutral: ';

/** Where the status belongs: the pipeline that the merge request shows, else the project that the commits are in. */
function placesOf(request: MergeRequest, head: string): { project: number; pipeline: number | null }[] {
  const { head_pipeline: pipeline, source_project_id: source, target_project_id: target } = request;
  const shown =
    pipeline && pipeline.sha === head
      ? [{ project: pipeline.project_id ?? source ?? target, pipeline: pipeline.id }]
      : [];
  // The project of a fork may be gone, or not let the bot in.
  const projects = [...new Set([source ?? target, target])];
  return [...shown, ...projects.map((project) => ({ project, pipeline: null }))];
}

export async function readStatus(
  client: Client,
  request: MergeRequest,
  head: string,
  what: string,
): Promise<PostedCheck | null> {
  const seen = new Set<number>();
  for (const { project } of placesOf(request, head)) {
    if (seen.has(project)) continue;
    seen.add(project);
    try {
      const own: Status[] = [];
      const all = client.list<Status>({
        route: '/projects/:id/repository/commits/:sha/statuses',
        path: { id: project, sha: head },
        query: { name: checkName, all: true },
        what,
      });
      for await (const one of all) {
        if (one.name === checkName && isOf(one, request)) own.push(one);
      }
      // Of two projects with one commit the one of this address; else it had another name.
      const exact = own.filter((one) => one.target_url === linkOf(request));
      const newest = (exact.length ? exact : own).sort((a, b) => b.id - a.id)[0];
      if (newest) return posted(newest);
    } catch (error) {
      // The fork is gone, or private.
      if (!(error instanceof Failure) || !['gone', 'forbidden'].includes(error.kind)) throw error;
    }
  }
  return null;
}

function posted({ id, status, description }: Status): PostedCheck {
  const text = description ?? '';
  const neutral = text.startsWith(neutralPrefix);
  const conclusion: CheckConclusion | null =
    status === 'failed' ? 'failure' : status !== 'success' ? null : neutral ? 'neutral' : 'success';
  const title = neutral ? text.slice(neutralPrefix.length) : text;
  return { id: String(id), conclusion, title, summary: '', text: null };
}

export async function writeStatus(
  client: Client,
  request: MergeRequest,
  head: string,
  content: CheckContent,
  what: string,
): Promise<string> {
  const prefix = content.conclusion === 'neutral' ? neutralPrefix : '';
  const url = linkOf(request);
  const body = {
    name: checkName,
    state: content.conclusion === 'failure' ? 'failed' : 'success',
    description: `${prefix}${content.title}`.slice(0, longest),
    ref: request.source_branch,
    ...(url !== null && { target_url: url }),
  };
  let refused: Failure | null = null;
  for (const { project, pipeline } of placesOf(request, head)) {
    try {
      const { id } = await client.write<Status>('POST', {
        route: '/projects/:id/statuses/:sha',
        path: { id: project, sha: head },
        body: { ...body, ...(pipeline !== null && { pipeline_id: pipeline }) },
        what,
      });
      return String(id);
    } catch (error) {
      const elsewhere = error instanceof Failure && ['forbidden', 'gone', 'permanent'].includes(error.kind);
      if (!elsewhere) throw error;
      refused ??= error;
    }
  }
  throw new Failure('forbidden', refused!.message);
}

/** Where a merge request has external status checks (Ultimate), the one of our name is told, too. */
export async function answerStatusCheck(
  client: Client,
  { target_project_id: id, iid, web_url: url }: MergeRequest,
  head: string,
  conclusion: CheckConclusion,
): Promise<void> {
  // Of the pages that are used, only this one wants the project's number and not its path.
  const path = { id, iid };
  const what = `the external status checks of ${url}`;
  try {
    const all = client.list<StatusCheck>({
      route: '/projects/:id/merge_requests/:iid/status_checks',
      path,
      what,
    });
    for await (const { id, name } of all) {
      if (name !== checkName) continue;
      await client.write('POST', {
        route: '/projects/:id/merge_requests/:iid/status_check_responses',
        path,
        body: {
          sha: head,
          external_status_check_id: id,
          status: conclusion === 'failure' ? 'failed' : 'passed',
        },
        what,
      });
    }
  } catch (error) {
    // An instance without them, or a token that may not ask: the commit status says it already.
    if (!(error instanceof Failure) || error.retry) throw error;
  }
}

/** Whether the status was set for this merge request; its project may have had another name then. */
function isOf({ target_url: url }: Status, request: MergeRequest): boolean {
  const link = linkOf(request);
  if (link === null || url === null) return url === link;
  return url === link || url.endsWith(`/-/merge_requests/${request.iid}`);
}

/** Two merge requests may have one head: the address tells their statuses apart. */
function linkOf({ web_url: url }: MergeRequest): string | null {
  return url.length <= longest ? url : null;
}
