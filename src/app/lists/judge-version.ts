/** Judges one version of a series on a mailing list on what it may be applied on. */
import type { LineageVersion, NamedFile, Project, Projects } from '../../ports/lists.ts';
import { gatherSeries, type ListReading } from './gather-series.ts';
import type { JudgedSeries, JudgeSeries, JudgeSeriesInput } from './judge-series.ts';

export interface JudgeVersionPorts {
  lists: ListReading;
  projects: Pick<Projects, 'fetch' | 'tipAt' | 'has' | 'fetchFiles'>;
  /** What the list is for. */
  project: Project;
  judge: JudgeSeries;
  /** The server's settings for this list: the text of a repository's file, and a name for it. */
  settings: JudgeSeriesInput['settings'];
  signal: AbortSignal;
}

/** Fetches what it takes, and judges. Throws `Failure`. */
export async function judgeVersion(
  ports: JudgeVersionPorts,
  list: string,
  version: Pick<LineageVersion, 'version' | 'head' | 'firstAt'>,
  mails: JudgeSeriesInput['mails'],
): Promise<JudgedSeries> {
  const { baseCommit, files, ...gathered } = await gatherSeries(ports.lists, list, version, mails);
  const { gitDir, ...tips } = await findBase(ports, version.firstAt, baseCommit, files);
  return ports.judge(
    {
      gitDir,
      branch: { name: ports.project.branch, ...tips },
      mails,
      head: version.head,
      version: version.version,
      ...gathered,
      settings: ports.settings,
    },
    ports.signal,
  );
}

/** Fetches what the series may be applied on, and the files that it changes. */
async function findBase(
  { projects, project }: JudgeVersionPorts,
  sentAt: string,
  named: string | null,
  files: readonly NamedFile[],
): Promise<{ gitDir: string; tip: string; tipThen: string }> {
  const { gitDir, tip } = await projects.fetch(project);
  const tipThen = (await projects.tipAt(project, sentAt)) ?? tip;
  const commits = [tip, tipThen];
  if (named !== null && (await projects.has(project, named))) commits.push(named);
  await projects.fetchFiles(project, commits, files);
  return { gitDir, tip, tipThen };
}
