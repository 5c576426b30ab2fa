/** Texts that are no mails: bare diffs, pieces of an archive's page, commits of `git log`. */
import type { Subject } from '../../types/lineage.ts';
import { decodeText } from '../bytes.ts';
import { diffStart } from '../diff/diff.ts';
import type { Address } from './addresses.ts';
import { classify } from './classify.ts';
import { decodeWords } from './header-values.ts';
import type { Origin, Post } from './post.ts';
import { parseSubject } from './subject.ts';

/** A text that is no mail: bare, or a piece of an archive's page or of `git log` with what that says of it. */
export interface TextPiece {
  form: Post['form'];
  text: string;
  subject?: string;
  author?: Address | null;
  date?: string | null;
  commit?: string;
}

/** Reads such a text. */
export function readText(piece: TextPiece, origin: Origin): Post[] {
  const { form, text, author = null, date = null, commit = null } = piece;
  let subject: Subject;
  if (piece.subject === undefined) {
    const start = diffStart(text, false);
    // A thread may have been pasted from its last answer on.
    subject = { ...parseSubject(decodeWords(titleLines(text.slice(0, start))[0] ?? '')), reply: false };
  } else {
    subject = parseSubject(piece.subject);
  }
  return classify({
    ...origin,
    kind: 'patch',
    subject,
    inAnswer: subject.reply,
    sender: author,
    author: author?.email ?? '',
    date,
    zone: null,
    messageId: null,
    parents: [],
    commit,
    body: () => ({ text, charset: null, flowed: false, delsp: false }),
    form,
    skip: 0,
    limits: [],
  });
}

function titleLines(above: string): string[] {
  const lines = above.slice(0, 100_000).match(/(?:^|\n)(?:Subject: )?\[[^\n]{1,1000}/g) ?? [];
  return lines
    .map((line) => line.trim().replace(/^Subject: /, ''))
    .filter((line) => parseSubject(decodeText(line, null)).tagged);
}

/** Does a text start with the header of a mail? */
export function isMailText(text: string): boolean {
  const head = text.slice(0, 20000).replace(/^(?:\xef\xbb\xbf)?[\r\n]*/, '');
  if (/^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\r?\n/.test(head)) return true;
  let known = false;
  for (const line of head.split('\n', 400)) {
    if (/^\r?$/.test(line)) break;
    if (/^(?:From|Subject|Date|Message-Id):/i.test(line)) known = true;
    else if (!/^(?:[!-9;-~]{1,80}:|[ \t]|>?From )/.test(line)) return false;
  }
  return known;
}
