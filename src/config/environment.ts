/** The server's environment variables, as values. `.env.example` and docs/operate.md describe each. */

import { shortened } from '../basics/shortened.ts';
import { UserError } from '../ports/failure.ts';
import { nearest } from './nearest.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The App's credentials. `privateKey` is PEM text, or the path of a file with it. */
interface GithubSettings {
  appId: string;
  privateKey: { pem: string } | { path: string };
  webhookSecret: string;
  /** Taken as well, while the other one takes its place at the forge. */
  previousSecret: string | null;
}

interface GitlabSettings {
  /** Without a slash behind. */
  url: string;
  token: string;
  webhookSecret: string;
  /** Taken as well, while the other one takes its place at the forge. */
  previousSecret: string | null;
}

export interface ServerEnvironment {
  github: GithubSettings | null;
  /** Without a slash behind. Git is read from here. */
  githubUrl: string;
  /** Without a slash behind. */
  githubApiUrl: string;
  gitlab: GitlabSettings | null;
  /** A PostgreSQL server; null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Without a slash behind. */
  publicUrl: string | null;
  adminToken: string | null;
  logLevel: LogLevel;
  dryRun: boolean;
  /** Path of the server file (`VMSD_WARDEN_CONFIG`). */
  serverFile: string | null;
  /** Days for which handled deliveries are kept. */
  retentionDays: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A variable has a value that cannot be used. The message is one line, names it, and says what to write. */
class EnvironmentError extends UserError {
  override readonly name = 'EnvironmentError';
}

/** Reads the variables; an empty one is as if it were not set. Throws EnvironmentError at the first mistake. */
export function readEnvironment(variables: Variables): ServerEnvironment {
  const get = (name: string): string | null => variables[name]?.trim() || null;
  const githubUrl = webUrl(get, 'GITHUB_URL') ?? 'https://github.com';
  return {
    github: readGithub(get),
    githubUrl,
    githubApiUrl:
      webUrl(get, 'GITHUB_API_URL') ??
      (githubUrl === 'https://github.com' ? 'https://api.github.com' : `${githubUrl}/api/v3`),
    gitlab: readGitlab(get),
    databaseUrl: databaseUrl(get),
    dataDir: get('DATA_DIR') ?? 'data',
    host: get('HOST') ?? '127.0.0.1',
    port: wholeNumber(get, 'PORT', 3000, 0, 65_535),
    publicUrl: webUrl(get, 'PUBLIC_URL'),
    adminToken: readAdminToken(get),
    logLevel: oneOf(get, 'LOG_LEVEL', logLevels) ?? 'info',
    dryRun: onOrOff(get, 'DRY_RUN'),
    serverFile: get('VMSD_WARDEN_CONFIG'),
    retentionDays: wholeNumber(get, 'RETENTION_DAYS', 30, 1, 3650),
  };
}

type Get = (name: string) => string | null;

function readGithub(get: Get): GithubSettings | null {
  const appId = get('APP_ID');
  const pem = get('PRIVATE_KEY');
  const path = get('PRIVATE_KEY_PATH');
  const webhookSecret = get('WEBHOOK_SECRET');
  if (pem && path) fail('PRIVATE_KEY_PATH', 'is set beside PRIVATE_KEY; set one of them');
  if (!appId && !pem && !path && !webhookSecret) return null;
  const others = 'APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET belong together';
  if (!appId) return fail('APP_ID', `is missing: ${others}`);
  if (!/^[1-9]\d{0,18}$/.test(appId))
    fail('APP_ID', `must be the number of the GitHub App, not ${shown(appId)}`);
  if (!pem && !path) return fail('PRIVATE_KEY', `is missing: ${others}`);
  if (!webhookSecret)
    return fail('WEBHOOK_SECRET', `is missing: ${others}; no webhook is accepted without it`);
  checkSecret('WEBHOOK_SECRET', webhookSecret);
  const previousSecret = previous(get, 'WEBHOOK_SECRET_PREVIOUS');
  return { appId, privateKey: pem ? { pem: readPem(pem) } : { path: path! }, webhookSecret, previousSecret };
}

/**
 * PEM text in the forms that ways to set a variable leave it in: in quotes, with blanks around or in place of its line
 * ends, with `\\n` written out once or twice, or as base64.
 */
function readPem(value: string): string {
  const bare = value.trim().replace(/^(["'])([\s\S]*)\1$/, '$2');
  const text = bare.includes('-----BEGIN') ? bare : Buffer.from(bare, 'base64').toString();
  const [begin, kind] = /-----BEGIN ([A-Z ]{0,40}PRIVATE KEY)-----/.exec(text) ?? ['', ''];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(`-----END ${kind}-----`, from);
  if (begin === '' || to < 0) {
    return fail('PRIVATE_KEY', 'must be a private key in PEM format, as GitHub hands it out (or its base64)');
  }
  const letters = text.slice(from, to).replace(/\\[nr]|[\s"'\\]/g, '');
  const lines = letters.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}

function readGitlab(get: Get): GitlabSettings | null {
  const url = webUrl(get, 'GITLAB_URL') ?? 'https://gitlab.com';
  const token = get('GITLAB_TOKEN');
  const webhookSecret = get('GITLAB_WEBHOOK_SECRET');
  if (!token && !webhookSecret) return null;
  if (!token) {
    return fail('GITLAB_TOKEN', 'is missing: GITLAB_TOKEN and GITLAB_WEBHOOK_SECRET belong together');
  }
  if (!webhookSecret) {
    return fail(
      'GITLAB_WEBHOOK_SECRET',
      'is missing: GITLAB_TOKEN and GITLAB_WEBHOOK_SECRET belong together; no webhook is accepted without it',
    );
  }
  checkSecret('GITLAB_WEBHOOK_SECRET', webhookSecret);
  return { url, token, webhookSecret, previousSecret: previous(get, 'GITLAB_WEBHOOK_SECRET_PREVIOUS') };
}

function previous(get: Get, name: string): string | null {
  const secret = get(name);
  if (secret !== null) checkSecret(name, secret);
  return secret;
}

/** Probot takes "development" for a missing secret; everybody knows that one. */
function checkSecret(name: string, secret: string): void {
  if (secret === 'development') {
    fail(name, `is "${secret}", which anybody would guess; write a random one (openssl rand -hex 32)`);
  }
}

function readAdminToken(get: Get): string | null {
  const token = get('ADMIN_TOKEN');
  if (token !== null && token.length < 16) {
    fail('ADMIN_TOKEN', 'must have 16 characters at least; write a random one (openssl rand -hex 32)');
  }
  return token;
}

function databaseUrl(get: Get): string | null {
  const value = get('DATABASE_URL');
  if (value === null) return null;
  // The value is never shown: it holds a password.
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    fail(
      'DATABASE_URL',
      'must be like postgres://USER:PASSWORD@HOST:5432/DATABASE; unset, the embedded database is used',
    );
  }
  return value;
}

function webUrl(get: Get, name: string): string | null {
  const value = get(name);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    return fail(name, `must be an address like https://example.org, not ${shown(value)}`);
  }
  if (url.username || url.password) fail(name, 'must not hold a user or a password');
  if (url.search || url.hash) fail(name, `must not have a "?" or "#": ${shown(value)}`);
  return url.href.replace(/(?<!\/)\/+$/, '');
}

function wholeNumber(get: Get, name: string, standard: number, least: number, most: number): number {
  const value = get(name);
  if (value === null) return standard;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    fail(name, `must be a whole number from ${least} to ${most}, not ${shown(value)}`);
  }
  return number;
}

function oneOf<T extends string>(get: Get, name: string, choices: readonly T[]): T | null {
  const value = get(name);
  if (value === null) return null;
  const found = choices.find((choice) => choice === value.toLowerCase());
  if (found) return found;
  const guess = nearest(value, choices);
  const hint = guess ? `, did you mean "${guess}"?` : '';
  return fail(name, `must be one of ${choices.join(', ')}, not ${shown(value)}${hint}`);
}

function onOrOff(get: Get, name: string): boolean {
  const value = get(name)?.toLowerCase() ?? '0';
  if (['1', 'true', 'yes', 'on'].includes(value)) return true;
  if (['0', 'false', 'no', 'off'].includes(value)) return false;
  return fail(name, `must be 1 or 0, not ${shown(value)}`);
}

function fail(name: string, problem: string): never {
  throw new EnvironmentError(`${name} ${problem}`);
}

const shown = (value: string): string => `"${shortened(value, 60).replace(/[\u0000-\u001f\u007f]/g, '?')}"`;
