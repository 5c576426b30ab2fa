/** GitLab: events in, comments out. Imported only by the server. */

import type { Forge, WebhookHandler } from '../../ports/forge.ts';
import type { PushAccess } from '../../ports/git.ts';
import type { MirrorForge } from '../../ports/mirrors.ts';
import type { Log } from '../../ports/system.ts';
import { type ClientOptions, createClient } from './client.ts';
import type { ReduceOptions } from './events.ts';
import { createForge } from './forge.ts';
import { createMirrorForge } from './mirror.ts';
import { createSelf } from './self.ts';
import { createWebhook } from './webhook.ts';

export interface GitlabOptions extends ClientOptions, ReduceOptions {
  /** The secret token of the webhooks; with `whsec_` in front their signing token. */
  webhookSecret: string;
  /** Taken as well, while another one takes its place. */
  previousSecret?: string | null;
  log: Log;
}

export interface Gitlab {
  forge: Forge;
  mirror: MirrorForge;
  webhook: WebhookHandler;
  gitAccess: PushAccess;
  /** Throws `Failure` where GitLab does not take the token. */
  check(): Promise<void>;
}

/** The bot at gitlab.com or at an instance of its own. Nothing is asked of it yet. */
export function createGitlab(options: GitlabOptions): Gitlab {
  const { url, token, webhookSecret, newCommandLines, log } = options;
  // Any name does, with a token of any kind.
  const authorization = async () => `Basic ${Buffer.from(`vmsd-warden:${token}`).toString('base64')}`;
  const client = createClient(options);
  const self = createSelf(client);
  return {
    forge: createForge(client, self, log),
    async check() {
      await self();
    },
    mirror: createMirrorForge(client),
    webhook: createWebhook({
      secrets: [webhookSecret, ...(options.previousSecret ? [options.previousSecret] : [])],
      newCommandLines,
      self: async () => (await self()).username,
      log,
      now: Date.now,
    }),
    gitAccess: {
      url: ({ repository }) => `${url.replace(/(?<!\/)\/+$/, '')}/${repository}.git`,
      authorization,
      pushAuthorization: authorization,
    },
  };
}
