/** GitLab: events in, comments out. Imported only by the server. */
import type { Forge, GitAccess, Log, WebhookHandler } from '../../ports.ts';
import { type ClientOptions, createClient } from './client.ts';
import type { ReduceOptions } from './events.ts';
import { createForge } from './forge.ts';
import { createWebhook } from './webhook.ts';

export interface GitlabOptions extends ClientOptions, ReduceOptions {
  /** The secret token of the webhooks; with `whsec_` in front their signing token. */
  webhookSecret: string;
  log: Log;
}

export interface Gitlab {
  forge: Forge;
  webhook: WebhookHandler;
  gitAccess: GitAccess;
}

/** The bot at gitlab.com or at an instance of its own. Nothing is asked of it yet. */
export function createGitlab(options: GitlabOptions): Gitlab {
  const { url, token, webhookSecret, newCommandLines, log } = options;
  return {
    forge: createForge(createClient(options), log),
    webhook: createWebhook({ secret: webhookSecret, newCommandLines, log, now: Date.now }),
    gitAccess: {
      url: (repository) => `${url.replace(/\/+$/, '')}/${repository}.git`,
      // Any name does, with a token of any kind.
      authorization: async () => `Basic ${Buffer.from(`vmsd-warden:${token}`).toString('base64')}`,
    },
  };
}
