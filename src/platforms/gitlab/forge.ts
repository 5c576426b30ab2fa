/** The forge port on GitLab's API. */
import { Failure } from '../../ports/failure.ts';
import type {
  ChangeKey,
  CommentPlace,
  Forge,
  ForgeRepository,
  PostedThread,
  RepositoryRef,
} from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import type { Client } from './client.ts';
import { fromGitlab, toGitlab } from './dialect.ts';
import { answerStatusCheck, readStatus, writeStatus } from './status.ts';
import type { Discussion, Member, MergeRequest, Note, Position, Project, User, Version } from './types.ts';

/** Roles by number (project_members.md): from Developer on, people may push. */
const developer = 30;
const guest = 10;

/** GitLab's names of the reactions. */
const emojiNames = { eyes: 'eyes', '+1': 'thumbsup', confused: 'confused' } as const;

/** A mark of ours, where quoting does not bring it. */
const marked = /(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/;

const mr = '/projects/:id/merge_requests/:iid';

export function createForge(client: Client, self: () => Promise<User>, log: Log): Forge {
  const pathOf = async (key: ChangeKey) => ({ id: await client.idOf(key), iid: key.change });
  const named = ({ repository, change }: ChangeKey): string => `${repository}!${change}`;
  const request = async (key: ChangeKey): Promise<MergeRequest> =>
    client.get<MergeRequest>({ route: mr, path: await pathOf(key), what: `the merge request ${named(key)}` });
  const project = async (at: RepositoryRef): Promise<Project> =>
    client.get<Project>({
      route: '/projects/:id',
      path: { id: await client.idOf(at) },
      what: `the project ${at.repository}`,
    });

  const forge: Forge = {
    checkTexts: false,
    async change(key) {
      try {
        const found = await request(key);
        const target = await project(key);
        // While GitLab still takes a push in, there is no head to look at.
        if (found.sha === null) throw new Failure('passing', `${named(key)} has no head yet`, { after: 5 });
        return {
          platform: 'gitlab',
          ...statusOf(target),
          change: key.change,
          state: found.state === 'opened' ? 'open' : 'closed',
          head: found.sha,
          base: { branch: found.target_branch, commit: found.diff_refs?.start_sha ?? found.sha },
          defaultBranch: target.default_branch ?? found.target_branch,
          title: found.title,
          body: found.description ?? '',
          author: found.author?.username ?? 'ghost',
          url: found.web_url,
        };
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async *openChanges() {
      const projects = client.list<Project>({
        route: '/projects',
        query: {
          membership: true,
          min_access_level: 20,
          archived: false,
          pagination: 'keyset',
          order_by: 'id',
          sort: 'asc',
          simple: true,
        },
        what: 'the projects of the bot',
      });
      for await (const { id, path_with_namespace: repository } of projects) {
        try {
          const open = client.list<MergeRequest>({
            route: '/projects/:id/merge_requests',
            path: { id },
            query: { state: 'opened', scope: 'all' },
            what: `the merge requests of ${repository}`,
          });
          for await (const { iid, sha } of open) {
            if (sha === null) continue;
            yield { platform: 'gitlab', repository, repositoryId: String(id), change: iid, head: sha };
          }
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          log.warn({ repository, reason: error.message }, 'open changes of a repository cannot be listed');
        }
      }
    },
    async repository(at) {
      try {
        return shownProject(await project(at));
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async wasHead(key, head) {
      try {
        const versions = client.list<Version>({
          route: `${mr}/versions`,
          path: await pathOf(key),
          what: `the versions of ${named(key)}`,
        });
        for await (const one of versions) if (one.head_commit_sha === head) return true;
      } catch (error) {
        if (!(error instanceof Failure) || error.kind !== 'gone') throw error;
      }
      return false;
    },
    async posted(key) {
      const [me, { diff_refs: refs }] = await Promise.all([self(), request(key)]);
      /** Ours by another account of this program: its mark is at the very end, and who wrote it may write here. */
      const writers = new Map<string, Promise<boolean>>();
      const isOurs = async ({ author, body }: Note): Promise<boolean> => {
        if (author.id === me.id) return true;
        if (!marked.test(body.trimEnd())) return false;
        const { username } = author;
        const asked =
          writers.get(username) ??
          forge.permission(key, username).then((permission) => permission === 'write');
        writers.set(username, asked);
        return asked;
      };
      const threads: PostedThread[] = [];
      const comments: { comment: string; body: string; minimised: boolean }[] = [];
      const all = client.list<Discussion>({
        route: `${mr}/discussions`,
        path: await pathOf(key),
        what: `the comments of ${named(key)}`,
      });
      for await (const { id, notes } of all) {
        const [first, ...rest] = notes.filter((note) => !note.system);
        if (!first || !(await isOurs(first))) continue;
        const own = { comment: String(first.id), body: fromGitlab(first.body), minimised: false };
        if (first.type !== 'DiffNote') comments.push(own);
        else {
          const others: boolean[] = [];
          for (const note of rest) others.push(!(await isOurs(note)));
          threads.push({
            ...own,
            thread: id,
            resolved: first.resolved ?? false,
            answered: others.includes(true),
            place: placeOf(first, refs?.head_sha ?? null),
          });
        }
      }
      return { threads, comments };
    },
    check: async (key, head) => readStatus(client, await request(key), head, `the status of ${named(key)}`),
    async putCheck(key, head, _id, content) {
      const what = `the status of ${named(key)}`;
      const found = await request(key);
      // A finished status is never changed: it is there already, or a new one takes its place.
      const there = await readStatus(client, found, head, what);
      const id =
        there && there.conclusion === content.conclusion && there.title === content.title
          ? there.id
          : await writeStatus(client, found, head, content, what);
      await answerStatusCheck(client, found, head, content.conclusion);
      return id;
    },
    async createThread(key, head, place, body) {
      const what = `a comment on ${named(key)}`;
      const versions = await client.get<Version[]>({
        route: `${mr}/versions`,
        path: await pathOf(key),
        query: { per_page: 1 },
        what: `the versions of ${named(key)}`,
      });
      const newest = versions[0];
      if (newest?.head_commit_sha !== head) {
        throw new Failure('passing', `GitLab has no diff of ${head.slice(0, 12)} yet, or not any more`, {
          after: 5,
        });
      }
      const { id, notes } = await client.write<Discussion>('POST', {
        route: `${mr}/discussions`,
        path: await pathOf(key),
        body: { body: toGitlab(body), position: positionOf(place, newest) },
        what,
      });
      return { thread: id, comment: String(notes[0]!.id) };
    },
    async createComment(key, body) {
      const note = await client.write<Note>('POST', {
        route: `${mr}/notes`,
        path: await pathOf(key),
        body: { body: toGitlab(body) },
        what: `a comment on ${named(key)}`,
      });
      return String(note.id);
    },
    async updateComment(key, comment, body) {
      await client.write('PUT', {
        route: `${mr}/notes/:note`,
        path: { ...(await pathOf(key)), note: comment },
        body: { body: toGitlab(body) },
        what: `a comment of ${named(key)}`,
      });
    },
    async setResolved(key, thread, resolved) {
      await client.write('PUT', {
        route: `${mr}/discussions/:discussion`,
        path: { ...(await pathOf(key)), discussion: thread },
        body: { resolved },
        what: `a thread of ${named(key)}`,
      });
    },
    async setMinimised() {
      throw new Failure('forbidden', 'GitLab hides no comments');
    },
    async react(key, comment, reaction) {
      const call = {
        route: `${mr}/notes/:note/award_emoji`,
        path: { ...(await pathOf(key)), note: comment },
        what: `a reaction on ${named(key)}`,
      };
      try {
        await client.write('POST', { ...call, body: { name: emojiNames[reaction] } });
      } catch (error) {
        // GitLab says 404 for an emoji that is there already, as for a note that is not.
        if (!(error instanceof Failure) || error.kind !== 'gone') throw error;
        const me = await self();
        for await (const award of client.list<{ name: string; user: User }>(call)) {
          if (award.name === emojiNames[reaction] && award.user.id === me.id) return;
        }
        throw error;
      }
    },
    async comment(key, comment) {
      try {
        const note = await client.get<Note>({
          route: `${mr}/notes/:note`,
          path: { ...(await pathOf(key)), note: comment },
          what: `a comment of ${named(key)}`,
        });
        if (note.system) return null;
        const { author, body, created_at: createdAt, updated_at: updatedAt } = note;
        return { author: author.username, body, createdAt, updatedAt };
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async permission(key, user) {
      const members = client.list<Member>({
        route: '/projects/:id/members/all',
        path: { id: await client.idOf(key) },
        query: { query: user },
        what: `the members of ${key.repository}`,
      });
      for await (const { username, access_level: level, state } of members) {
        if (username !== user || (state ?? 'active') !== 'active') continue;
        return level >= developer ? 'write' : level >= guest ? 'read' : 'none';
      }
      return 'none';
    },
  };
  return forge;
}

const shownProject = (given: Project): ForgeRepository => ({
  ...statusOf(given),
  createdAt: given.created_at ?? null,
});

const statusOf = ({ id, path_with_namespace, visibility, archived }: Project) => ({
  repository: path_with_namespace,
  repositoryId: String(id),
  // `internal` is for who has an account there.
  isPrivate: visibility !== 'public',
  isArchived: archived === true,
});

/** Both paths always; the line's number on each side that has it: https://docs.gitlab.com/api/discussions/ */
function positionOf({ path, line, side, across }: CommentPlace, version: Version): Position {
  const other = across ?? { path, line: null };
  const there = {
    base_sha: version.base_commit_sha,
    start_sha: version.start_commit_sha,
    head_sha: version.head_commit_sha,
    old_path: side === 'old' ? path : other.path,
    new_path: side === 'new' ? path : other.path,
  };
  if (line === null) return { ...there, position_type: 'file' };
  const [newLine, oldLine] = side === 'new' ? [line, other.line] : [other.line, line];
  return {
    ...there,
    position_type: 'text',
    ...(newLine !== null && { new_line: newLine }),
    ...(oldLine !== null && { old_line: oldLine }),
  };
}

/** GitLab moves a position along with each version; one that stays behind is outdated. */
function placeOf({ position }: Note, head: string | null): CommentPlace | null {
  if (!position || position.head_sha !== head) return null;
  const { old_path: oldPath, new_path: newPath, new_line: newLine, old_line: oldLine } = position;
  if (position.position_type === 'file') return { path: newPath, line: null, side: 'new' };
  if (newLine) return { path: newPath, line: newLine, side: 'new' };
  return oldLine ? { path: oldPath, line: oldLine, side: 'old' } : null;
}
