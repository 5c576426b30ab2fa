/** Makes a GitHub App from app.yml, the way that GitHub's manifest flow goes. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ServerEnvironment } from '../config/environment.ts';
import { forges } from '../platforms/forges.ts';
import type { Log } from '../ports/system.ts';
import { type Site, showPage, showProblem } from '../web/pages/layout.ts';
import { type Overview, registeredPage } from '../web/pages/start-page.ts';
import { credentialsFile } from './environment.ts';
import { appManifest } from './package-files.ts';

const conversion = z.object({
  id: z.number().int().positive(),
  name: z.string(),
  html_url: z.url(),
  pem: z.string().startsWith('-----BEGIN'),
  webhook_secret: z.string().min(1),
});

export interface Registration {
  /** For the form on the start page. A name of an organisation that cannot be one counts as none. */
  form(organization: string | null): NonNullable<Overview['registration']>;
  /** GitHub comes back here with a code. */
  setup(query: URLSearchParams): Promise<Response>;
}

/** `base` is where this server is reached. The manifest's names are those of GitHub's documentation. */
export async function createRegistration(
  { githubUrl, githubApiUrl, dataDir }: ServerEnvironment,
  base: string,
  site: Site,
  log: Log,
): Promise<Registration> {
  const { parse } = await import('yaml');
  const app = parse(appManifest()) as Record<string, unknown>;
  // Who did not start at this server's page cannot make it take another App's credentials.
  const state = randomBytes(24).toString('base64url');
  let done = false;

  const problem = (status: number, text: string) =>
    showProblem(site, status, 'The App could not be registered', text);

  return {
    form(asked) {
      const organization = asked !== null && /^[A-Za-z0-9-]{1,39}$/.test(asked) ? asked : null;
      const owner = organization === null ? '' : `/organizations/${organization}`;
      const manifest = {
        ...app,
        url: base,
        redirect_url: `${base}/setup`,
        hook_attributes: { url: `${base}/webhooks/github`, active: true },
      };
      return {
        forge: forges.github.name,
        action: `${githubUrl}${owner}/settings/apps/new?state=${state}`,
        organization,
        manifest: JSON.stringify(manifest),
      };
    },

    async setup(query) {
      const code = query.get('code') ?? '';
      if (!sameText(query.get('state') ?? '', state) || !/^[\w-]{1,200}$/.test(code)) {
        return problem(400, 'This address is for GitHub: begin at the start page.');
      }
      if (done) return problem(409, 'An App has been registered already; restart vmsd-warden to use it.');
      const made = await convert(`${githubApiUrl}/app-manifests/${code}/conversions`).catch(
        (error: unknown) => {
          log.error({ err: error }, 'GitHub did not hand out the credentials of the App');
          return null;
        },
      );
      if (!made) return problem(502, 'GitHub did not hand out the credentials; the log says why. Try again.');
      const file = credentialsFile(dataDir);
      const key = made.pem.trim().replaceAll('\n', '\\n');
      const lines = [`APP_ID=${made.id}`, `WEBHOOK_SECRET='${made.webhook_secret}'`, `PRIVATE_KEY='${key}'`];
      writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
      done = true;
      log.info({ app: made.id }, 'GitHub App registered; restart to use it');
      return showPage(site, registeredPage({ name: made.name, url: made.html_url, file }));
    },
  };
}

async function convert(url: string): Promise<z.infer<typeof conversion>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/vnd.github+json', 'user-agent': 'vmsd-warden' },
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`);
  const read = conversion.safeParse(await answer.json());
  // Not the parser's words: they could quote the key.
  if (!read.success) throw new Error('GitHub answered with something else than an App');
  return read.data;
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
