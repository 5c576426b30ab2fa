/** Makes a GitHub App from app.yml, the way that GitHub's manifest flow goes. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ServerEnvironment } from '../config/environment.ts';
import { forges } from '../platforms/forges.ts';
import type { Log } from '../ports/system.ts';
import { type Site, showPage, showProblem } from '../web/pages/layout.ts';
import { registeredPage, type SetUp } from '../web/pages/set-up.ts';
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
  /** What the start page shows. */
  readonly offer: NonNullable<SetUp['registration']>;
  /** Sends the form of the start page on to GitHub, for that account. */
  begin(form: URLSearchParams): Response | Promise<Response>;
  /** GitHub comes back here with a code. */
  setup(query: URLSearchParams): Promise<Response>;
}

/** An address that only this machine can reach. */
const isLocal = (url: string): boolean =>
  /^(?:localhost|.*\.localhost|127\..*|\[::1\]|0\.0\.0\.0)$/.test(new URL(url).hostname);

/**
 * The manifest's names are those of GitHub's documentation.
 * @param registered told when the credentials are there
 */
export async function createRegistration(
  { githubUrl, githubApiUrl, dataDir, publicUrl }: ServerEnvironment,
  site: Site,
  log: Log,
  registered: () => void,
): Promise<Registration> {
  const { parse } = await import('yaml');
  const app = parse(appManifest()) as Record<string, unknown>;
  // Who did not start at this server's page cannot make it take another App's credentials.
  const state = randomBytes(24).toString('base64url');
  let done = false;

  const problem = (status: number, text: string) =>
    showProblem(site, status, 'The App could not be registered', text);

  const offer = {
    forge: forges.github.name,
    target: githubUrl,
    manifest: JSON.stringify({
      ...app,
      url: publicUrl,
      redirect_url: `${publicUrl}/setup`,
      hook_attributes: { url: `${publicUrl}/webhooks/github`, active: true },
    }),
    // GitHub would send its webhooks to itself.
    missing:
      publicUrl === null || (isLocal(publicUrl) && !isLocal(githubUrl))
        ? 'First set the environment variable PUBLIC_URL to the address at which GitHub reaches this server, and restart the server. After that the form to register an App is on this page.'
        : null,
  };

  return {
    offer,

    begin(form) {
      if (offer.missing !== null) return problem(409, offer.missing);
      const organization = (form.get('organization') ?? '').trim();
      if (organization !== '' && !/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(organization)) {
        return problem(
          400,
          'This is no name of an organisation: it has letters, digits and "-" only. Go back and write it again.',
        );
      }
      const owner = organization === '' ? '' : `/organizations/${organization}`;
      // The browser sends the same form there, with the manifest in it.
      const location = `${githubUrl}${owner}/settings/apps/new?state=${state}`;
      return new Response(null, { status: 307, headers: { location } });
    },

    async setup(query) {
      const code = query.get('code') ?? '';
      if (!sameText(query.get('state') ?? '', state) || !/^[\w-]{1,200}$/.test(code)) {
        return problem(400, 'This address is for GitHub: begin at the start page.');
      }
      if (done) return problem(409, 'An App has been registered already.');
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
      // Whole or not at all: other processes look for it.
      writeFileSync(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
      done = true;
      log.info({ app: made.id }, 'GitHub App registered');
      registered();
      return showPage(site, registeredPage({ name: made.name, url: made.html_url, file }));
    },
  };
}

/** Milliseconds between two looks. */
const lookEvery = 2000;

/** Resolves when another process on the same DATA_DIR has registered an App; never where there is one already. */
export function registeredBeside(
  { dataDir, github }: Pick<ServerEnvironment, 'dataDir' | 'github'>,
  over: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (github !== null) return;
    const timer = setInterval(() => {
      if (existsSync(credentialsFile(dataDir))) resolve();
    }, lookEvery).unref();
    over.addEventListener('abort', () => clearInterval(timer), { once: true });
  });
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
