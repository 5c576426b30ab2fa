/** A project, a list's series, and a forge (fake) that they are mirrored to. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { MirrorInput, MirrorPorts } from '../../src/app/mirrors/mirror-series.ts';
import { openProjectMirrors } from '../../src/git/project-mirrors.ts';
import { createProjects } from '../../src/git/projects.ts';
import { createSeriesBranches } from '../../src/git/series-branches.ts';
import { forges } from '../../src/platforms/forges.ts';
import { createGithub } from '../../src/platforms/github/index.ts';
import { createGitlab } from '../../src/platforms/gitlab/index.ts';
import type { Forge, ForgeEvent } from '../../src/ports/forge.ts';
import type { PushAccess } from '../../src/ports/git.ts';
import type { Lineage, LineageVersion, Project, Projects } from '../../src/ports/lists.ts';
import type { MirrorForge, MirrorPlace, SeriesBranches } from '../../src/ports/mirrors.ts';
import type { Log } from '../../src/ports/system.ts';
import { applyWhole } from '../../src/series/apply/apply.ts';
import { readSeries } from '../../src/series/read.ts';
import { commitSteps, type Step } from './fast-commits.ts';
import { makeRepository, openTestRepository, type TestRepository, tempFolder } from './git.ts';
import { startGithub } from './github.ts';
import { startGitlab } from './gitlab.ts';
import { readRef } from './loose.ts';
import { memoryStore } from './memory-store.ts';

/** A pull or merge request as the fake has it. */
interface ShownPull {
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string;
  head: string;
  target: string;
  /** Texts of its comments. */
  comments: string[];
}

/** One fake forge, in the words that both have. */
interface MirrorForgeFake {
  platform: 'github' | 'gitlab';
  forge: Forge;
  mirror: MirrorForge;
  access: PushAccess;
  /** Makes a repository that the bot may push to; gives its folder. */
  repository(name: string): Promise<string>;
  pulls(name: string): Promise<ShownPull[]>;
  violations(): Promise<string[]>;
  /** A person closes or opens it. */
  act(name: string, number: number, what: 'close' | 'reopen'): Promise<void>;
  /** A person opens one; gives its number. */
  open(name: string, branch: string, head: string): Promise<number>;
  /** A person pushes; null removes the branch. */
  pushBranch(name: string, branch: string, commit: string | null): Promise<void>;
  protect(name: string, branches: string[]): Promise<void>;
  /** What the bot may do in the repository: nothing but reading. */
  readOnly(name: string): Promise<void>;
  /** The bot may change workflows too. */
  allowWorkflows(name: string): Promise<void>;
  /** The next push is taken, and its answer lost. */
  loseAnswer(): Promise<void>;
  close(): void;
}

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

export async function startMirrorForge(platform: 'github' | 'gitlab'): Promise<MirrorForgeFake> {
  return platform === 'github' ? onGithub() : onGitlab();
}

async function onGithub(): Promise<MirrorForgeFake> {
  const fake = await startGithub();
  const { forge, mirror, gitAccess } = await createGithub({
    appId: fake.app.id,
    privateKey: fake.app.privateKey,
    webhookSecret: fake.app.webhookSecret,
    apiUrl: `${fake.url}/api/v3`,
    githubUrl: fake.url,
    newCommandLines: () => [],
    manifest: { default_permissions: {}, default_events: [] },
    log: silent,
    pace: false,
  });
  const granted = { metadata: 'read', checks: 'write', pull_requests: 'write', contents: 'write' } as const;
  const account = (name: string): string => name.split('/')[0]!;
  return {
    platform: 'github',
    forge,
    mirror,
    access: gitAccess,
    async repository(name) {
      const { dir } = await fake.repository({ name });
      await fake.grants({ account: account(name), permissions: granted });
      return dir;
    },
    async pulls(name) {
      const { pulls, issueComments } = await fake.see({ repository: name });
      return pulls.map((pull) => ({
        number: pull.number,
        state: pull.state,
        title: pull.title,
        body: pull.body ?? '',
        head: pull.head,
        target: pull.baseRef,
        comments: issueComments.filter((one) => one.issue === pull.number).map((one) => one.body),
      }));
    },
    violations: async () => (await fake.look()).violations,
    act: (repository, number, what) =>
      fake.act({ repository, number, action: what === 'close' ? 'closed' : 'reopened' }),
    open: async (repository, headRef, head) =>
      (await fake.open({ repository, headRef, head, title: 'Theirs' })).number,
    pushBranch: (repository, branch, commit) => fake.pushBranch({ repository, branch, commit }),
    protect: (repository, branches) => fake.protect({ repository, branches }),
    readOnly: (name) =>
      fake.grants({ account: account(name), permissions: { ...granted, contents: 'read' } }),
    allowWorkflows: (name) =>
      fake.grants({ account: account(name), permissions: { ...granted, workflows: 'write' } }),
    loseAnswer: () =>
      fake.fault({ path: 'git-receive-pack$', method: 'POST', times: 1, status: 0, done: true }),
    close: fake.close,
  };
}

