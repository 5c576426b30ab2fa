/** Hand-written mails for tests of what reads them. */
import { gunzip } from '../../src/processes/gunzip.ts';
import { readSeries, type SeriesSet } from '../../src/series/read.ts';

export interface MailSpec {
  subject: string;
  from?: string;
  id?: string;
  /** The mail that this one answers. */
  to?: string;
  references?: string[];
  date?: string;
  headers?: string[];
  body?: string;
  /** Written as the mail's diff, below a message and a separator. */
  diff?: string;
}

/** A diff that replaces one line of a file. */
export function smallDiff(path = 'target/foo/cpu.c', from = 'old', to = 'new'): string {
  return [
    `diff --git a/${path} b/${path}`,
    'index 1111111111..2222222222 100644',
    `--- a/${path}`,
    `+++ b/${path}`,
    '@@ -10,3 +10,3 @@ static void foo_cpu_class_init(ObjectClass *oc, void *data)',
    ' {',
    `-    ${from};`,
    `+    ${to};`,
    ' }',
    '',
  ].join('\n');
}

/** A mail without its `From ` line. */
export function mail(spec: MailSpec): string {
  const lines = [`From: ${spec.from ?? 'Jane Doe <jane@example.org>'}`, `Subject: ${spec.subject}`];
  lines.push(`Date: ${spec.date ?? 'Tue, 2 Mar 2021 15:57:52 +0100'}`);
  if (spec.id !== undefined) lines.push(`Message-Id: <${spec.id}>`);
  if (spec.to !== undefined) lines.push(`In-Reply-To: <${spec.to}>`);
  if (spec.references !== undefined)
    lines.push(`References: ${spec.references.map((id) => `<${id}>`).join('\n ')}`);
  lines.push(...(spec.headers ?? []), '');
  if (spec.body !== undefined) lines.push(spec.body);
  if (spec.diff !== undefined) {
    if (spec.body === undefined)
      lines.push('Why this is done.', '', 'Signed-off-by: Jane Doe <jane@example.org>');
    lines.push(
      '---',
      ' target/foo/cpu.c | 2 +-',
      ' 1 file changed, 1 insertion(+), 1 deletion(-)',
      '',
      spec.diff + '-- ',
      '2.39.5',
      '',
    );
  }
  return lines.join('\n');
}

/** A mailbox as a list's archive hands it out. */
export function mbox(mails: (MailSpec | string)[]): string {
  return mails
    .map((one) => (typeof one === 'string' ? one : mail(one)))
    .map((text) => `From mboxrd@z Thu Jan  1 00:00:00 1970\n${text.replace(/^(>*From )/gm, '>$1')}\n\n`)
    .join('');
}

/** Reads texts (UTF-8) or bytes as one input each. */
export function read(...inputs: (string | Uint8Array)[]): Promise<SeriesSet> {
  return readSeries(
    inputs.map((input, i) => ({
      name: `input-${i + 1}`,
      bytes: typeof input === 'string' ? Buffer.from(input, 'utf8') : input,
    })),
    { gunzip },
  );
}
