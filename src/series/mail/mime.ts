/** Mails with several parts. Loads a library, so it is itself loaded only when such a mail is met. */
import mailsplit from 'mailsplit';
import { decodeBase64, decodeQuotedPrintable } from './body.ts';

export interface MimePart {
  type: string;
  charset: string | null;
  flowed: boolean;
  delsp: boolean;
  /** Shown as an attachment, by its disposition. */
  attached: boolean;
  filename: string | null;
  /** Transfer encoding undone. A byte string. */
  text: string;
}

const mostParts = 500;
const longestHeader = 256 * 1024;

/**
 * The leaves of a mail's tree of parts, in order. The line end before a boundary is the boundary's (RFC 2046), and git
 * takes it for text: the last line of a diff may be an empty one. So it is here. Rejects when the mail is too deep or broken for
 * the library.
 */
export async function splitParts(mail: Uint8Array): Promise<MimePart[]> {
  const splitter = new mailsplit.Splitter({
    ignoreEmbedded: true,
    maxHeadSize: longestHeader,
    maxChildNodes: mostParts,
  });
  const leaves: { node: mailsplit.MimeNode; chunks: Buffer[] }[] = [];
  await new Promise<void>((resolve, reject) => {
    splitter.on('data', (item: mailsplit.MimeNode | mailsplit.Chunk) => {
      if (item.type === 'node') leaves.push({ node: item, chunks: [] });
      else if (item.type === 'body') leaves.at(-1)?.chunks.push(Buffer.from(item.value));
    });
    splitter.on('error', reject);
    splitter.on('end', resolve);
    splitter.end(mail);
  });
  return leaves
    .filter((leaf) => !leaf.node.multipart)
    .map(({ node, chunks }) => {
      const raw = Buffer.concat(chunks).toString('latin1');
      const encoding = node.encoding || '';
      return {
        type: node.contentType || 'text/plain',
        charset: node.charset || null,
        flowed: node.flowed === true,
        delsp: node.delSp === true,
        attached: node.disposition === 'attachment',
        filename: node.filename || null,
        text: encoding.includes('base64')
          ? decodeBase64(raw)
          : encoding.includes('quoted-printable')
            ? decodeQuotedPrintable(`${raw}\n`)
            : `${raw}\n`,
      };
    });
}
