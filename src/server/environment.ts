import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { readEnvironment, type ServerEnvironment } from '../config/environment.ts';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';
import { type Redact, redactor } from './redact.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where the registration page keeps what GitHub hands out. */
export const credentialsFile = (dataDir: string): string => join(dataDir, 'github-app.env');

/**
 * What the server is to do, with the App's key read. Credentials that the registration page has stored count where
 * the environment has none. Throws UserError or EnvironmentError, whose one line names the variable.
 */
export function serverEnvironment(variables: Variables): {
  environment: ServerEnvironment;
  /** The App's key as PEM; null without an App. */
  privateKey: string | null;
  redact: Redact;
} {
  const given = readEnvironment(withStored(variables));
  // Whole: git, and the processes beside this one, run in folders of their own.
  const environment = { ...given, dataDir: resolve(given.dataDir) };
  const privateKey = environment.github && readKey(environment.github.privateKey);
  const { github, gitlab, databaseUrl, adminToken } = environment;
  const password = databaseUrl === null ? null : decodeURIComponent(new URL(databaseUrl).password);
  const secrets = [
    ...[github?.webhookSecret, github?.previousSecret],
    ...[gitlab?.token, gitlab?.webhookSecret, gitlab?.previousSecret],
    ...[databaseUrl, adminToken],
  ];
  return { environment, privateKey, redact: redactor([...secrets, privateKey, password]) };
}

function withStored(variables: Variables): Variables {
  const own = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'];
  if (own.some((name) => variables[name])) return variables;
  const { dataDir } = readEnvironment(variables);
  try {
    return { ...variables, ...parseEnv(fs.readFileSync(credentialsFile(dataDir), 'utf8')) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return variables;
    throw new UserError(`cannot read ${credentialsFile(dataDir)}: ${(error as Error).message}`);
  }
}

function readKey(key: { pem: string } | { path: string }): string {
  const name = 'path' in key ? 'PRIVATE_KEY_PATH' : 'PRIVATE_KEY';
  let pem: string;
  try {
    pem = 'path' in key ? fs.readFileSync(key.path, 'utf8') : key.pem;
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${(error as Error).message}`);
  }
  const { createPrivateKey } = process.getBuiltinModule('node:crypto');
  try {
    createPrivateKey(pem);
  } catch {
    throw new UserError(
      `${name} holds no private key that can be used; download it from the App's page again`,
    );
  }
  return pem;
}
