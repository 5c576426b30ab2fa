/** Webhooks: verified by their platform, stored, and only then answered. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { WebhookAnswer, WebhookHandler } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { longestBody, takeBody } from './body.ts';
import type { Noted, WebEnv } from './context.ts';
import type { Metrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import { within } from './within.ts';

export interface WebhookParts {
  store: Pick<Store, 'acceptDelivery'>;
  /** Called after a delivery was stored. */
  wake(): void;
  /** Null: the platform is not configured, and its webhooks are refused. */
  webhooks: Readonly<Record<ForgePlatform, WebhookHandler | null>>;
  metrics: Metrics;
  log: Log;
}

/** A forge that gets no answer in 10 seconds counts it as failed, and sends it again when it is told to. */
const forgePatience = 9000;

export function webhookRoutes(parts: WebhookParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  for (const platform of Object.keys(parts.webhooks) as ForgePlatform[]) {
    const handler = parts.webhooks[platform];
    const counted = (outcome: string) =>
      parts.metrics.count('vmsd_warden_deliveries_total', { platform, outcome });
    const admit = createMiddleware<WebEnv & { Variables: { verified: boolean } }>(async (c, next) => {
      const refused = handler?.refuses(Object.fromEntries(c.req.raw.headers));
      if (refused) {
        counted('refused');
        return textAnswer(refused);
      }
      if (handler) await next();
      if (!c.get('verified')) counted('refused');
      if (!handler) {
        const why = 'is not configured here: no webhook is accepted without its secret';
        throw new Refusal(404, `${platform} ${why}`);
      }
    });
    routes.post(`/webhooks/${platform}`, admit, takeBody(longestBody), async (c) => {
      const headers = Object.fromEntries(c.req.raw.headers);
      const { status, text, deliveries } = await handler!({ headers, body: c.var.body });
      c.set('verified', status < 300);
      for (const delivery of deliveries) await store(parts, platform, delivery, c.var.noted, counted);
      if (deliveries.some(({ event }) => event)) parts.wake();
      return textAnswer({ status, text });
    });
  }
  return routes;
}

const textAnswer = ({ status, text }: Pick<WebhookAnswer, 'status' | 'text'>): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Throws Refusal (503) when it cannot be stored. */
async function store(
  { store: to, log }: WebhookParts,
  platform: ForgePlatform,
  { id, name, event }: WebhookAnswer['deliveries'][number],
  noted: Noted,
  counted: (outcome: string) => void,
): Promise<void> {
  noted.delivery = id;
  noted.event = name;
  const taken = to.acceptDelivery(id, platform, name, event);
  const fresh = await within(forgePatience, taken).catch((error: unknown) => {
    counted('failed');
    log.error({ ...noted, err: error }, 'delivery could not be stored');
    throw new Refusal(503, 'the delivery could not be stored; send it again later');
  });
  counted(fresh ? (event ? 'accepted' : 'ignored') : 'repeated');
}
