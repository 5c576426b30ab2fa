/** Keeps secrets out of logs, error texts and the database. */

/** What tokens look like that this program never chose itself: GitHub's and GitLab's, and those in addresses. */
const shapes =
  /\b(?:gh[pousr]_[A-Za-z0-9_]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})|(?<=:\/\/)[^/\s:@"']*:[^/\s@"']+(?=@)|(?<=\b(?:basic|bearer|token) )[\w+/=.~-]{12,}|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gi;

/** A function that takes the given secrets, and whatever looks like a token, out of a text. */
export function redactor(secrets: readonly (string | null | undefined)[]): (text: string) => string {
  // Shorter ones would take harmless words with them.
  const known = secrets.filter((secret): secret is string => !!secret && secret.length >= 6);
  const forms = [
    ...new Set(known.flatMap((s) => [s, JSON.stringify(s).slice(1, -1), encodeURIComponent(s)])),
  ];
  return (text) => {
    let clean = text;
    for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, '[secret]');
    return clean.replace(shapes, '[secret]');
  };
}
