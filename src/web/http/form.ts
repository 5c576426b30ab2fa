/** Forms that pages of ours have sent. */
import { Refusal } from './refusal.ts';

/**
 * The fields of a form. Throws Refusal for forms of other sites: browsers that are younger than 2023 say where a form
 * comes from.
 */
export function readForm(
  body: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Refusal(403, 'forms of other sites are not taken');
  }
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '')) {
    throw new Refusal(415, 'a form is sent as application/x-www-form-urlencoded');
  }
  return new URLSearchParams(body.toString('utf8'));
}
