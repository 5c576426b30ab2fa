/**
 * The server file (`VMSD_WARDEN_CONFIG`): settings of repositories that cannot carry a file of their own, and mailing
 * lists. The operator writes it, so a mistake in it stops the start, and aliases are not read.
 */

import { z } from 'zod';
import { UserError } from '../ports/failure.ts';
import { parseRepositoryConfig } from './repository-file.ts';

/** A server follows so many lists: each is a job that mostly waits (see src/jobs/worker.ts). */
const mostLists = 50;

const text = z.string().min(1);
/** Branch, folder and branch again: it becomes part of refs and addresses. */
const listName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'must be letters, digits, ".", "_" and "-", 64 at most');
const address = z
  .string()
  .regex(/^[^\s<>@,;:"()]+@[^\s<>@,;:"()]+$/, 'must be an address like name@example.org');
const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"@]+$/, 'must be an address like https://example.org/list');
/** A folder, or an address that git fetches from. Git has it among its arguments, which every user can see. */
const gitAddress = text.refine(
  (address) => !/^[a-z+]+:\/\/[^/@:]*:[^/]*@|^https?:\/\/[^/]*@/i.test(address),
  'must not hold a password or a token: others can see the arguments of git',
);
/** Of the project. Mirrors of it are fetched wherever the server is started, so a folder is named from the root. */
const projectAddress = gitAddress.regex(
  /^(?:(?:https?|git|ssh|file):\/\/|[\w.-]+@[\w.-]+:|\/|[A-Za-z]:[\\/])[^\s-]/,
  'must be an address like https://example.org/project.git, or the full path of a folder',
);

const imap = z.strictObject({
  host: text,
  port: z.number().int().min(1).max(65_535).optional(),
  /** `starttls`: on a plain connection that is then secured; `none` is for this machine only. */
  security: z.enum(['tls', 'starttls', 'none']).optional(),
  user: text,
  /** The password, or the file that holds it (its first line). */
  password: text.optional(),
  passwordFile: text.optional(),
  folder: text.optional(),
});

