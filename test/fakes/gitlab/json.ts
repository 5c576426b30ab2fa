/** A merge request as the API gives it. */
import type { MergeRequest, Project, State } from './state.ts';

export function requestJson(state: State, project: Project, request: MergeRequest): object {
  const [newest] = request.versions;
  const { pipeline } = request;
  return {
    id: request.id,
    iid: request.iid,
    project_id: project.id,
    source_project_id: request.sourceProject,
    target_project_id: project.id,
    source_branch: request.sourceBranch,
    target_branch: request.targetBranch,
    state: request.state,
    sha: newest!.head_commit_sha,
    title: request.title,
    description: request.description,
    author: request.author,
    web_url: `${state.url}/${project.path}/-/merge_requests/${request.iid}`,
    diff_refs: {
      base_sha: newest!.base_commit_sha,
      start_sha: newest!.start_commit_sha,
      head_sha: newest!.head_commit_sha,
    },
    head_pipeline: pipeline && { id: pipeline.id, project_id: pipeline.project, sha: pipeline.sha },
  };
}
