import type { ServerEnvironment } from '../config/environment.ts';
import { parseServerFile, type ServerFile } from '../config/server-file.ts';
import { platforms } from '../platforms/forges.ts';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';
import type { Redact } from './redact.ts';

/** Reads the file that VMSD_WARDEN_CONFIG names; empty without one. Throws UserError or ServerFileError. */
export async function readServerFile({ serverFile }: ServerEnvironment): Promise<ServerFile> {
  if (serverFile === null) return { tree: null, lists: [], repositories: [] };
  let content: string;
  try {
    content = fs.readFileSync(serverFile, 'utf8');
  } catch (error) {
    throw new UserError(`VMSD_WARDEN_CONFIG cannot be read: ${(error as Error).message}`);
  }
  const { rules } = await import('../rules/index.ts');
  return parseServerFile(
    content,
    serverFile,
    rules.map((rule) => rule.id),
    platforms,
  );
}

/** Keeps the file's passwords and tokens out of the log. */
export function learnSecrets({ lists }: ServerFile, redact: Redact): void {
  for (const { source, reply, patchwork } of lists) {
    if ('imap' in source) redact.learn(source.imap.password);
    redact.learn(patchwork?.token);
    // The host of an address that cannot be read is nobody's secret.
    const password = reply && URL.parse(reply.smtp)?.password;
    if (!password) continue;
    redact.learn(password);
    try {
      redact.learn(decodeURIComponent(password));
    } catch {
      // A % that stands for itself: it is known as it is written.
    }
  }
}
