/** Keeps secrets out of logs, error texts and the database. */

/** What tokens look like that this program never chose itself: GitHub's and GitLab's, and those in addresses. */
const shapes = [
  /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|eyJ[\w-]{10,}(?:\.[\w-]{10,}){0,2})/gi,
  /(?<=:\/\/)[^/\s:@"']*:[^/\s@"']+(?=@)/g,
  /(?<=\b(?:basic|bearer|token) )[\w+/=.~-]{12,}/gi,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/gi,
];

/** Takes the secrets that it knows, and whatever looks like a token, out of a text. */
export interface Redact {
  (text: string): string;
  /** Makes one more known: those of the server file, and of files that are read when they are needed. */
  learn(secret: string | null | undefined): void;
}

export function redactor(secrets: readonly (string | null | undefined)[]): Redact {
  const forms = new Set<string>();
  const learn = (secret: string | null | undefined): void => {
    // Shorter ones would take harmless words with them.
    if (!secret || secret.length < 6) return;
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
      forms.add(form);
  };
  for (const secret of secrets) learn(secret);
  const redact = (text: string): string => {
    let clean = text;
    for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, '[secret]');
    for (const shape of shapes) clean = clean.replace(shape, '[secret]');
    return clean;
  };
  return Object.assign(redact, { learn });
}
