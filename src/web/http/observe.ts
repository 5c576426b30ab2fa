/** Counts, times and logs each request, and gives it an id that its answer names. */
import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Log } from '../../ports/system.ts';
import { routeName, type WebEnv } from './context.ts';
import type { Metrics } from './metrics.ts';

/** They are asked every few seconds. */
const health = /^\/(?:healthz|readyz|metrics)$/;

export const observe = ({ metrics, log }: { metrics: Metrics; log: Log }) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const started = performance.now();
    const noted = { request: randomUUID() };
    c.set('noted', noted);
    await next();
    const seconds = (performance.now() - started) / 1000;
    const route = routeName(c);
    const { status } = c.res;
    metrics.count('vmsd_warden_http_requests_total', { route, status });
    metrics.observe('vmsd_warden_http_seconds', { route }, seconds);
    const line = { ...noted, method: c.req.raw.method, route, status, ms: Math.round(seconds * 1000) };
    if (health.test(route)) log.debug(line, 'request');
    else log.info(line, 'request');
    c.res.headers.set('x-request-id', noted.request);
  });
