import type { ServerEnvironment } from '../config/environment.ts';
import { parseServerFile, type ServerFile } from '../config/server-file.ts';
import { CliFailure } from './failure.ts';
import { fs } from './node.ts';

/** Reads the file that VMSD_WARDEN_CONFIG names; empty without one. Throws CliFailure or ServerFileError. */
export async function readServerFile({ serverFile }: ServerEnvironment): Promise<ServerFile> {
  if (serverFile === null) return { tree: null, lists: [], repositories: [] };
  let content: string;
  try {
    content = fs.readFileSync(serverFile, 'utf8');
  } catch (error) {
    throw new CliFailure(`VMSD_WARDEN_CONFIG cannot be read: ${(error as Error).message}`);
  }
  const { rules } = await import('../rules/index.ts');
  return parseServerFile(
    content,
    serverFile,
    rules.map((rule) => rule.id),
  );
}
