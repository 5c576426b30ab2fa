/** What is to be done: of an address, of a CI event, or of the variables of the job. */

import { parseJson } from '../../basics/parse-json.ts';
import { newCommandLines } from '../../commands/comment.ts';
import { UserError } from '../../ports/failure.ts';
import type { ChangeKey, ForgeEvent } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import { readFile } from '../program/inputs.ts';
import { changeAt, changeOfJob, type Variables } from './place.ts';

/** `repository`: where it is to be done. */
export type Task = { platform: ForgePlatform; repository: string } & (
  | { do: 'review'; key: ChangeKey }
  | { do: 'command'; event: ForgeEvent & { kind: 'command' } }
  | { do: 'queue'; event: ForgeEvent & { kind: 'queue' } }
  | { do: 'sweep' }
  /** The event asks for nothing. */
  | { do: 'nothing'; why: string }
);

/** Throws UserError for what cannot be read, and where nothing says what is meant. */
export async function readTask(
  address: string | null,
  event: string | null,
  variables: Variables,
): Promise<Task> {
  if (address !== null && event !== null)
    throw new UserError('say ADDRESS or --event FILE, not both (see vmsd-warden review --help)');
  if (address !== null) return review(changeAt(address, variables));
  const file = event ?? (variables.GITHUB_EVENT_PATH || null);
  if (file !== null) return ofEvent(file, variables);
  const change = changeOfJob(variables);
  if (change) return review(change);
  if (variables.GITLAB_CI && variables.CI_PIPELINE_SOURCE === 'schedule' && variables.CI_PROJECT_PATH)
    return { do: 'sweep', platform: 'gitlab', repository: variables.CI_PROJECT_PATH };
  throw new UserError(
    variables.GITLAB_CI
      ? 'this pipeline is of no merge request: run the job with rules: if: $CI_PIPELINE_SOURCE == "merge_request_event"'
      : 'nothing to review: name the address of a pull or merge request, or --event FILE (see vmsd-warden review --help)',
  );
}

const review = ({
  platform,
  repository,
  repositoryId,
  change,
}: ChangeKey & { platform: ForgePlatform }): Task => {
  const key = { platform, repository, change, ...(repositoryId !== undefined && { repositoryId }) };
  return { do: 'review', platform, repository, key };
};

interface Payload {
  object_kind?: unknown;
  action?: unknown;
  number?: unknown;
  inputs?: unknown;
  schedule?: unknown;
  comment?: unknown;
  issue?: unknown;
  pull_request?: unknown;
  merge_group?: unknown;
  repository?: { full_name?: unknown; id?: unknown } | null;
}

async function ofEvent(file: string, variables: Variables): Promise<Task> {
  let payload: Payload;
  try {
    payload = parseJson(new TextDecoder().decode(readFile(file, 64 << 20))) as Payload;
    if (payload === null || typeof payload !== 'object') throw new SyntaxError('no object');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} is no JSON: --event takes the file that GITHUB_EVENT_PATH names`);
  }
  try {
    return await (typeof payload.object_kind === 'string' ? ofGitlab(payload) : ofGithub(payload, variables));
  } catch (error) {
    if ((error as Error)?.name !== 'ZodError') throw error;
    throw new UserError(`${file} does not look like an event as its forge describes it`);
  }
}

/** A webhook that has triggered a pipeline hands its payload on: https://docs.gitlab.com/ci/triggers/ */
async function ofGitlab(payload: object): Promise<Task> {
  const { reduce } = await import('../../platforms/gitlab/events.ts');
  return ofForge(reduce(payload, { newCommandLines }), 'gitlab', '');
}

async function ofGithub(payload: Payload, variables: Variables): Promise<Task> {
  const { reduce } = await import('../../platforms/github/events.ts');
  const given = variables.GITHUB_EVENT_NAME || nameOf(payload);
  const name = given === 'pull_request_target' ? 'pull_request' : given;
  const full = payload.repository?.full_name;
  const repository = typeof full === 'string' ? full : (variables.GITHUB_REPOSITORY ?? '');
  const place = { platform: 'github' as const, repository };
  if (name === 'schedule' || name === 'workflow_dispatch') {
    const { change = '' } = (payload.inputs ?? {}) as { change?: unknown };
    const wanted = String(change).trim();
    if (wanted === '') return { do: 'sweep', ...place };
    if (/^https?:/i.test(wanted)) return review(changeAt(wanted, variables));
    if (/^#?[1-9]\d{0,8}$/.test(wanted)) return review({ ...place, change: Number(wanted.replace('#', '')) });
    throw new UserError('the input "change" is no number and no address of a pull request');
  }
  // No App is asking: the workflow's own comments and checks are those of a bot, which commands nothing.
  const { events } = reduce(name, payload, { appId: 0, newCommandLines });
  const [event = null] = events;
  // A workflow that runs for more (a label was set) wants the review all the same.
  if (!event && name === 'pull_request' && Number.isSafeInteger(payload.number))
    return review({ ...place, change: Number(payload.number) });
  return ofForge(event, 'github', repository);
}

function nameOf({ comment, issue, pull_request: pull, merge_group, inputs }: Payload): string {
  if (merge_group) return 'merge_group';
  if (comment) return issue ? 'issue_comment' : 'pull_request_review_comment';
  if (pull) return 'pull_request';
  if (inputs) return 'workflow_dispatch';
  throw new UserError('what the event is about cannot be seen: set GITHUB_EVENT_NAME to its name');
}

function ofForge(event: ForgeEvent | null, platform: ForgePlatform, repository: string): Task {
  switch (event?.kind) {
    case 'change':
      return review({ ...event, platform });
    case 'command':
      return { do: 'command', platform, repository: event.repository, event };
    case 'queue':
      return { do: 'queue', platform, repository: event.repository, event };
    default:
      return { do: 'nothing', platform, repository, why: 'the event asks for nothing' };
  }
}
