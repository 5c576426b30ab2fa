/** The pages. They need no script, and say so to the browser. */
import { createHash } from 'node:crypto';
import { type Html, html } from './html.ts';

/** One thing that can be configured, and whether it is. */
export interface Part {
  name: string;
  state: 'ready' | 'off' | 'missing';
  /** What it does now, or what to set. */
  text: string;
}

/** What the start page shows. No secrets in it. */
export interface Overview {
  version: string;
  mode: 'local' | 'serving';
  parts: readonly Part[];
  /** How to make the GitHub App; null once there is one. */
  registration: { action: string; manifest: string; organization: string | null } | null;
  /** Where POST /api/check is, and whether it needs the token. */
  check: { url: string; needsToken: boolean };
}

const style = `:root{color-scheme:light dark;--line:#8884;--ok:#1a7f37;--off:#777;--bad:#b35900}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
th{white-space:nowrap;font-weight:600}.ready{color:var(--ok)}.off{color:var(--off)}.missing{color:var(--bad);font-weight:600}
pre{overflow:auto;padding:.7rem;border:1px solid var(--line);border-radius:6px}code{font:.9em/1.4 ui-monospace,monospace}
pre.text{border:0;padding:0;white-space:pre-wrap}button{font:inherit;padding:.4rem .9rem}`;
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Headers of every page: nothing is loaded, framed or sent, but the registration form where there is one. */
export function pageHeaders(formTarget: string | null): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${styleHash}`,
      `form-action ${formTarget === null ? "'none'" : `'self' ${new URL(formTarget).origin}`}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
  };
}

/** A whole page. */
function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

/** The page at `/`: what is configured, what is missing, and how to go on. */
export function startPage({ version, mode, parts, registration, check }: Overview): string {
  const words = { ready: 'ready', off: 'off', missing: 'missing' };
  const rows = parts.map(
    ({ name, state, text }) =>
      html`<tr><th scope="row">${name}</th><td class="${state}">${words[state]}</td><td>${text}</td></tr>
`,
  );
  const token = check.needsToken ? ' -H "Authorization: Bearer $ADMIN_TOKEN"' : '';
  return page(
    'vmsd-warden',
    html`<h1>vmsd-warden</h1>
<p>Reviews QEMU patch series for how a CPU registers its migration state. Version ${version}, ${
      mode === 'local' ? 'in local mode: no forge is connected yet' : 'serving'
    }.</p>
<h2>What is set up</h2>
<table>
${rows}</table>
${registration ? register(registration) : html``}
<h2>Review a series now</h2>
<p>Send an mbox, a mail or a diff; the report comes back as JSON.</p>
<pre><code>curl${token} --data-binary @series.mbox ${check.url}</code></pre>
<p>For machines: <a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/metrics">/metrics</a>.</p>`,
  );
}

function register({ action, manifest, organization }: NonNullable<Overview['registration']>): Html {
  return html`<h2>Connect GitHub</h2>
<p>GitHub makes the App from a manifest and comes back here. The App can be installed only where it belongs to: ${
    organization === null ? 'your own account' : `the organisation ${organization}`
  }.</p>
<form action="/" method="get">
<p><label>For an organisation instead: <input name="organization" value="${organization ?? ''}" pattern="[A-Za-z0-9\-]+"></label>
<button type="submit">Choose</button></p>
</form>
<form action="${action}" method="post">
<input type="hidden" name="manifest" value="${manifest}">
<p><button type="submit">Register a GitHub App</button></p>
</form>`;
}

/** A rule's page: its Markdown, which reads well as it is. Comments link here. */
export const ruleText = (id: string, markdown: string): string =>
  page(
    `${id} - vmsd-warden`,
    html`<pre class="text">${markdown}</pre>
<p><a href="/">vmsd-warden</a></p>`,
  );

/** What is shown when GitHub has made the App. `file` holds the credentials, readable by the owner alone. */
export function registeredPage(app: { name: string; url: string; file: string }): string {
  return page(
    'GitHub App registered',
    html`<h1>The App ${app.name} is registered</h1>
<p>Its credentials are in <code>${app.file}</code> on the server. Two steps are left:</p>
<ol>
<li>Restart vmsd-warden: it reads that file.</li>
<li><a href="${app.url}/installations/new">Install the App</a> in the repositories that it shall review.</li>
</ol>`,
  );
}

/** A page that says what went wrong. */
export const errorPage = (title: string, text: string): string =>
  page(title, html`<h1>${title}</h1><p>${text}</p><p><a href="/">Start page</a></p>`);