async function onGitlab(): Promise<MirrorForgeFake> {
  const fake = await startGitlab();
  const { token, secret, username } = fake.bot;
  const { forge, mirror, gitAccess } = createGitlab({
    url: fake.url,
    token,
    webhookSecret: secret,
    newCommandLines: () => [],
    log: silent,
  });
  return {
    platform: 'gitlab',
    forge,
    mirror,
    access: gitAccess,
    repository: async (path) => (await fake.project({ path })).dir,
    pulls: async (name) =>
      (await fake.see({ project: name })).requests.map((one) => ({
        number: one.iid,
        state: one.state === 'opened' ? 'open' : 'closed',
        title: one.title,
        body: one.description ?? '',
        head: one.versions[0]!.head_commit_sha,
        target: one.targetBranch,
        comments: one.discussions.map(({ notes }) => notes[0]!.body),
      })),
    violations: async () => (await fake.look()).violations,
    act: (project, iid, action) => fake.act({ project, iid, action }),
    open: async (project, sourceBranch, head) =>
      (await fake.open({ project, sourceBranch, head, title: 'Theirs' })).iid,
    pushBranch: (project, branch, commit) => fake.pushBranch({ project, branch, commit }),
    protect: (project, branches) => fake.protect({ project, branches }),
    readOnly: (project) => fake.member({ project, username, level: 20 }),
    allowWorkflows: async () => {},
    loseAnswer: () =>
      fake.fault({ path: 'git-receive-pack$', method: 'POST', times: 1, status: 0, done: true }),
    close: fake.close,
  };
}

/** A project's repository with a file that the series change. */
export function makeProject(): TestRepository & { base: string } {
  const repo = makeRepository();
  const text = Array.from({ length: 60 }, (_, i) => `line ${i}\n`).join('');
  const base = repo.commit({ 'target/foo/cpu.c': text, 'docs/a.txt': 'a\n' }, 'Start');
  return { ...repo, base };
}

export interface SentVersion {
  /** The mails, as one mailbox. */
  mbox: string;
  version: LineageVersion;
}

/** Mailboxes that were made before. */
const mailboxes = new Map<string, string>();

/** Sends commits on `base` as one version of a series. Each step is what a patch changes, and its message. */
export async function send(
  repo: TestRepository,
  base: string,
  steps: readonly Step[],
  more: { version?: number; cover?: string } = {},
): Promise<SentVersion> {
  const asked = JSON.stringify([repo.dir, base, steps, more]);
  const mbox = mailboxes.get(asked) ?? mailboxOf(repo, base, steps, more);
  mailboxes.set(asked, mbox);
  return sentVersion(mbox, more.version ?? 1);
}

function mailboxOf(
  repo: TestRepository,
  base: string,
  steps: readonly Step[],
  { version = 1, cover }: { version?: number; cover?: string },
): string {
  const head = commitSteps(repo.dir, base, steps, '1714557600 +0200').at(-1)!;
  const options = ['--stdout', '--thread=shallow', '--binary', `-v${version}`];
  let mbox = repo.git(
    'format-patch',
    ...options,
    ...(cover === undefined ? [] : ['--cover-letter']),
    `${base}..${head}`,
  );
  if (cover !== undefined) {
    const [subject, ...text] = cover.split('\n');
    mbox = mbox
      .replace('*** SUBJECT HERE ***', subject!)
      .replace('*** BLURB HERE ***', () => text.join('\n').trim());
  }
  return mbox;
}

async function sentVersion(mbox: string, version: number): Promise<SentVersion> {
  const { series } = await readSeries([{ name: 'list', bytes: Buffer.from(mbox, 'latin1') }]);
  const mails = [...mbox.matchAll(/^Message-Id: <(.*)>$/gim)].map((match) => match[1]!);
  // Before the commits of the test repositories.
  const at = '2021-03-02T10:00:00.000Z';
  return {
    mbox,
    version: {
      version,
      head: series!.messageId ?? mails[0]!,
      title: series!.title,
      rfc: false,
      total: series!.total,
      received: series!.received,
      firstAt: at,
      lastAt: at,
      mails,
    },
  };
}

/** A lineage and everything that mirrors it. */
export interface MirrorWorld {
  list: MirrorInput['list'];
  lineage: Lineage;
  ports: MirrorPorts;
  projects: Projects & SeriesBranches;
  /** The list's other lineages, by number. */
  others: Map<number, Lineage>;
  /** What was queued for a review. */
  queued: ForgeEvent[];
  /** Folder of the forge's bare repository. */
  bare: TestRepository;
  store: ReturnType<typeof memoryStore>;
  /** What the use case gets for the newest version. */
  input(sent: SentVersion, more?: Partial<MirrorInput>): Promise<MirrorInput>;
}

