/** Where somebody's own words end: below them, many mail programs put the whole mail that is answered, unquoted. */

/** `-----Original Message-----`, `---------- Forwarded message ---------`, `---- On Monday Ann wrote ----`. */
const divider = /^-{2,40} ?(?!-)([^\s-].{1,200}?) ?-{2,40}$/u;
/** Words in it, in the languages of the mail programs that write it: `----- cut here -----` is something else. */
const mailWord =
  /original|forward|transf|weitergel|wrote|message|mail|nachricht|mensaje|mensagem|messaggio|meddelande|besked|melding|bericht|viesti|wiadomo|сообщени|письмо|邮件|郵件|メッセージ|메시지/iu;
const underscores = /^_{10,200}$/;

/** Fields of a header as people see it, in the languages of the mail programs that write it. */
const fieldNames: Record<'from' | 'date' | 'to' | 'subject', readonly string[]> = {
  from: [
    'from',
    'von',
    'de',
    'da',
    'från',
    'fra',
    'van',
    'lähettäjä',
    'od',
    'от',
    '发件人',
    '寄件者',
    '差出人',
    '보낸 사람',
  ],
  date: [
    ...[
      'sent',
      'date',
      'gesendet',
      'datum',
      'envoyé',
      'enviado',
      'enviado el',
      'fecha',
      'data',
      'inviato',
      'skickat',
    ],
    ...[
      'sendt',
      'verzonden',
      'lähetetty',
      'wysłano',
      'дата',
      'отправлено',
      '发送时间',
      '日期',
      '寄件日期',
      '送信日時',
    ],
    '보낸 날짜',
  ],
  to: [
    'to',
    'an',
    'à',
    'para',
    'a',
    'till',
    'til',
    'aan',
    'vastaanottaja',
    'do',
    'кому',
    '收件人',
    '宛先',
    '받는 사람',
    'cc',
    'kopie',
    '抄送',
  ],
  subject: [
    ...[
      'subject',
      'betreff',
      'objet',
      'asunto',
      'assunto',
      'oggetto',
      'ämne',
      'emne',
      'onderwerp',
      'aihe',
      'temat',
    ],
    ...['тема', '主题', '主旨', '件名', '제목'],
  ],
};

const fieldOf = new Map(
  Object.entries(fieldNames).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** Longer texts are talk no more. */
const longest = 1024 * 1024;
/** A header in a mail has fewer lines; folded addresses count. */
const longestBlock = 40;

/**
 * Where the first such quotation starts in a decoded text with `\n` or `\r\n`; null: there is none. `header`: it shows
 * fields of a header that no patch has at its start (`Sent:`, `To:`), or its `From:` and `Subject:` below other words.
 */
export function quotationStart(text: string): number | null {
  const lines = text.slice(0, longest).split('\n');
  let at = 0;
  let words = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.trim();
    if (line.startsWith('--') && isDivider(line)) return at;
    if (underscores.test(line) && isHeader(lines, nextLine(lines, i + 1), true)) return at;
    if (fieldAt(line) === 'from' && isHeader(lines, i, words)) return at;
    words ||= line !== '';
    at += lines[i]!.length + 1;
  }
  return null;
}

function isDivider(line: string): boolean {
  const words = line.length <= 300 ? divider.exec(line)?.[1] : undefined;
  return words !== undefined && mailWord.test(words) && !/pgp/i.test(words);
}

function nextLine(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && i < from + 3 && lines[i]!.trim() === '') i += 1;
  return i;
}

/** Is there a header of From with two of Date, To and Subject? At the top of a text, `To:` must be one: see above. */
function isHeader(lines: readonly string[], from: number, words: boolean): boolean {
  const seen = new Set<string>();
  for (let i = from; i < lines.length && i < from + longestBlock; i++) {
    const line = lines[i]!.trim();
    if (line === '') break;
    const field = fieldAt(line);
    // What is no field is a folded one.
    if (field !== null) seen.add(field);
    else if (seen.size === 0) break;
  }
  return seen.has('from') && seen.size >= 3 && (words || seen.has('to'));
}

/** Fields may be bold: `*From:* Ann`. */
function fieldAt(line: string): string | null {
  const name = /^[*_]{0,2}([^\s:：*][^:：*]{0,19}?) ?[*_]{0,2}[:：]/.exec(line.slice(0, 60))?.[1];
  return name === undefined ? null : (fieldOf.get(name.toLowerCase()) ?? null);
}
