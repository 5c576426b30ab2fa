/**
 * The server file (`VMSD_WARDEN_CONFIG`): settings of repositories that cannot carry a file of their own, and mailing
 * lists. The operator writes it, so a mistake in it stops the start, and aliases are not read.
 */
import { z } from 'zod';
import { parseRepositoryConfig } from './repository-file.ts';

const path = z.string().min(1);
const list = z.strictObject({
  name: z.string().min(1),
  source: z.union([
    z.strictObject({ publicInbox: path }),
    z.strictObject({ imap: z.record(z.string(), z.unknown()) }),
    z.strictObject({ maildir: path }),
  ]),
  repository: z.string().min(1),
  branch: z.string().min(1),
  mirror: z
    .strictObject({ platform: z.enum(['github', 'gitlab']), repository: z.string().min(1) })
    .optional(),
  reply: z
    .strictObject({
      smtp: z.string().min(1),
      from: z.string().min(1),
      to: z.array(z.string()).or(z.string()).optional(),
      allowFrom: z.array(z.string()).optional(),
    })
    .optional(),
  quietSeconds: z.number().int().nonnegative().optional(),
});
const file = z.strictObject({
  lists: z.array(list).optional(),
  repositories: z.array(z.looseObject({ match: z.string().min(1) })).optional(),
});

/** Settings of the repositories that `match` names: `owner/name`, with `*` for any part of a name. */
interface ServerRepository {
  match: string;
  /** YAML, as a repository's own file. */
  text: string;
}

export interface ServerFile {
  lists: z.infer<typeof list>[];
  repositories: ServerRepository[];
}

/** A mistake in the server file. The message is one line that says where, if that is known. */
class ServerFileError extends Error {
  override readonly name = 'ServerFileError';
}

const maxBytes = 1024 * 1024;

/** Reads the file's text. `name` is for messages. Throws ServerFileError at the first mistake. */
export async function parseServerFile(
  text: string,
  name: string,
  ruleIds: readonly string[],
): Promise<ServerFile> {
  const fail = (line: number | null, problem: string): never => {
    throw new ServerFileError(`VMSD_WARDEN_CONFIG: ${name}${line === null ? '' : `:${line}`}: ${problem}`);
  };
  if (Buffer.byteLength(text) > maxBytes) fail(null, `the file has more than ${maxBytes} bytes`);
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset === undefined ? null : lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken) fail(lineAt(broken.pos[0]), broken.message.split('\n')[0]!);
  yaml.visit(document, {
    Alias: (_key, node) => fail(lineAt(node.range?.[0]), 'anchors and aliases are not read; write it out'),
  });
  const lineOf = (keys: readonly PropertyKey[]): number | null => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (yaml.isNode(node)) return lineAt(node.range?.[0]);
    }
    return null;
  };
  const read = file.safeParse(document.toJS() ?? {});
  if (!read.success) {
    const { path: where, message } = read.error.issues[0]!;
    return fail(lineOf(where), `${where.length ? `${where.join('.')}: ` : ''}${message}`);
  }
  const repositories: ServerRepository[] = [];
  for (const [i, { match, ...settings }] of (read.data.repositories ?? []).entries()) {
    const own = yaml.stringify(settings);
    const [mistake] = (await parseRepositoryConfig(own, ruleIds)).mistakes;
    if (mistake) fail(lineOf(['repositories', i]), `the settings of ${match}: ${mistake.message}`);
    repositories.push({ match, text: own });
  }
  return { lists: read.data.lists ?? [], repositories };
}

/** The settings of a repository (full name), or null where the file says nothing: the first entry that matches. */
export function serverSettings({ repositories }: ServerFile, repository: string): string | null {
  return repositories.find(({ match }) => matchesName(match, repository))?.text ?? null;
}

function matchesName(match: string, name: string): boolean {
  const parts = match.toLowerCase().split('*');
  const text = name.toLowerCase();
  if (parts.length === 1) return parts[0] === text;
  // Each part at its first place behind the one before: enough where `*` stands for anything.
  let at = parts[0]!.length;
  if (!text.startsWith(parts[0]!)) return false;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1)!;
  return text.length - last.length >= at && text.endsWith(last);
}
