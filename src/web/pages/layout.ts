/** What all pages have in common: head, navigation, footer, and what the browser may do with them. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Assets } from './assets.ts';

/** HTML made by the `html` tag: every value in it is escaped, unless it is such HTML itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What pages know of the server that shows them. */
export interface Site {
  version: string;
  assets: Assets;
}

/** The places of the navigation, by address. */
const places = [
  ['/', 'Start'],
  ['/reviews', 'Reviews'],
  ['/targets', 'Targets'],
  ['/compatibility', 'Compatibility'],
  ['/rules', 'Rules'],
  ['/try', 'Try'],
] as const;

export interface Page {
  title: string;
  /** Where in the navigation it is; null for what has no place there. */
  place: (typeof places)[number][0] | null;
  body: Html;
  status?: number;
  /** An Atom feed of what the page is about. */
  feed?: { address: string; title: string };
  /** Another site's address that a form of the page is sent to. */
  formTarget?: string | null;
}

/** What the script is for: without any of it a page has none. Text of others has its quotes written otherwise. */
const forScript = /\sdata-live="|<pre class="command"|<form class="try"/;

/** A whole page as an answer. All have one style and one script, both ours, and nothing loads anything from elsewhere. */
export async function showPage(site: Site, page: Page): Promise<Response> {
  const text = await document(site, page);
  return new Response(text, {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src ${site.assets.styleHash}`,
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        `form-action 'self'${page.formTarget ? ` ${new URL(page.formTarget).origin}` : ''}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
    },
  });
}

/** A page that says what went wrong. */
export const showProblem = (site: Site, status: number, title: string, text: string): Promise<Response> =>
  showPage(site, {
    title,
    place: null,
    status,
    body: html`<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">To the start page</a></p>`,
  });

async function document({ version, assets }: Site, { title, place, body, feed }: Page): Promise<string> {
  const links = places.map(
    ([address, name]) =>
      html`<li><a href="${address}"${place === address ? html` aria-current="page"` : ''}>${name}</a></li>
`,
  );
  const shown = String(await body);
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'vmsd-warden' ? title : `${title} - vmsd-warden`}</title>
<style>${raw(assets.style)}</style>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${feed ? html`<link rel="alternate" type="application/atom+xml" href="${feed.address}" title="${feed.title}">` : ''}
${forScript.test(shown) ? html`<script src="${assets.script}" async fetchpriority="low"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div class="bar inner">
<a class="name" href="/">vmsd-warden</a>
<nav aria-label="Pages"><ul>
${links}</ul></nav>
</div></header>
<main class="inner" id="main" tabindex="-1">
${raw(shown)}
</main>
<footer class="bottom"><p class="inner">vmsd-warden ${version}: reviews QEMU patch series for how a CPU registers its migration state. <a href="/admin">Administration</a></p></footer>
</body>
</html>
`;
  return String(text);
}
