/** GitLab as the platform contract sees it. */
import type { Note } from '../fakes/gitlab/state.ts';
import { type Doing, doneByServer } from '../support/conversation.ts';
import { makeClone } from '../support/git.ts';
import { type GitlabFake, startGitlab, startGitlabBot } from '../support/gitlab.ts';
import { botLife } from './bot-life.ts';
import type { Driver, Mishap, SeenThread, Talking } from './driver.ts';

const reactionNames: Record<string, string> = { thumbsup: '+1' };

const anchorRefused = {
  status: 400,
  body: { message: '400 Bad request - Note {:line_code=>["must be a valid line code"]}' },
};
const mishaps: Record<
  Mishap,
  { status: number; done?: boolean; body?: object; text?: string; headers?: Record<string, string> }
> = {
  'lost-answer': { status: 502, done: true },
  'cut-connection': { status: 0, done: true },
  limit: { status: 429, body: { message: 'Retry later' }, headers: { 'retry-after': '4' } },
  'server-error': { status: 500 },
  anchor: anchorRefused,
  forbidden: { status: 403, body: { message: '403 Forbidden' } },
  nonsense: { status: 400, body: { message: '400 Bad request' } },
  page: { status: 200, text: '<!doctype html><p>Sign in', headers: { 'content-type': 'text/html' } },
};

/** `secret` is the webhook's: a plain token, or with `whsec_` a signing token. */
export function gitlabDriver(secret?: string): Driver & { fake(): GitlabFake } {
  let gitlab: GitlabFake;
  const { first, ...life } = botLife((more = {}) => startGitlabBot(gitlab, more));
  return {
    name: 'GitLab',
    tellsPermissions: false,
    configuration: '.gitlab/vmsd-warden.yml',
    suggestion: '```suggestion:-0+0',
    hasServer: true,
    ...life,
    fake: () => gitlab,
    async start() {
      gitlab = await startGitlab(secret);
      await first();
    },
    violations: async () => (await gitlab.look()).violations,
    async close() {
      await life.bot().stop();
      gitlab.close();
    },
    talk: (name, base, options = {}) =>
      talkOfGitlab(gitlab, (at) => doneByServer(life.bot, at, () => gitlab.quiet()), name, base, options),
  };
}

