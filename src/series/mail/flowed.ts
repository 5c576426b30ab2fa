/** format=flowed (RFC 3676): lines that a mail program has wrapped, and the blanks that it has put before some. */
import { mayHoldDiff, parseDiff } from '../diff/diff.ts';
import type { MailBody } from './body.ts';

/**
 * A patch as it was sent. Many mails say format=flowed and are not wrapped: where all hunks can be read, the text stays
 * as it is, and `flowed` says that it may be harmed all the same. Else the wrapping is undone, if that repairs hunks.
 */
export function settleFlowed(body: MailBody): MailBody {
  if (!body.flowed || !mayHoldDiff(body.text)) return body;
  const plain = parseDiff(body.text, { separator: true });
  if (plain.files.length > 0 && plain.limits.length === 0) return body;
  const text = unflow(body.text, body.delsp);
  const undone = parseDiff(text, { separator: true });
  const better = undone.limits.length < plain.limits.length || undone.files.length > plain.files.length;
  return better ? { ...body, text, flowed: false } : body;
}

/**
 * Undoes it, by the rules of `git mailinfo`: a blank at the start of a line goes, and a line that ends with one goes on
 * in the next. With `delsp` that last blank goes, too. A byte string; quotations stay as they are.
 */
function unflow(text: string, delsp: boolean): string {
  const out: string[] = [];
  let open = '';
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const plain = line.startsWith(' ') ? line.slice(1) : line;
    // A signature belongs to no paragraph.
    if (line === '-- ') {
      if (open !== '') out.push(open);
      out.push(line);
      open = '';
    } else if (!plain.endsWith(' ')) {
      out.push(open + plain);
      open = '';
    } else {
      open += delsp ? plain.slice(0, -1) : plain;
    }
  }
  if (open !== '') out.push(open);
  return out.join('\n');
}
