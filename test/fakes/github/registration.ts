/**
 * Registering an App from a manifest: the page that the form is sent to, and the conversion of its code.
 * Source: https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Grants, Refusal, type State } from './state.ts';

/** What an App must be granted before GitHub sends it an event (docs.github.com, "Webhook events and payloads"). */
const knownEvents: Record<string, string> = {
  check_run: 'checks',
  check_suite: 'checks',
  issue_comment: 'issues',
  merge_group: 'merge_queues',
  repository: 'metadata',
  pull_request: 'pull_requests',
  pull_request_review_comment: 'pull_requests',
};
const fields = [
  'name',
  'url',
  'hook_attributes',
  'redirect_url',
  'callback_urls',
  'setup_url',
  'description',
  'public',
  'default_events',
  'default_permissions',
  'request_oauth_on_install',
  'setup_on_update',
];

interface Manifest {
  name: string;
  url: string;
  hook_attributes: { url: string; active?: boolean };
  redirect_url: string;
  default_events: string[];
  default_permissions: Grants;
}

const codes = new Map<string, Manifest>();

/** Answers the form: the person says yes, and is sent back with a code. Gives the address. */
export function acceptManifest(form: URLSearchParams, query: URLSearchParams): string {
  const manifest = JSON.parse(form.get('manifest') ?? 'null') as Manifest | null;
  if (!manifest?.url || !manifest.redirect_url || !manifest.hook_attributes?.url) {
    throw new Refusal(422, 'url, redirect_url and hook_attributes.url are needed');
  }
  for (const field of Object.keys(manifest)) {
    if (!fields.includes(field)) throw new Refusal(422, `a manifest has no field ${field}`);
  }
  for (const event of manifest.default_events) {
    const permission = knownEvents[event];
    if (!permission || !manifest.default_permissions[permission]) {
      throw new Refusal(422, `Default events are not supported by permissions: ${event}`);
    }
  }
  const code = randomBytes(20).toString('hex');
  codes.set(code, manifest);
  const back = new URL(manifest.redirect_url);
  back.searchParams.set('code', code);
  back.searchParams.set('state', query.get('state') ?? '');
  return back.href;
}

/** Makes the App; a code works once. */
export function convertManifest(state: State, code: string): object {
  const manifest = codes.get(code);
  if (!manifest) throw new Refusal(404, 'Not Found');
  codes.delete(code);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const id = state.nextId++;
  const webhookSecret = randomBytes(20).toString('hex');
  state.app = {
    id,
    slug: manifest.name,
    publicKey,
    webhookSecret,
    webhookUrl: manifest.hook_attributes.url,
    permissions: manifest.default_permissions,
    events: manifest.default_events,
  };
  return {
    id,
    slug: manifest.name,
    name: manifest.name,
    html_url: `${state.url}/apps/${manifest.name}`,
    client_id: 'Iv1.fake',
    client_secret: randomBytes(20).toString('hex'),
    webhook_secret: webhookSecret,
    pem: privateKey,
  };
}
