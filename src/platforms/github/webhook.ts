/** Verifies a webhook of GitHub (HMAC-SHA256, compared in constant time) and reduces it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseJson } from '../../basics/parse-json.ts';
import type { ForgeEvent, RepositoryRef, WebhookAnswer, WebhookHandler } from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { type ReduceOptions, reduce } from './events.ts';

export interface WebhookOptions extends ReduceOptions {
  /** Those that may have signed; one at least. */
  secrets: readonly string[];
  /** Open pull requests of a repository whose head is that commit. */
  changesAt(at: RepositoryRef, head: string): Promise<number[]>;
  log: Log;
}

const signatureForm = /^sha256=[0-9a-f]{64}$/;

/** By one of the secrets: there are two while one takes the place of the other. */
const isSigned = (secrets: readonly string[], body: Buffer, signature: string): boolean =>
  secrets.some((secret) => {
    const expected = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  });

const answer = (status: number, text: string): WebhookAnswer => ({ status, text, deliveries: [] });

const unsigned = answer(
  401,
  'The signature is missing or wrong: is the webhook secret of the App the WEBHOOK_SECRET here?',
);

/** Answers 401 without a valid signature, 400 for what cannot be read, 503 when GitHub must be asked and is away. */
export function createWebhook(options: WebhookOptions): WebhookHandler {
  const handle: (...given: Parameters<WebhookHandler>) => Promise<WebhookAnswer> = async ({
    headers,
    body,
  }) => {
    const signature = headers['x-hub-signature-256'] ?? '';
    const id = headers['x-github-delivery'] ?? '';
    const name = headers['x-github-event'] ?? '';
    // Bytes that are no UTF-8 cannot have a signature of GitHub's: its payloads are JSON.
    const text = body.toString('utf8');
    const signed = signatureForm.test(signature) && text !== '';
    if (!signed || !isSigned(options.secrets, body, signature)) return unsigned;
    if (!/^[\w-]{1,100}$/.test(id) || !/^[a-z_]{1,60}$/.test(name)) {
      return answer(400, 'X-GitHub-Delivery or X-GitHub-Event is missing.');
    }
    if (name === 'ping') return answer(202, 'pong');
    let payload: unknown;
    try {
      payload = parseJson(text);
    } catch {
      return answer(400, 'The payload is no JSON: set the content type of the webhook to application/json.');
    }
    let events: ForgeEvent[];
    try {
      const reduced = reduce(name, payload, options);
      events = reduced.events;
      if (reduced.lookUp) {
        const { head, ...at } = reduced.lookUp;
        const numbers = await options.changesAt(at, head);
        const about = { kind: 'change', platform: 'github', ...at, head, reason: 'rerequested' } as const;
        events = numbers.map((change) => ({ ...about, change }));
      }
    } catch (error) {
      const { name: kind, message } = error as Error;
      if (kind === 'Failure') {
        // GitHub counts it as failed, and it is asked for again later.
        options.log.warn({ delivery: id, reason: message }, 'a webhook waits for GitHub');
        return answer(503, 'GitHub could not be asked what this is about; it will be asked for again.');
      }
      options.log.warn({ delivery: id, event: name }, 'a webhook has a form that is not known');
      return answer(400, `This is no ${name} event as GitHub describes it.`);
    }
    const text202 = events.length ? 'Taken.' : 'Nothing to do.';
    const deliveries = events.map((event, i) => ({ id: i === 0 ? id : `${id}/${i}`, name, event }));
    return {
      status: 202,
      text: text202,
      deliveries: deliveries.length ? deliveries : [{ id, name, event: null }],
    };
  };
  return Object.assign(handle, {
    refuses: (headers: Readonly<Record<string, string>>) =>
      signatureForm.test(headers['x-hub-signature-256'] ?? '') ? null : unsigned,
  });
}
