/** The parts of GitLab's answers that are looked at. Sources: doc/api of GitLab, by the name of each page. */

/** users.md */
export interface User {
  id: number;
  username: string;
}

/** projects.md */
export interface Project {
  id: number;
  path_with_namespace: string;
  default_branch: string | null;
  /** Missing in short answers. */
  visibility?: 'public' | 'internal' | 'private';
  archived?: boolean;
  created_at?: string;
}

/** merge_requests.md */
export interface MergeRequest {
  iid: number;
  project_id: number;
  source_project_id: number | null;
  target_project_id: number;
  source_branch: string;
  target_branch: string;
  state: 'opened' | 'closed' | 'locked' | 'merged';
  sha: string | null;
  title: string;
  description: string | null;
  author: User | null;
  web_url: string;
  references?: { full: string };
  diff_refs?: { base_sha: string | null; start_sha: string | null; head_sha: string | null } | null;
  head_pipeline?: { id: number; project_id?: number; sha: string } | null;
}

/** merge_requests.md, diff versions; the newest is first. */
export interface Version {
  id: number;
  head_commit_sha: string;
  base_commit_sha: string;
  start_commit_sha: string;
}

/** discussions.md */
export interface Position {
  base_sha: string;
  start_sha: string;
  head_sha: string;
  old_path: string;
  new_path: string;
  position_type: 'text' | 'file' | 'image';
  old_line?: number | null;
  new_line?: number | null;
}

export interface Note {
  id: number;
  type: 'DiffNote' | 'DiscussionNote' | null;
  body: string;
  author: User;
  created_at: string;
  updated_at: string;
  system: boolean;
  resolvable: boolean;
  resolved?: boolean;
  position?: Position;
}

export interface Discussion {
  id: string;
  individual_note: boolean;
  notes: Note[];
}

/** commits.md, commit statuses */
export interface Status {
  id: number;
  name: string;
  status: string;
  description: string | null;
  target_url: string | null;
  author?: User | null;
}

/** status_checks.md */
export interface StatusCheck {
  id: number;
  name: string;
}

/** project_members.md */
export interface Member {
  id: number;
  username: string;
  access_level: number;
  state?: string;
}