const list = z.strictObject({
  name: listName,
  source: z.union(
    [
      z.strictObject({ publicInbox: gitAddress }),
      z.strictObject({ imap }),
      z.strictObject({ maildir: text }),
      z.strictObject({ mbox: text }),
      /** Mails come by `vmsd-warden list deliver` only. */
      z.strictObject({ deliver: z.literal(true) }),
    ],
    { error: 'must be one of publicInbox, imap, maildir, mbox, deliver: true' },
  ),
  /** Git address or folder of the project. */
  repository: projectAddress,
  branch: text,
  /** Where the list is read on the web: a mail is at this address, `/`, its Message-Id, `/`. */
  archive: webAddress.optional(),
  /** Series whose subject prefix or files say that they are not for this project are left alone. */
  only: z
    .strictObject({
      /** Some patch changes a file below one of these (patterns as in `ignore`). */
      paths: z.array(text).optional(),
      /** A word of the subject's prefix, as in [PATCH libvirt v2]: other projects' series. */
      notPrefixes: z.array(text).optional(),
    })
    .optional(),
  /** Mails before this day are known, but not reviewed. Default: the day before the list is first read. */
  since: z.iso.date().optional(),
  mirror: z
    .strictObject({
      /** One of the forges that there are. */
      platform: text,
      repository: text,
      /** What the pull requests are made against. Default: the branch of the list. */
      branch: text.optional(),
    })
    .optional(),
  reply: z
    .strictObject({
      /** smtp://USER:PASSWORD@HOST:587, or smtps://. */
      smtp: z.string().regex(/^smtps?:\/\/[^\s/?#]+\/?$/, 'must be like smtp://USER:PASSWORD@HOST:587'),
      /** The file that holds the password (its first line); then there is none in the address. */
      passwordFile: text.optional(),
      from: address,
      name: text.optional(),
      /** Addresses that get each answer besides the author: the list's own, usually. */
      to: z.array(address).or(address).optional(),
      /** Whether people in Cc of the patch get it too. */
      keepCc: z.boolean().optional(),
      /** Whether those get it too who look after the targets in question, by the tree's file MAINTAINERS. */
      ccMaintainers: z.boolean().optional(),
      /** Who may give commands besides a series' author. */
      allowFrom: z.array(address).optional(),
      /** Whose Authentication-Results header is trusted: the first word in it, that of your own mail server. */
      trust: text.optional(),
      /** Whom to write to who wants no such mails; default: `from`. */
      contact: address.optional(),
      /** Addresses that never get a mail. */
      optOut: z.array(address).optional(),
      /** Mails in an hour, default 20. */
      perHour: z.number().int().min(1).max(1000).optional(),
      /** Seconds in which a mail that was sent must have come back over the list, default 600. */
      returnSeconds: z.number().int().min(1).max(86_400).optional(),
    })
    .optional(),
  /** Checks on the patches of a Patchwork server that reads the same list. */
  patchwork: z
    .strictObject({
      /** Its address, without /api. */
      url: webAddress,
      /** The token of a user who maintains the project there, or the file that holds it (its first line). */
      token: text.optional(),
      tokenFile: text.optional(),
      /** What the check is called. */
      context: z
        .string()
        .regex(/^[-\w]{1,255}$/, 'must be letters, digits, "-" and "_"')
        .optional(),
    })
    .optional(),
  quietSeconds: z
    .number()
    .int()
    .nonnegative()
    .max(7 * 86_400)
    .optional(),
});

const tree = z.strictObject({
  /** Git address or folder of the project. */
  repository: projectAddress,
  branch: text,
});

const file = z.strictObject({
  tree: tree.optional(),
  lists: z.array(list).optional(),
  repositories: z.array(z.looseObject({ match: z.string().min(1) })).optional(),
});

/** Settings of the repositories that `match` names: `owner/name`, with `*` for any part of a name. */
interface ServerRepository {
  match: string;
  /** YAML, as a repository's own file. */
  text: string;
}

/** A mailing list that is followed. */
export type ListSettings = z.infer<typeof list>;

export interface ServerFile {
  /** What the page of the targets shows: as configured, else what the first list is for. */
  tree: { repository: string; branch: string } | null;
  lists: ListSettings[];
  repositories: ServerRepository[];
}

/** A mistake in the server file. The message is one line that says where, if that is known. */
class ServerFileError extends UserError {
  override readonly name = 'ServerFileError';
}

const maxBytes = 1024 * 1024;

/** Reads the file's text. `name` is for messages. Throws ServerFileError at the first mistake. */
export async function parseServerFile(
  text: string,
  name: string,
  ruleIds: readonly string[],
  platforms: readonly string[],
): Promise<ServerFile> {
  const fail = (line: number | null, problem: string): never => {
    throw new ServerFileError(`VMSD_WARDEN_CONFIG: ${name}${line === null ? '' : `:${line}`}: ${problem}`);
  };
  if (Buffer.byteLength(text) > maxBytes) fail(null, `the file has more than ${maxBytes} bytes`);
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  // What is wrong is told below, with its line: not by a warning of Node's.
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
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
  const lists = read.data.lists ?? [];
  if (lists.length > mostLists)
    fail(
      lineOf(['lists', mostLists]),
      `there are ${lists.length} lists, and a server follows ${mostLists} at most; another one takes a database, or a DATA_DIR, of its own`,
    );
  for (const [i, { name: listName, source, patchwork, mirror }] of lists.entries()) {
    if (lists.findIndex((other) => other.name.toLowerCase() === listName.toLowerCase()) !== i)
      fail(lineOf(['lists', i, 'name']), `the list ${listName} is there twice`);
    if ('imap' in source && (source.imap.password === undefined) === (source.imap.passwordFile === undefined))
      fail(lineOf(['lists', i, 'source', 'imap']), 'imap needs either password or passwordFile');
    if (mirror && !platforms.includes(mirror.platform))
      fail(
        lineOf(['lists', i, 'mirror', 'platform']),
        `lists.${i}.mirror.platform: must be one of ${platforms.join(', ')}`,
      );
    if (patchwork && (patchwork.token === undefined) === (patchwork.tokenFile === undefined))
      fail(lineOf(['lists', i, 'patchwork']), 'patchwork needs either token or tokenFile');
  }
  const [first] = lists;
  const followed = read.data.tree ?? (first ? { repository: first.repository, branch: first.branch } : null);
  return { tree: followed, lists, repositories };
}

/**
 * The settings of a repository (full name) or a list, and what they are called in messages; null where the file says
 * nothing. The first entry that matches counts.
 */
export function serverSettings(
  { repositories }: ServerFile,
  repository: string,
): { name: string; text: string } | null {
  const found = repositories.find(({ match }) => matchesName(match, repository));
  return found ? { name: "the server's configuration", text: found.text } : null;
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