export async function talkOfGitlab(
  gitlab: GitlabFake,
  doing: (name: () => string) => Doing,
  given: string,
  base: Record<string, string>,
  { writers = [] }: { writers?: string[] },
): Promise<Talking> {
  /** It may be renamed. */
  let project = given;
  const names = [given];
  const members = Object.fromEntries(writers.map((name) => [name, 30]));
  const { dir } = await gitlab.project({ path: project, members });
  const repository = makeClone(dir);
  const { publish } = repository;
  repository.commit(base, 'base');
  publish();
  repository.begin('topic');

  const here = () => gitlab.see({ project });
  const request = async (iid: number) => (await here()).requests.find((one) => one.iid === iid)!;
  const own = (note: Note): boolean => note.author.username === gitlab.bot.username;
  const { reviewed, answered } = doing(() => project);

  const talking: Talking = {
    get name() {
      return project;
    },
    repository,
    publish,
    reviewed,
    async open(files, { title, body, message, fork, branch } = {}) {
      const head = repository.commit(files, message);
      publish();
      const iid = (await here()).requests.length + 1;
      await reviewed(iid, () =>
        gitlab.open({
          project,
          head,
          ...(title !== undefined && { title }),
          ...(body !== undefined && { description: body }),
          ...(branch !== undefined && { sourceBranch: branch }),
          ...(fork && { fork: `someone/${project.split('/').at(-1)}` }),
        }),
      );
      return iid;
    },
    async push(iid, files) {
      const head = files ? repository.commit(files) : repository.headCommit();
      publish();
      await reviewed(iid, () => gitlab.push({ project, iid, head }));
      return head;
    },
    async pushAndGo(iid, head) {
      await gitlab.push({ project, iid, head });
      await gitlab.quiet();
    },
    pushSilently: (iid, head) => gitlab.push({ project, iid, head, silent: true }),
    async setPrivate(isPrivate, event = false) {
      await gitlab.setPrivate({ project, private: isPrivate, event });
      await gitlab.quiet();
    },
    async rename(to) {
      const before = project;
      project = to;
      names.push(to);
      await gitlab.rename({ project: before, to });
      await gitlab.quiet();
    },
    async edit(iid, id, by, body) {
      await gitlab.editComment({ project, iid, id, body, by });
      await gitlab.quiet();
    },
    async close(iid) {
      await gitlab.act({ project, iid, action: 'close' });
      await gitlab.quiet();
    },
    archive: (archived) => gitlab.archive({ project, archived }),
    async lock(iid, locked) {
      await gitlab.lock({ project, iid, locked });
      await gitlab.quiet();
    },
    async delete() {
      await gitlab.removeProject({ path: project });
      await gitlab.quiet();
    },
    deleteBranch: (branch) => gitlab.pushBranch({ project, branch, commit: null }),
    async openOn(targetBranch, sourceBranch) {
      const head = repository.headCommit();
      const { iid } = await gitlab.open({ project, head, targetBranch, sourceBranch });
      await gitlab.quiet();
      return iid;
    },
    setBase: (iid, branch) => gitlab.edit({ project, iid, targetBranch: branch }),
    async reply(iid, thread, author, body) {
      const found = (await request(iid)).discussions.find((one) => String(one.notes[0]!.id) === thread.id)!;
      await gitlab.reply({ project, iid, to: found.id, author, body });
    },
    remove: (iid, thread) => gitlab.deleteComment({ project, iid, id: Number(thread.id) }),
    async say(iid, author, body) {
      const before = (await talking.comments(iid)).length;
      const { id } = await answered(iid, () => gitlab.comment({ project, iid, author, body }));
      const notes = (await request(iid)).discussions.flatMap((one) => one.notes);
      const awards = notes.find((note) => note.id === id)!.awards;
      const reactions = awards.map(({ name }) => reactionNames[name] ?? name);
      return { reactions, answers: (await talking.comments(iid)).slice(before) };
    },
    async mention(iid, author, body) {
      const { id } = await gitlab.comment({ project, iid, author, body });
      await gitlab.quiet();
      return id;
    },
    async verdict(iid) {
      const { versions } = await request(iid);
      const all = await gitlab.statuses();
      const head = versions[0]!.head_commit_sha;
      const links = names.map((name) => `/${name}/-/merge_requests/${iid}`);
      const isOf = (url: string | null): boolean => links.some((link) => url?.endsWith(link));
      const of = all.filter((one) => one.sha === head && isOf(one.target_url));
      const newest = of.sort((a, b) => b.id - a.id)[0];
      if (!newest) return null;
      const text = newest.description ?? '';
      const neutral = text.startsWith('Neutral: ');
      const conclusion = newest.status === 'failed' ? 'failure' : neutral ? 'neutral' : 'success';
      return { conclusion, texts: [text, ...(await talking.comments(iid))].join('\n') };
    },
    async threads(iid) {
      const { discussions, versions } = await request(iid);
      return discussions.flatMap(({ notes }): SeenThread[] => {
        const [first] = notes;
        if (!first?.position || !own(first)) return [];
        const { position } = first;
        const there = position.head_sha === versions[0]!.head_commit_sha;
        return [
          {
            id: String(first.id),
            path: position.new_path,
            line: there ? (position.new_line ?? position.old_line ?? null) : null,
            onFile: position.position_type === 'file',
            body: first.body,
            open: !first.resolved,
            writers: notes.map((note) => (own(note) ? 'bot' : note.author.username)),
          },
        ];
      });
    },
    async comments(iid) {
      const { discussions } = await request(iid);
      const notes = discussions.flatMap((one) => one.notes);
      return notes.filter((note) => own(note) && !note.position).map((note) => note.body);
    },
    async refuse(iid, what, times, how) {
      const paths = {
        thread: `^/projects/${project}/merge_requests/${iid}/discussions$`,
        verdict: `^/projects/${project}/statuses/`,
        change: `^/projects/${project}/merge_requests/${iid}$`,
      };
      const method = what === 'change' ? 'GET' : 'POST';
      await gitlab.fault({ method, path: paths[what], times, ...mishaps[how] });
    },
    relent: () => gitlab.clearFaults(),
    // https://docs.gitlab.com/api/commits/#set-the-pipeline-status-of-a-commit: a Developer may.
    permit: (verdicts) =>
      gitlab.member({ project, username: gitlab.bot.username, level: verdicts ? 30 : 20 }),
  };
  return talking;
}
