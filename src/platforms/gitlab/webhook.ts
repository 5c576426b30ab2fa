/** Verifies a webhook of GitLab, by its plain token or by its signature, and reduces it. */

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { fullDigest } from '../../basics/digest.ts';
import { parseJson } from '../../basics/parse-json.ts';
import type { WebhookAnswer, WebhookHandler } from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { memberOf, type ReduceOptions, reduce } from './events.ts';

export interface WebhookOptions extends ReduceOptions {
  /** The secret token; or, as `whsec_<base64>`, the signing token. There are two while one takes the place of the other. */
  secrets: readonly string[];
  /** Whose role it is that counts. */
  self(): Promise<string>;
  log: Log;
  /** Milliseconds. */
  now(): number;
}

/** How far a signed event's time may be from ours, in seconds: the window in which a copy could be sent again. */
const timeWindow = 300;

/**
 * Answers 401 to what is not GitLab's. All else gets 202, also what cannot be read: GitLab switches a webhook off
 * that answers with errors, and then everything is lost.
 */
export function createWebhook(options: WebhookOptions): WebhookHandler {
  const { secrets, log } = options;
  /** Without a body: what the headers alone say. */
  const problemWith = (headers: Readonly<Record<string, string>>, body: Buffer | null): string | null => {
    const problems = secrets.map((secret) =>
      isSigning(secret) ? checkSignature(secret, headers, body, options.now()) : checkToken(secret, headers),
    );
    return problems.includes(null) ? null : problems[0]!;
  };
  const refusal = (problem: string): WebhookAnswer => ({ status: 401, text: problem, deliveries: [] });
  const handle: (...given: Parameters<WebhookHandler>) => Promise<WebhookAnswer> = async ({
    headers,
    body,
  }) => {
    const problem = problemWith(headers, body);
    if (problem) return refusal(problem);
    // A plain token says nothing of the id.
    const signed = secrets.some(
      (secret) => isSigning(secret) && checkSignature(secret, headers, body, options.now()) === null,
    );
    const name = /^[\w -]{1,60}$/.exec(headers['x-gitlab-event'] ?? '')?.[0] ?? 'unknown';
    // Of a signed event only the signed id counts: another would make a copy look new.
    const id = signed ? headers['webhook-id']! : headers['idempotency-key'] || headers['x-gitlab-event-uuid'];
    const ignored = (text: string): WebhookAnswer => ({ status: 202, text, deliveries: [] });
    let payload: unknown;
    try {
      payload = parseJson(body.toString('utf8'));
    } catch {
      log.warn({ event: name }, 'a webhook of GitLab is no JSON');
      return ignored('Ignored: this is no JSON.');
    }
    try {
      const member = memberOf(payload);
      // Where GitLab cannot be asked, it may be the bot's.
      const isOthers =
        member !== null && (await options.self().catch(() => member)).toLowerCase() !== member.toLowerCase();
      const event = isOthers ? null : reduce(payload, options);
      // An old GitLab gives no id: what it sends twice has the same text.
      const known = id && /^[\w.:-]{1,200}$/.test(id) ? id : fullDigest(body);
      return {
        status: 202,
        text: event ? 'Taken.' : 'Nothing to do.',
        deliveries: [{ id: known, name, event }],
      };
    } catch {
      log.warn({ event: name }, 'a webhook of GitLab has a form that is not known');
      return ignored('Ignored: this event does not look as GitLab describes it.');
    }
  };
  return Object.assign(handle, {
    refuses(headers: Readonly<Record<string, string>>) {
      const problem = problemWith(headers, null);
      return problem === null ? null : refusal(problem);
    },
  });
}

const isSigning = (secret: string): boolean => secret.startsWith('whsec_');

function checkToken(secret: string, headers: Readonly<Record<string, string>>): string | null {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const same = timingSafeEqual(digest(headers['x-gitlab-token'] ?? ''), digest(secret));
  return same
    ? null
    : 'The token is missing or wrong: is the secret token of the webhook GITLAB_WEBHOOK_SECRET?';
}

/** Without a body only the form and the time are looked at. The form is that of Standard Webhooks: `v1,<base64>` of HMAC-SHA256 over `id.timestamp.body`, several with blanks. */
function checkSignature(
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer | null,
  now: number,
): string | null {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  const given = (headers['webhook-signature'] ?? '').split(' ').slice(0, 10);
  if (!/^[\w.:-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) {
    return 'The signature is missing: set a signing token for the webhook, or a plain GITLAB_WEBHOOK_SECRET here.';
  }
  if (body !== null) {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
    const good = given.some((one) => {
      const signature = Buffer.from(/^v1,([A-Za-z0-9+/]{43}=)$/.exec(one)?.[1] ?? '', 'base64');
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    });
    if (!good) return 'The signature is wrong: is the signing token of the webhook GITLAB_WEBHOOK_SECRET?';
  }
  if (Math.abs(now / 1000 - Number(timestamp)) > timeWindow)
    return 'The event is too old, or a clock is wrong.';
  return null;
}