let worlds = 0;
const dataDir = tempFolder();
/** Where branches of projects were when their mirror was brought up to date. */
const fetched = new Map<string, string>();

/** A repository of its own at the forge; the project's branch may be one of several in one repository. */
export async function mirrorWorld(
  fake: MirrorForgeFake,
  repo: TestRepository & { base: string },
  branch = 'master',
): Promise<MirrorWorld> {
  worlds += 1;
  const repository = `mirror${worlds}/qemu`;
  const bare = openTestRepository(await fake.repository(repository));
  // As if it had been pushed.
  writeFileSync(join(bare.dir, 'objects/info/alternates'), `${join(repo.dir, '.git/objects')}\n`);
  bare.git('update-ref', 'refs/heads/master', repo.base);
  const project: Project = { address: repo.dir, branch };
  const place: MirrorPlace = { platform: fake.platform, repository, branch: 'master' };
  const options = { dataDir, log: silent };
  const mirrors = openProjectMirrors(options);
  const access = { [fake.platform]: fake.access };
  const projects = {
    ...createProjects(options, mirrors),
    ...createSeriesBranches({ apply: applyWhole, access, forges }, mirrors),
  };
  const lineage: Lineage = {
    list: 'qemu-devel',
    number: 7,
    title: 'A series',
    author: { name: 'Jörg Müller', email: 'joerg@example.org' },
    slug: 'a-series',
    kind: 'series',
    state: 'open',
    supersededBy: null,
    versions: [],
  };
  const others = new Map<number, Lineage>();
  const queued: ForgeEvent[] = [];
  const store = memoryStore();
  const ports: MirrorPorts = {
    branches: projects,
    forge: fake.forge,
    mirror: fake.mirror,
    store,
    lists: {
      async setState(_list, _number, state) {
        lineage.state = state;
      },
      lineage: async (_list, number) => others.get(number) ?? null,
    },
    jobs: { enqueue: async (event) => void queued.push(event) },
    log: silent,
    dryRun: false,
    signal: new AbortController().signal,
  };
  const list = { name: 'qemu-devel', project, archive: 'https://lists.example.org/qemu-devel', place };
  return {
    list,
    lineage,
    ports,
    projects,
    others,
    queued,
    bare,
    store,
    async input(sent, more = {}) {
      const tip = readRef(join(repo.dir, '.git'), `refs/heads/${branch}`) ?? '';
      const place = `${repo.dir} ${branch}`;
      // What has not moved since is there already.
      if (tip === '' || fetched.get(place) !== tip) await projects.fetch(project);
      fetched.set(place, tip);
      const { series } = await readSeries([{ name: 'list', bytes: Buffer.from(sent.mbox, 'latin1') }]);
      if (lineage.versions.at(-1) !== sent.version) lineage.versions.push(sent.version);
      const notes = ['applied on master as it was when the series was sent'];
      const version = { ...sent.version };
      const base = repo.base;
      return {
        list,
        lineage,
        version,
        series: series!,
        before: [],
        base,
        notes,
        ...more,
      };
    },
  };
}

/** A file of sixty lines, some of them others. */
export const text = (changes: Record<number, string>): string =>
  Array.from({ length: 60 }, (_, i) => `${changes[i] ?? `line ${i}`}\n`).join('');
export const step = (changes: Record<number, string>, message: string, author?: string) => ({
  files: { 'target/foo/cpu.c': text(changes) },
  message,
  ...(author !== undefined && { author }),
});
/** A series in two versions, and its cover letter. */
export const first = [
  step(
    { 5: 'five' },
    'target/foo: Five\n\nWhy.\n\nSigned-off-by: A <a@b>',
    'Jörg Müller <joerg@example.org>',
  ),
  step({ 5: 'five', 30: 'thirty' }, 'target/foo: Thirty'),
];
export const second = [first[0]!, step({ 5: 'five', 30: 'THIRTY' }, 'target/foo: Thirty, louder')];
export const cover = 'target/foo: Numbers as words\nDigits are hard to read.\n';

/** Where a branch of the mirror is; null: it is not there. */
export const tip = ({ bare }: MirrorWorld, branch: string): string | null =>
  bare.status('rev-parse', '-q', '--verify', `refs/heads/${branch}`) === 0
    ? bare.git('rev-parse', `refs/heads/${branch}`)
    : null;

/** The same on both forges, each with a fake of its own that has to be content with all requests, and a project. */
export function onEachForge(
  tests: (
    forge: () => MirrorForgeFake,
    repo: ReturnType<typeof makeProject>,
    platform: 'github' | 'gitlab',
  ) => void,
): void {
  describe.each(['github', 'gitlab'] as const)('on %s', (platform) => {
    let fake: MirrorForgeFake;
    beforeAll(async () => {
      fake = await startMirrorForge(platform);
    });
    afterAll(async () => {
      expect(await fake.violations()).toEqual([]);
      fake.close();
    });
    tests(() => fake, makeProject(), platform);
  });
}
