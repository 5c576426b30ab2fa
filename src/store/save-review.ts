/** Writes a review: the row that lists read, with the words that it is found by, and all that its page shows. */
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { type ChangeKey, identityOf, type RepositoryRef } from '../ports/forge.ts';
import type { NewReview, ReviewFilter } from '../ports/reviews.ts';
import type { Sql } from '../ports/sql.ts';

const compress = promisify(deflateRaw);

/** Bytes of JSON; what is larger is kept without its texts, else without its content. */
export const mostContent = 32 * 1024 * 1024;
const mostWords = 2000;
const longestWord = 60;
const longestText = 2000;

/** In a transaction. */
export async function setPrivate(
  sql: Sql,
  platform: string,
  at: RepositoryRef,
  isPrivate: boolean,
): Promise<void> {
  await sql.query(
    'UPDATE warden.review SET private = $3 WHERE platform = $1 AND repo = $2 AND private <> $3',
    [platform, identityOf(at), isPrivate],
  );
}

/** In a transaction. Its reviews are found by the new name from now on, and by the words of the old one as well. */
export async function setName(sql: Sql, platform: string, at: RepositoryRef): Promise<void> {
  if (at.repositoryId === undefined) return;
  await sql.query(
    `UPDATE warden.review SET repository = $3, words = words || array_to_tsvector($4::text[])
     WHERE platform = $1 AND repo = $2 AND repository <> $3`,
    [platform, at.repositoryId, at.repository, wordsOf(at.repository).map((word) => `:${word}`)],
  );
}

/** In a transaction. A head that is reviewed again replaces its review. */
export async function saveReview(sql: Sql, key: ChangeKey, review: NewReview): Promise<void> {
  const { platform, repository, change } = key;
  const repo = identityOf(key);
  const targets = targetsOf(review);
  const version = review.version ?? (await countHeads(sql, key, review.head));
  // A repository that is closed takes its older reviews with it. None is opened here: a review tells what was so when it
  // began, and the repository may have been closed since. Who asks the forge for the repository opens them.
  if (review.isPrivate) await setPrivate(sql, platform, key, true);
  await setName(sql, platform, key);
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO warden.review (platform, repository, change, head, version, latest, private, conclusion, title,
       subject, author, url, base, findings, targets, words, at, saved_at, repo, owed)
     VALUES ($1, $2, $3, $4, $5, false, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb,
       array_to_tsvector($15::text[]), $16, clock_timestamp(), $17, $18)
     ON CONFLICT (platform, repo, change, head) DO UPDATE SET version = excluded.version, told = false,
       closed = false,
       private = review.private OR excluded.private, conclusion = excluded.conclusion, title = excluded.title,
       subject = excluded.subject, author = excluded.author, url = excluded.url, base = excluded.base,
       findings = excluded.findings, targets = excluded.targets, words = excluded.words, at = excluded.at,
       saved_at = excluded.saved_at, owed = excluded.owed
     RETURNING id`,
    [
      platform,
      repository,
      change,
      review.head,
      version,
      review.isPrivate,
      review.conclusion,
      storable(review.title),
      storable(review.subject),
      storable(review.author),
      review.url,
      review.base,
      toJson(review.findings),
      toJson(targets),
      lexemesOf(key, review, targets),
      review.at,
      repo,
      review.content.trouble.length > 0,
    ],
  );
  // Of a series a late review of an earlier version stays earlier; a forge's head may be one of before again.
  await sql.query(
    `UPDATE warden.review r SET latest = NOT r.latest
     FROM (SELECT id FROM warden.review WHERE platform = $1 AND repo = $2 AND change = $3
           ORDER BY CASE WHEN platform = 'mail' THEN version END DESC, at DESC, id = $4 DESC LIMIT 1) newest
     WHERE r.platform = $1 AND r.repo = $2 AND r.change = $3 AND r.latest <> (r.id = newest.id)`,
    [platform, repo, change, row!.id],
  );
  const content = await packed(review);
  await sql.query(
    content
      ? `INSERT INTO warden.review_content (id, content) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content`
      : 'DELETE FROM warden.review_content WHERE id = $1',
    content ? [row!.id, content] : [row!.id],
  );
}

/** The version that a head of a forge's change has: its own, or the next. */
async function countHeads(sql: Sql, key: ChangeKey, head: string) {
  const [row] = await sql.query<{ own: number | null; most: number }>(
    `SELECT max(version) FILTER (WHERE head = $4) AS own, coalesce(max(version), 0) AS most
     FROM warden.review WHERE platform = $1 AND repo = $2 AND change = $3`,
    [key.platform, identityOf(key), key.change, head],
  );
  return row!.own ?? row!.most + 1;
}

function targetsOf({ content, findings }: NewReview): string[] {
  const all = [...content.report.registrations, ...findings].flatMap(({ target }) => target ?? []);
  return [...new Set(all)].sort().slice(0, 200);
}

async function packed({ content }: NewReview): Promise<Uint8Array | null> {
  for (const kept of [content, { ...content, said: [], excerpts: [] }]) {
    const text = JSON.stringify(kept);
    if (text.length <= mostContent / 2) return compress(text);
  }
  return null;
}

/** What may be in a column of text; PostgreSQL has no character 0, and no half of a surrogate pair. */
const storable = (text: string): string =>
  text.slice(0, longestText).toWellFormed().replaceAll('\0', '\u{fffd}');
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));

/** What a filter looks for, as a query of the words; null when it asks for nothing that they tell. */
export function wordsQuery(filter: ReviewFilter): string | null {
  const { platform, target, rule, conclusion, text } = filter;
  const exact = Object.entries({ platform, target, rule, conclusion }).flatMap(([kind, value]) =>
    value === undefined ? [] : [quoted(lexeme(kind, value))],
  );
  const begun = wordsOf(text ?? '')
    .slice(0, 20)
    .map((word) => `${quoted(`:${word}`)}:*`);
  const all = [...exact, ...begun];
  return all.length ? all.join(' & ') : null;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const lexeme = (kind: string, value: string): string =>
  `${kind}:${storable(value).slice(0, 200).toLowerCase()}`;

function lexemesOf(key: ChangeKey, review: NewReview, targets: readonly string[]): string[] {
  const { report } = review.content;
  const { platform, repository, change } = key;
  const texts = [
    review.subject,
    review.author,
    repository,
    String(change),
    ...targets,
    report.series.title,
    ...report.patches.map(({ subject }) => subject),
  ];
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) if (words.size < mostWords) words.add(`:${word}`);
  }
  return [
    lexeme('platform', platform),
    lexeme('conclusion', review.conclusion),
    ...targets.map((target) => lexeme('target', target)),
    ...new Set(review.findings.map(({ rule }) => lexeme('rule', rule))),
    ...words,
  ];
}

/** The words of a text, in one form of letters. */
function wordsOf(text: string): string[] {
  const plain = storable(text).normalize('NFKC').toLowerCase();
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.slice(0, longestWord));
}
