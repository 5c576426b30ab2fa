/**
 * What GitLab knows of a merge request's diff: which lines have a place in it, and where a comment moves to.
 * Source: https://docs.gitlab.com/administration/diff_limits/ and https://docs.gitlab.com/api/discussions/
 */
import { commitOf, git, mergeBase } from '../repositories.ts';
import { type MergeRequest, type Position, type Project, Refusal, type Version } from './state.ts';

interface FileDiff {
  oldPath: string;
  newPath: string;
  /** `old,new` of each line that the diff shows; empty on the side that lacks it. */
  lines: Set<string>;
  /** Of the hunks. */
  bytes: number;
}

/**
 * A file with a larger patch is "too large": GitLab knows no line of it. One of a tenth is only collapsed where it is
 * shown, and its lines are known (administration/diff_limits.md; lib/gitlab/diff/position.rb asks for it expanded).
 */
const tooLarge = 200 * 1024;

const diffs = new Map<string, FileDiff[]>();

function diffOf(dir: string, from: string, to: string): FileDiff[] {
  const key = `${dir} ${from} ${to}`;
  let found = diffs.get(key);
  if (!found) {
    found = readDiff(git(dir, 'diff', '-M', '-U3', from, to, '--'));
    diffs.set(key, found);
  }
  return found;
}

function readDiff(text: string): FileDiff[] {
  const files: FileDiff[] = [];
  let [before, after] = [0, 0];
  let inHunk = false;
  for (const line of text.split('\n')) {
    const file = /^diff --git a\/(.*) b\/(.*)$/.exec(line);
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (file) {
      files.push({ oldPath: file[1]!, newPath: file[2]!, lines: new Set(), bytes: 0 });
      inHunk = false;
    } else if (hunk) {
      [before, after] = [Number(hunk[1]), Number(hunk[2])];
      inHunk = true;
    } else if (inHunk) {
      const { lines } = files.at(-1)!;
      files.at(-1)!.bytes += Buffer.byteLength(line) + 1;
      if (line.startsWith('+')) lines.add(`,${after++}`);
      else if (line.startsWith('-')) lines.add(`${before++},`);
      else if (line.startsWith(' ')) lines.add(`${before++},${after++}`);
    }
  }
  for (const file of files) if (file.bytes >= tooLarge) file.lines.clear();
  return files;
}

/** The version that a push makes. */
export function makeVersion(project: Project, request: MergeRequest, head: string, id: number): Version {
  const start = commitOf(project.dir, `refs/heads/${request.targetBranch}`)!;
  const base = mergeBase(project.dir, start, head) ?? start;
  return { id, head_commit_sha: head, base_commit_sha: base, start_commit_sha: start };
}

const lineCode = '400 Bad request - Note {:line_code=>["can\'t be blank", "must be a valid line code"]}';

/** Throws what GitLab answers to a position that no version has, or whose line its diff does not show. */
export function checkPosition(project: Project, request: MergeRequest, position: Position): void {
  const version = request.versions.find(
    (one) =>
      one.head_commit_sha === position.head_sha &&
      one.base_commit_sha === position.base_sha &&
      one.start_commit_sha === position.start_sha,
  );
  if (!version) throw new Refusal(400, lineCode);
  const file = diffOf(project.dir, position.base_sha, position.head_sha).find(
    (one) => one.oldPath === position.old_path && one.newPath === position.new_path,
  );
  if (!file) throw new Refusal(400, lineCode);
  if (position.position_type === 'file') return;
  if (!file.lines.has(`${position.old_line ?? ''},${position.new_line ?? ''}`))
    throw new Refusal(400, lineCode);
}

/** Moves a comment along to the newest version; one whose line is not there any more stays behind. */
export function moveAlong(project: Project, request: MergeRequest, position: Position): Position {
  const newest = request.versions[0]!;
  const there = {
    ...position,
    base_sha: newest.base_commit_sha,
    start_sha: newest.start_commit_sha,
    head_sha: newest.head_commit_sha,
  };
  const files = diffOf(project.dir, there.base_sha, there.head_sha);
  const file = files.find((one) => one.newPath === position.new_path || one.oldPath === position.old_path);
  if (!file) return position;
  if (position.position_type === 'file') return there;
  const old = !position.new_line;
  const [from, to] = old ? [position.base_sha, there.base_sha] : [position.head_sha, there.head_sha];
  const path = old ? position.old_path : position.new_path;
  const line = follow(project.dir, from, to, path, (position.new_line ?? position.old_line)!);
  const shown = [...file.lines].map((one) => one.split(','));
  const pair = shown.find(([a, b]) => (old ? a === String(line) && b === '' : b === String(line)));
  if (line === null || !pair) return position;
  return {
    ...there,
    old_path: file.oldPath,
    new_path: file.newPath,
    old_line: pair[0] ? Number(pair[0]) : null,
    new_line: pair[1] ? Number(pair[1]) : null,
  };
}

/** The line's number in another commit, or null when it was changed on the way. */
function follow(dir: string, from: string, to: string, path: string, line: number): number | null {
  let shift = 0;
  for (const hunk of git(dir, 'diff', '-U0', from, to, '--', path).matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    const start = Number(hunk[1]);
    const removed = Number(hunk[2] ?? 1);
    if (removed > 0 && line >= start && line < start + removed) return null;
    if ((removed > 0 ? start + removed - 1 : start) < line) shift += Number(hunk[4] ?? 1) - removed;
  }
  return line + shift;
}
