/** The one router: what stands before every route, and the routes of machines, programs and people. */
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { type ApiParts, apiRoutes } from '../api/api.ts';
import { type CheckParts, checkRoute } from '../api/check.ts';
import { type Events, eventRoute } from '../api/events.ts';
import type { Site } from '../pages/layout.ts';
import { type PageParts, pageRoutes } from '../pages/pages.ts';
import { type ReviewParts, reviewRoutes } from '../pages/review-routes.ts';
import { type SignInParts, signInRoutes } from '../pages/sign-in-routes.ts';
import { type TargetParts, targetRoutes } from '../pages/target-routes.ts';
import { type TryParts, tryRoutes } from '../pages/try-routes.ts';
import { answerRefusal } from './answer-refusal.ts';
import { pathBelow, placedBelow } from './below.ts';
import { letBodyFinish } from './body.ts';
import { compressed } from './compressed.ts';
import { routeName, type WebEnv } from './context.ts';
import { measuredHead, withCommonHeaders } from './headers.ts';
import { knownHosts } from './hosts.ts';
import { type MachineParts, machineRoutes } from './machine-routes.ts';
import { observe } from './observe.ts';
import { nothingHere, Refusal, refusalOf } from './refusal.ts';
import { type WebhookParts, webhookRoutes } from './webhook-routes.ts';

export interface WebParts
  extends MachineParts,
    WebhookParts,
    CheckParts,
    ApiParts,
    PageParts,
    ReviewParts,
    TargetParts,
    SignInParts {
  site: Site;
  tried: TryParts;
  events: Events;
  /** Where no token protects anything: the names that the server has, and it answers to no other. Else null. */
  hosts: readonly string[] | null;
}

/** `stopping`: no connection is kept for another request. */
export function createApp(parts: WebParts, stopping: () => boolean): Hono<WebEnv> {
  const { site, log, metrics, sessions, events } = parts;
  const path = new URL(parts.base()).pathname.replace(/\/$/, '');
  const app = new Hono<WebEnv>({ getPath: pathBelow(path) });
  app.use(letBodyFinish(stopping), observe(parts), withCommonHeaders, measuredHead, compressed());
  if (path !== '') app.use(placedBelow(path));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        const allow = methods.filter((method) => method !== 'HEAD').join(', ');
        return answerRefusal(site, c, new Refusal(405, `${c.req.path} takes ${allow}`, { allow }));
      },
    }),
  );
  if (parts.hosts !== null) app.use(knownHosts(parts.hosts));
  app.onError((error, c) => {
    const { noted } = c.var;
    if (error instanceof Refusal && error.limit !== null)
      metrics.count('vmsd_warden_limits_total', { limit: error.limit });
    if (!(error instanceof Refusal))
      log.error({ ...noted, route: routeName(c), err: error }, 'request failed');
    return answerRefusal(site, c, refusalOf(error, noted.request));
  });
  app.notFound((c) => answerRefusal(site, c, nothingHere()));
  const all = [
    machineRoutes(parts),
    webhookRoutes(parts),
    eventRoute(events, sessions),
    checkRoute(parts),
    apiRoutes(parts),
    signInRoutes(parts),
    targetRoutes(parts),
    tryRoutes(parts),
    reviewRoutes(parts),
    pageRoutes(parts),
  ];
  for (const routes of all) app.route('/', routes);
  return app;
}
