/** The page to sign in and out. */
import { html } from 'hono/html';
import type { Session } from '../http/session.ts';
import type { Html, Page } from './layout.ts';

/** Where a page goes on after signing in: only to pages of ours that say more to admins. */
export function nextPage(asked: string | null | undefined): string {
  return /^\/(?:admin|try|reviews(?:\/[0-9a-f]{16})?)?$/.test(asked ?? '') ? asked! : '/';
}

/** `possible`: ADMIN_TOKEN is set. `wrong`: the token that was sent is not it. */
export function signInPage(
  session: Session,
  { possible, next, wrong }: { possible: boolean; next: string; wrong: boolean },
): Page {
  const said = wrong ? html`<p class="problem" role="alert">Wrong token.</p>` : '';
  return {
    title: 'Sign in',
    place: null,
    status: wrong ? 401 : 200,
    body: session.seesPrivate
      ? html`<h1>You are signed in</h1>
<p>You see the reviews of private repositories, and may have failed jobs tried again.</p>
${signOutForm(session)}`
      : html`<h1>Sign in</h1>
${
  possible
    ? html`<p>Everything but the reviews of private repositories is open to read. Administrators sign in with the
<code>ADMIN_TOKEN</code> of the server's configuration.</p>
${said}
<form class="fields" action="/login" method="post">
<input type="hidden" name="next" value="${next}">
<p><label for="token">Token</label> <input id="token" name="token" type="password" autocomplete="current-password" required maxlength="1000"></p>
<p><button class="main" type="submit">Sign in</button></p>
</form>`
    : html`<p>Nobody can sign in: <code>ADMIN_TOKEN</code> is not set on this server.</p>`
}`,
  };
}

/** Empty for who has not signed in by cookie. */
export function signOutForm({ csrf }: Session): Html | string {
  if (csrf === null) return '';
  return html`<form action="/logout" method="post"><input type="hidden" name="csrf" value="${csrf}"><button type="submit">Sign out</button></form>`;
}
