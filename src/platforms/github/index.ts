/** GitHub: events in, comments out. Heavy; imported only by the server. */

import type { Forge, ForgeState, RepositoryRef, WebhookHandler } from '../../ports/forge.ts';
import type { PushAccess } from '../../ports/git.ts';
import type { MirrorForge } from '../../ports/mirrors.ts';
import { createRedelivery } from './deliveries.ts';
import type { ReduceOptions } from './events.ts';
import { failureOf } from './failures.ts';
import { createForge, workflowBot } from './forge.ts';
import { createInstallations, splitName } from './installations.ts';
import { type Manifest, readForgeState } from './manifest.ts';
import { createMirrorForge } from './mirror.ts';
import { type OctokitOptions, openApp } from './octokit.ts';
import { createWebhook } from './webhook.ts';

export interface GithubOptions extends OctokitOptions, Pick<ReduceOptions, 'newCommandLines'> {
  /** Where git is read from and people look: `https://github.com`. */
  githubUrl: string;
  /** Of app.yml. */
  manifest: Manifest;
  /** Taken as well, while another one takes its place. */
  previousSecret?: string | null;
}

export interface Github {
  forge: Forge;
  mirror: MirrorForge;
  webhook: WebhookHandler;
  gitAccess: PushAccess;
  /** What the App and its installations are, and what of app.yml they do not have. Throws `Failure`. */
  state(): Promise<ForgeState>;
  /** Asks for the events that were never delivered. Returns how many; throws `Failure`. */
  redeliverFailed(): Promise<number>;
}

/** The App at GitHub or at an Enterprise Server. Nothing is asked of it yet. */
export async function createGithub(options: GithubOptions): Promise<Github> {
  const probot = await openApp(options);
  const appId = Number(options.appId);
  const installations = createInstallations(probot);
  const redeliver = createRedelivery(options.log);

  async function changesAt(at: RepositoryRef, head: string): Promise<number[]> {
    try {
      const { client, where } = await installations.access(at);
      const open = await client.paginate('GET /repos/{owner}/{repo}/pulls', {
        ...where,
        state: 'open',
        per_page: 100,
      });
      return open.filter((pull) => pull.head.sha === head).map((pull) => pull.number);
    } catch (error) {
      throw failureOf(error, `the pull requests of ${at.repository}`, false);
    }
  }

  return {
    forge: createForge(installations, { appId }, options.log, [workflowBot]),
    mirror: createMirrorForge(installations),
    webhook: createWebhook({
      secrets: [options.webhookSecret, ...(options.previousSecret ? [options.previousSecret] : [])],
      appId,
      newCommandLines: options.newCommandLines,
      changesAt,
      log: options.log,
    }),
    gitAccess: {
      url({ repository }) {
        const { owner, repo } = splitName(repository);
        return `${options.githubUrl.replace(/(?<!\/)\/+$/, '')}/${owner}/${repo}.git`;
      },
      authorization: async (at) => basic(await installations.readToken(at)),
      pushAuthorization: async (at, workflows) => basic(await installations.pushToken(at, workflows)),
    },
    state: async () => readForgeState(await installations.app(), appId, options.manifest),
    redeliverFailed: async () => redeliver(await installations.app(), new Date()),
  };
}

const basic = (token: string): string => `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
