/** The page at `/admin`, for who runs the server: what waits and runs, recent events and what became of them, what is set. */
import { html } from 'hono/html';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { Session } from '../http/session.ts';
import type { Page } from './layout.ts';
import { partsTable, type SetUp, setUpForge } from './set-up.ts';
import { signOutForm } from './sign-in-page.ts';
import { type BotState, stateView } from './state-view.ts';

export interface Administration extends SetUp {
  state: BotState;
  session: Session;
  forges: Forges;
  /** Where POST /api/check is, and whether it needs the token. */
  check: { url: string; needsToken: boolean };
  /** Whether anybody can sign in. */
  canSignIn: boolean;
}

export function adminPage(shown: Administration): Page {
  const { state, session, forges, check, registration } = shown;
  const token = check.needsToken ? ' -H "Authorization: Bearer $ADMIN_TOKEN"' : '';
  return {
    title: 'Administration',
    place: null,
    formTarget: registration?.target ?? null,
    body: html`<h1>Administration</h1>
${whoSees(shown)}
${noWebhooks(shown)}
${stateView(state, session, forges)}
<h2 id="settings">Settings</h2>
<h3>What brings series</h3>
${partsTable(shown, 'source')}
<h3>The server</h3>
${partsTable(shown, 'server')}
${registration ? setUpForge(registration) : ''}
<h2>Review a series from a script</h2>
<p>Send an mbox, a mail or a diff; the report comes back as JSON.</p>
<pre class="command" tabindex="0"><code>curl${token} --data-binary @series.mbox ${check.url}</code></pre>
<p>For machines: <a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/metrics">/metrics</a>, <a href="/api/openapi.json">/api/openapi.json</a>.</p>
${session.csrf === null ? '' : html`<p>You are signed in.</p>${signOutForm(session)}`}`,
  };
}

/** A forge that is connected, and has told nothing yet: what to look at. */
function noWebhooks({ connected, state, administers }: Administration) {
  if (!administers || !connected.forges.length || state.lastDeliveryAt !== null) return '';
  return html`<p class="note">No webhook has come yet from ${connected.forges.join(' or ')}. Install the bot in a repository, and see
that the address of its webhooks reaches this server; the forge lists what it has sent, and what was answered.</p>`;
}

function whoSees({ session, administers, canSignIn }: Administration) {
  if (session.seesPrivate) return '';
  if (canSignIn)
    return html`<p class="note">What concerns private repositories is left out, and nothing can be done here before you <a href="/login?next=/admin">sign in</a>.</p>`;
  return html`<p class="note">${
    administers ? '' : 'What concerns private repositories is left out. '
  }Nobody can sign in: <code>ADMIN_TOKEN</code> is not set on this server. With it, administrators see all and have jobs tried again here; <code>vmsd-warden jobs</code> does that on the server itself.</p>`;
}
