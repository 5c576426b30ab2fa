/**
 * Proxies and certificates of the operator's network, for everything that asks another server: what Node asks (the forges'
 * APIs, archives) and git, which reads other variables.
 */
import { join } from 'node:path';
import * as tls from 'node:tls';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const proxies = ['https_proxy', 'http_proxy', 'no_proxy'] as const;
const certificates = ['GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'] as const;

/**
 * Makes Node and git go by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in capitals or not, and trust the certificates in the
 * files that the usual variables name, besides those that they trust anyway. `dataDir`: where git finds them all.
 * Returns what git needs in its environment. Throws UserError for a file that cannot be read.
 */
export function honourNetwork(variables: Variables, dataDir: string): Record<string, string> {
  const forGit: Record<string, string> = {};
  for (const name of proxies) {
    // curl, which git asks with, reads http_proxy in small letters only.
    const value = variables[name] || variables[name.toUpperCase()];
    if (value) forGit[name] = value;
  }
  if (forGit.https_proxy || forGit.http_proxy) {
    const { setGlobalProxyFromEnv } = process.getBuiltinModule('node:http');
    if (!setGlobalProxyFromEnv) throw new UserError('HTTPS_PROXY needs Node.js 24.14 or newer');
    setGlobalProxyFromEnv(forGit);
  }
  const own = certificates.flatMap((name) =>
    variables[name] ? readCertificates(name, variables[name]) : [],
  );
  if (own.length === 0) return forGit;
  const all = [...new Set([...tls.getCACertificates('default'), ...own])];
  tls.setDefaultCACertificates?.(all);
  const bundle = join(dataDir, 'certificates.pem');
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.writeFileSync(bundle, `${all.join('\n')}\n`, { mode: 0o600 });
  return { ...forGit, GIT_SSL_CAINFO: bundle };
}

function readCertificates(name: string, path: string): string[] {
  let text: string;
  try {
    text = fs.readFileSync(path, 'latin1');
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${(error as Error).message}`);
  }
  const found = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,20000}-----END CERTIFICATE-----/g);
  if (!found) throw new UserError(`${name}: there is no certificate in PEM format in ${path}`);
  return found;
}
