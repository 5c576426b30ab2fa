/** Connects the forges that the environment configures. */
import { newCommandLines } from '../commands/comment.ts';
import type { ServerEnvironment } from '../config/environment.ts';
import type { Manifest } from '../platforms/github/manifest.ts';
import type { ChangeKey, Forge, ForgeState, WebhookHandler } from '../ports/forge.ts';
import type { ForgePlatform } from '../ports/forge-descriptor.ts';
import type { PushAccess } from '../ports/git.ts';
import type { MirrorForge } from '../ports/mirrors.ts';
import type { Metrics } from '../web/http/metrics.ts';
import type { ServerLog } from './log.ts';
import { appManifest } from './package-files.ts';

interface ForgeParts {
  environment: ServerEnvironment;
  /** The GitHub App's key. */
  privateKey: string | null;
  log: ServerLog;
  metrics: Metrics;
}

export interface ConnectedForge {
  forge: Forge;
  webhook: WebhookHandler;
  /** Where lists' series are mirrored to. */
  mirror: MirrorForge;
  gitAccess: PushAccess;
  /** Asks for what was never delivered; how much that was. */
  redeliver(): Promise<number>;
  /** For the start page; null where there is nothing to tell. Throws `Failure`: `permanent` where nothing works. */
  state(): Promise<ForgeState | null>;
}

/** Nothing is asked of a forge yet. */
export async function connectForges(
  parts: ForgeParts,
): Promise<Partial<Record<ForgePlatform, ConnectedForge>>> {
  const [github, gitlab] = await Promise.all([connectGithub(parts), connectGitlab(parts)]);
  return { ...(github && { github }), ...(gitlab && { gitlab }) };
}

async function connectGithub({
  environment,
  privateKey,
  log,
  metrics,
}: ForgeParts): Promise<ConnectedForge | null> {
  const { github: settings, githubUrl, githubApiUrl } = environment;
  if (!settings || privateKey === null) return null;
  const { createGithub } = await import('../platforms/github/index.ts');
  const { parse } = await import('yaml');
  const github = await createGithub({
    appId: settings.appId,
    privateKey,
    webhookSecret: settings.webhookSecret,
    previousSecret: settings.previousSecret,
    githubUrl,
    apiUrl: githubApiUrl,
    newCommandLines,
    manifest: parse(appManifest()) as Manifest,
    log,
    // GitHub asks for a second between writes; one on this machine is a test's.
    pace: !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(githubApiUrl),
    observe: observeCalls(metrics),
  });
  const { forge, mirror, webhook, gitAccess, redeliverFailed, state } = github;
  return { forge, mirror, webhook, gitAccess, redeliver: redeliverFailed, state };
}

async function connectGitlab({ environment, log, metrics }: ForgeParts): Promise<ConnectedForge | null> {
  const { gitlab: settings } = environment;
  if (!settings) return null;
  const { createGitlab } = await import('../platforms/gitlab/index.ts');
  const { forge, mirror, webhook, gitAccess, check } = createGitlab({
    ...settings,
    newCommandLines,
    log,
    observe: observeCalls(metrics),
  });
  const state = async (): Promise<null> => {
    await check();
    return null;
  };
  // GitLab has no list of what it could not deliver.
  return { forge, mirror, webhook, gitAccess, redeliver: async () => 0, state };
}

/** Counts the calls to a forge's API. */
const observeCalls =
  (metrics: Metrics) =>
  (call: {
    platform: ChangeKey['platform'];
    route: string;
    status: number;
    seconds: number;
    limitLeft: number | null;
  }): void => {
    const { platform, route, status, seconds, limitLeft } = call;
    metrics.count('vmsd_warden_api_calls_total', { platform, route, status });
    metrics.observe('vmsd_warden_api_seconds', { platform }, seconds);
    if (limitLeft !== null) metrics.set('vmsd_warden_api_limit_left', { platform }, limitLeft);
  };
