/** Refusals as answers: a page for people, JSON for everything else. */
import type { Context } from 'hono';
import { type Site, showProblem } from '../pages/layout.ts';
import { nothing, type Refusal } from './refusal.ts';

export async function answerRefusal(site: Site, c: Context, refusal: Refusal): Promise<Response> {
  const { status, message } = refusal;
  const headers = {
    ...(status === 503 ? { 'retry-after': '10' } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...refusal.headers,
  };
  const wantsPage = /\btext\/html\b/.test(c.req.header('accept') ?? '');
  if (/^\/api\//.test(c.req.path) || !wantsPage) {
    const text = `${JSON.stringify({ error: message })}\n`;
    return new Response(text, { status, headers: { ...headers, 'content-type': 'application/json' } });
  }
  const title = status === 404 ? 'There is nothing here' : 'This did not work';
  const text =
    message === nothing ? 'No page has this address; a review may have been deleted.' : `${message}.`;
  const page = await showProblem(site, status, title, text);
  for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
  return page;
}
