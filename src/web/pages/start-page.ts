/** The page at `/`: what is configured, what is missing, and how to go on. */
import { html } from 'hono/html';
import type { Forges } from '../../ports/forge.ts';
import type { Session } from '../http/session.ts';
import type { Html, Page } from './layout.ts';
import { signOutForm } from './sign-in-page.ts';
import { type BotState, stateView } from './state-view.ts';
import { type TryParts, tryForm } from './try-page.ts';

/** One thing that can be configured, and whether it is. */
export interface StartPart {
  name: string;
  state: 'ready' | 'off' | 'missing';
  /** What it does now, or what to set. */
  text: string;
}

/** What the start page shows. No secrets in it. */
export interface Overview {
  version: string;
  mode: 'local' | 'serving';
  parts: readonly StartPart[];
  /** How to make the bot's App at a forge; null once there is one. */
  registration: {
    forge: string;
    /** Where the form leads to in the end. */
    target: string;
    manifest: string;
    /** Why it cannot be done yet; null when it can. */
    missing: string | null;
  } | null;
  /** Where POST /api/check is, and whether it needs the token. */
  check: { url: string; needsToken: boolean };
  state: BotState;
  session: Session;
  forges: Forges;
  tried: Pick<TryParts, 'access' | 'places'>;
}

export function startPage({
  version,
  mode,
  parts,
  registration,
  check,
  state,
  session,
  forges,
  tried,
}: Overview): Page {
  const words = { ready: 'ready', off: 'off', missing: 'missing' };
  const rows = parts.map(
    ({ name, state, text }) =>
      html`<tr><th scope="row">${name}</th><td><span class="state ${state}">${words[state]}</span></td><td>${text}</td></tr>
`,
  );
  const token = check.needsToken ? ' -H "Authorization: Bearer $ADMIN_TOKEN"' : '';
  return {
    title: 'vmsd-warden',
    place: '/',
    formTarget: registration?.target ?? null,
    body: html`<h1>vmsd-warden</h1>
<p class="lead">Reviews QEMU patch series for how a CPU registers its migration state. Version ${version}, ${
      mode === 'local' ? 'in local mode: no forge is connected yet' : 'serving'
    }.</p>
${
  mode === 'local'
    ? html`<section class="box" aria-labelledby="try"><h2 id="try">Try a patch</h2>
${tryForm(tried, session)}</section>`
    : ''
}
${mode === 'serving' ? stateView(state, session, forges) : ''}
<h2>What is set up</h2>
<div class="wide"><table class="stack">
<tbody>
${rows}</tbody></table></div>
${registration ? register(registration) : ''}
${mode === 'local' ? stateView(state, session, forges) : ''}
<h2>Review a series from a script</h2>
<p>Send an mbox, a mail or a diff; the report comes back as JSON.</p>
<pre class="command" tabindex="0"><code>curl${token} --data-binary @series.mbox ${check.url}</code></pre>
<p>For machines: <a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/metrics">/metrics</a>, <a href="/api/openapi.json">/api/openapi.json</a>.</p>
${session.csrf === null ? '' : html`<p>You are signed in.</p>${signOutForm(session)}`}`,
  };
}

function register({ forge, manifest, missing }: NonNullable<Overview['registration']>): Html {
  if (missing !== null)
    return html`<h2 id="connect">Connect ${forge}</h2>
<p>${missing}</p>`;
  return html`<h2 id="connect">Connect ${forge}</h2>
<p>${forge} makes the App from a manifest and comes back here. The App can be installed only on the account that it belongs
to: name the organisation of the repositories, or leave it empty for your own account.</p>
<form class="fields" action="/setup" method="post">
<input type="hidden" name="manifest" value="${manifest}">
<p><label for="organization">Organisation</label> <input id="organization" name="organization" maxlength="39" pattern="[A-Za-z0-9\\-]+" autocomplete="off"></p>
<p><button type="submit">Register a ${forge} App</button></p>
</form>`;
}

/** What is shown when the forge has made the App. `file` holds the credentials, readable by the owner alone. */
export const registeredPage = (app: { name: string; url: string; file: string }): Page => ({
  title: 'The App is registered',
  place: null,
  body: html`<h1>The App ${app.name} is registered</h1>
<p>Its credentials are in <code>${app.file}</code> on the server, which uses them from now on. One step is left:
<a href="${app.url}/installations/new">install the App</a> in the repositories that it shall review.</p>
<p><a href="/">To the start page</a></p>`,
});
