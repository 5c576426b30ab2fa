/** What is set up, what is missing, and how to go on: on the start page and on the administrators'. */
import { html } from 'hono/html';
import type { Html, Page } from './layout.ts';

/** One thing that can be configured, and whether it is. */
export interface StartPart {
  name: string;
  state: 'ready' | 'off' | 'missing';
  /** What it does now, for everybody. */
  text: string;
  /** What administrators can do about it; null: nothing is left to do. */
  todo: string | null;
  /** A `source` brings series; what concerns the `server` alone is for administrators. */
  about: 'source' | 'server';
}

/** As much as the viewer may know and do. No secrets in it. */
export interface SetUp {
  parts: readonly StartPart[];
  /** What brings series: names of forges, and of mailing lists. */
  connected: { forges: readonly string[]; lists: readonly string[] };
  /** The viewer runs the server, as far as anybody can tell: what is to be set is told to nobody else. */
  administers: boolean;
  /** How to make the bot's App at a forge; null where there is one, or the viewer may not. */
  registration: {
    forge: string;
    /** Where the form leads to in the end. */
    target: string;
    manifest: string;
    /** Why it cannot be done yet; null when it can. */
    missing: string | null;
  } | null;
}

const words = { ready: 'ready', off: 'off', missing: 'missing' };

export function partsTable({ parts, administers }: SetUp, about: StartPart['about']): Html {
  const rows = parts
    .filter((part) => part.about === about)
    .map(
      ({ name, state, text, todo }) =>
        html`<tr><th scope="row">${name}</th><td><span class="state ${state}">${words[state]}</span></td><td>${text}${administers && todo !== null ? html` ${todo}` : ''}</td></tr>
`,
    );
  return html`<div class="wide"><table class="stack">
<tbody>
${rows}</tbody></table></div>`;
}

export function setUpForge({ forge, manifest, missing }: NonNullable<SetUp['registration']>): Html {
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
