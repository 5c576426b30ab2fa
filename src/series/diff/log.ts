/** The output of `git log -p` and `git show`: commits with indented messages. */
import { display } from '../bytes.ts';
import { type Address, parseAddress } from '../mail/addresses.ts';
import { parseDate } from '../mail/header-values.ts';

export interface LoggedCommit {
  commit: string;
  author: Address | null;
  /** ISO 8601. */
  date: string | null;
  /** The first line of the message. Decoded. */
  subject: string;
  /** The rest of the message, indented by four spaces, and the diff. A byte string. */
  text: string;
}

const head =
  /(?:^|\n)commit ([0-9a-f]{40}|[0-9a-f]{64})\b[^\n]{0,500}\n((?:[A-Z][A-Za-z]{3,12}: [^\n]{0,1000}\n){1,6})\r?\n/g;

/** The commits in such a text, oldest first; empty when the text is none. */
export function splitLog(text: string): LoggedCommit[] {
  // A commit that is only quoted somewhere in a text makes it no log.
  if (!/^\s{0,100}commit [0-9a-f]{40}/.test(text.slice(0, 200))) return [];
  const heads = [...text.matchAll(head)];
  const commits = heads.map((match, i) => {
    const fields = new Map(
      match[2]!.split('\n').map((line) => [line.split(':')[0]!, line.replace(/^\w+:\s*/, '').trim()]),
    );
    const body = text.slice(match.index + match[0].length, heads[i + 1]?.index ?? text.length);
    const title = /^ {4}([^\n]{1,1000})/.exec(body);
    return {
      commit: match[1]!,
      author: parseAddress(fields.get('Author') ?? ''),
      date: parseDate(gitDate(fields.get('AuthorDate') ?? fields.get('Date') ?? '')),
      subject: display(title?.[1] ?? ''),
      text: body.slice(title?.[0].length ?? 0),
    };
  });
  // git shows the newest first unless it is asked not to.
  const [first, last] = [commits[0]?.date ?? null, commits.at(-1)?.date ?? null];
  return first !== null && last !== null && first < last ? commits : commits.reverse();
}

/** `Tue Mar 2 15:57:52 2021 +0100`, git's own order, as mails write it. */
function gitDate(text: string): string {
  return text.replace(/^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d+) ([\d:]+) (\d{4})/, '$2 $1 $4 $3');
}
