/** First step: what the server is to do, of the environment and the server file. */
import { readEnvironment, type ServerEnvironment } from '../config/environment.ts';
import type { ServerFile } from '../config/server-file.ts';
import { UserError } from '../ports/failure.ts';
import { createMetrics, type Metrics } from '../web/http/metrics.ts';
import { closeFolder, requireFolder } from './data-folder.ts';
import { serverEnvironment } from './environment.ts';
import { createLog, type ServerLog } from './log.ts';
import { honourNetwork } from './network.ts';
import { version } from './package-files.ts';
import type { Redact } from './redact.ts';
import { learnSecrets, readServerFile } from './server-file.ts';

export type Role = 'all' | 'web' | 'worker';

export interface Configured {
  role: Role;
  environment: ServerEnvironment;
  /** The App's key as PEM; null without an App. */
  privateKey: string | null;
  serverFile: ServerFile;
  redact: Redact;
  log: ServerLog;
  metrics: Metrics;
  /** No forge is connected: series are tried, and that is all. */
  local: boolean;
  /** A forge or a list is connected. */
  connected: boolean;
  /** This process runs jobs. */
  works: boolean;
}

/** `write` takes the lines of the log. Throws UserError. */
export async function configure(
  role: Role,
  variables: Readonly<Record<string, string | undefined>>,
  write: (line: string) => void,
): Promise<Configured> {
  // The credentials of the App may be in it.
  requireFolder(readEnvironment(variables).dataDir);
  const { environment, privateKey, redact } = serverEnvironment(variables);
  closeFolder(environment.dataDir);
  // biome-ignore lint/style/noProcessEnv: for git, which this process and its children start; no setting of ours
  Object.assign(process.env, honourNetwork(variables, environment.dataDir));
  if (role !== 'all' && environment.databaseUrl === null) {
    throw new UserError(`--role ${role} needs DATABASE_URL: the embedded database has room for one process`);
  }
  const serverFile = await readServerFile(environment);
  learnSecrets(serverFile, redact);
  const metrics = createMetrics();
  metrics.set('vmsd_warden_up', { version: version(), role }, 1);
  const local = environment.github === null && environment.gitlab === null;
  const connected = !local || serverFile.lists.length > 0;
  return {
    ...{ role, environment, privateKey, serverFile, redact, metrics, local, connected },
    log: createLog(environment.logLevel, redact, write),
    works: role !== 'web' && connected,
  };
}
