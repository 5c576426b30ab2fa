/** What it takes to judge series of a list as the server does, in this process. */
import type { ListReading } from '../../app/lists/gather-series.ts';
import type { JudgeVersionPorts } from '../../app/lists/judge-version.ts';
import type { ReplySettings } from '../../app/replies/mail-recipients.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import { type ListSettings, type ServerFile, serverSettings } from '../../config/server-file.ts';
import { createProjects } from '../../git/projects.ts';
import { UserError } from '../../ports/failure.ts';
import { judgeSeriesInProcess, reviewSeconds } from '../../processes/judge/judge.ts';
import { projectOf } from '../../server/lists/settings.ts';
import { openListSource } from '../../server/lists/source.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export const judgePorts = (
  lists: ListReading,
  settings: ListSettings,
  { dataDir }: Pick<ServerEnvironment, 'dataDir'>,
  serverFile: ServerFile,
): JudgeVersionPorts => ({
  lists,
  projects: createProjects({ dataDir, log: silent }),
  project: projectOf(settings),
  judge: judgeSeriesInProcess({ seconds: reviewSeconds }),
  settings: serverSettings(serverFile, settings.name),
  signal: new AbortController().signal,
});

/** How a list is answered; where answers are off, from a made-up address. */
export const replyOf = ({ reply }: ListSettings): ReplySettings =>
  reply ?? { smtp: 'smtp://localhost', from: 'vmsd-warden@example.invalid' };

/** The texts of mails: those that are kept, and the others from the source, as far as it has them. */
export async function withTexts(
  operations: ListReading,
  settings: ListSettings,
  ids: readonly string[],
  dataDir: string,
): Promise<{ messageId: string; raw: Uint8Array }[]> {
  const kept = await operations.rawOf(settings.name, ids);
  const missing = ids.filter((id) => !kept.some(({ messageId }) => messageId === id));
  if (!missing.length) return kept;
  const source = await openListSource(settings, { dataDir });
  try {
    for (const messageId of missing) {
      const raw = await source.find(messageId);
      if (raw) kept.push({ messageId, raw });
    }
  } finally {
    await source.close();
  }
  if (!kept.length)
    throw new UserError('the texts of this series are not kept, and the source does not have them any more');
  return kept.sort((a, b) => ids.indexOf(a.messageId) - ids.indexOf(b.messageId));
}
