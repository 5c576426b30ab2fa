/** Finds reviews again: lists that are narrowed and paged by an index each, and one review with all its content. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ChangeKey, identityOf } from '../ports/forge.ts';
import type {
  Conversation,
  ListedReview,
  ReviewContent,
  ReviewFilter,
  Reviews,
  SavedReview,
  Viewer,
} from '../ports/reviews.ts';
import type { Database } from '../ports/sql.ts';
import type { StoredAcceptance } from '../ports/store.ts';
import { away } from './away.ts';
import { mostContent, wordsQuery } from './save-review.ts';

const uncompress = promisify(inflateRaw);

type Row = Omit<ListedReview, 'at' | 'repositoryId'> & { at: Date; repo: string };

const columns = `r.id, platform, repository, repo, change, version, head, base, subject, author, url,
  private AS "isPrivate", latest, conclusion, title, findings, targets, at`;

const listed = ({ repo, ...row }: Row): ListedReview => ({
  ...row,
  at: row.at.toISOString(),
  ...(repo !== row.repository && { repositoryId: repo }),
});
const publicOnly = ({ seesPrivate }: Viewer): string[] => (seesPrivate ? [] : ['NOT private']);
const where = (conditions: readonly string[]): string =>
  conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';

/** The reviews in a database whose tables are up to date. */
export function openReviews(database: Database): Reviews {
  const query = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    database.query<Row>(text, values).catch(away);

  return {
    async list(filter, page, viewer) {
      const at = readCursor(page.cursor);
      const { conditions, values } = conditionsOf(filter, viewer);
      const forward = at?.direction !== 'newer';
      if (at) {
        conditions.push(
          `(at, id) ${forward ? '<' : '>'} ($${values.length + 1}::timestamptz, $${values.length + 2})`,
        );
        values.push(at.at, at.id);
      }
      const order = forward ? 'DESC' : 'ASC';
      // One more than is shown tells whether there are more.
      const rows = await query<Row>(
        `SELECT ${columns} FROM warden.review r ${where(conditions)}
         ORDER BY at ${order}, id ${order} LIMIT $${values.length + 1}`,
        [...values, page.limit + 1],
      );
      const more = rows.length > page.limit;
      const shown = rows.slice(0, page.limit).map(listed);
      if (!forward) shown.reverse();
      const [first, last] = [shown[0], shown.at(-1)];
      const newer = first && (forward ? at !== null : more);
      const older = last && (forward ? more : true);
      return {
        reviews: shown,
        newer: newer ? `newer~${first.at}~${first.id}` : null,
        older: older ? `older~${last.at}~${last.id}` : null,
      };
    },

    async get(id, viewer) {
      const [row] = await query<Row & { content: Uint8Array | null }>(
        `SELECT ${columns}, content FROM warden.review r LEFT JOIN warden.review_content c ON c.id = r.id
         ${where(['r.id = $1', ...publicOnly(viewer)])}`,
        [id],
      );
      if (!row) return null;
      const { content, ...review } = row;
      return { ...listed(review), content: content && (await unpacked(content)) };
    },

    async versions(key, viewer) {
      const rows = await query<Row>(
        `SELECT ${columns} FROM warden.review r
         ${where(['platform = $1 AND repo = $2 AND change = $3', ...publicOnly(viewer)])}
         ORDER BY version DESC, at DESC LIMIT 100`,
        [key.platform, identityOf(key), key.change],
      );
      return rows.map(listed);
    },

    async conversation(key): Promise<Conversation> {
      const ofChange = 'platform = $1 AND repository = $2 AND change = $3';
      const of = [key.platform, identityOf(key), key.change];
      const [acceptances, written] = await Promise.all([
        query<Omit<StoredAcceptance, 'at'> & { at: Date }>(
          `SELECT rule, target, fingerprints, reason, by, at FROM warden.acceptance WHERE ${ofChange}
           ORDER BY at LIMIT 1000`,
          of,
        ),
        query<{ row: string; id: string; at: Date }>(
          `SELECT key AS row, id, begun_at AS at FROM warden.outbox
           WHERE ${ofChange} AND id IS NOT NULL AND key ~ '^(thread|summary|mail):' ORDER BY begun_at, key LIMIT 1000`,
          of,
        ),
      ]);
      const dated = <T extends { at: Date }>(row: T) => ({ ...row, at: row.at.toISOString() });
      return { acceptances: acceptances.map(dated), written: written.map(dated) };
    },

    async repositories(viewer) {
      // Each step finds the next name in the index: there are few names and many rows.
      const rows = await query<{ platform: ChangeKey['platform']; repository: string; repo: string }>(
        `WITH RECURSIVE names AS (
           (SELECT platform, repository, repo FROM warden.review ${where(publicOnly(viewer))}
            ORDER BY platform, repository, repo LIMIT 1)
           UNION ALL
           SELECT next.platform, next.repository, next.repo FROM names, LATERAL (
             SELECT platform, repository, repo FROM warden.review r
             ${where(['(r.platform, r.repository, r.repo) > (names.platform, names.repository, names.repo)', ...publicOnly(viewer)])}
             ORDER BY platform, repository, repo LIMIT 1) next
         ) SELECT platform, repository, repo FROM names LIMIT 500`,
        [],
      );
      return rows.map(({ repo, ...row }) => ({
        ...row,
        ...(repo !== row.repository && { repositoryId: repo }),
      }));
    },

    async savedSince(seconds) {
      const rows = await query<Row & { saving: string }>(
        `SELECT ${columns}, r.id || ' ' || extract(epoch FROM saved_at)::text AS saving FROM warden.review r
         WHERE saved_at > now() - $1 * interval '1 second' ORDER BY saved_at DESC LIMIT 100`,
        [seconds],
      );
      return rows.reverse().map(({ saving, ...row }): SavedReview => ({ saving, review: listed(row) }));
    },
  };
}

function conditionsOf(filter: ReviewFilter, viewer: Viewer): { conditions: string[]; values: unknown[] } {
  const conditions = [...(filter.allVersions ? [] : ['latest']), ...publicOnly(viewer)];
  const values: unknown[] = [];
  if (filter.open) {
    conditions.push(
      'NOT closed',
      `NOT EXISTS (SELECT 1 FROM warden.lineage l WHERE r.platform = 'mail' AND l.list = r.repository
         AND l.number = r.change AND l.state <> 'open')`,
    );
  }
  const words = wordsQuery(filter);
  if (words !== null) conditions.push(`words @@ $${values.push(words)}::tsquery`);
  if (filter.repository !== undefined) conditions.push(`repository = $${values.push(filter.repository)}`);
  return { conditions, values };
}

function readCursor(cursor: string | null): { direction: 'older' | 'newer'; at: string; id: string } | null {
  const found = /^(older|newer)~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f]{16})$/.exec(cursor ?? '');
  if (!found || Number.isNaN(Date.parse(found[2]!))) return null;
  return { direction: found[1] as 'older' | 'newer', at: found[2]!, id: found[3]! };
}

/** Null for what cannot be read, such as a content that was damaged. */
async function unpacked(bytes: Uint8Array): Promise<ReviewContent | null> {
  try {
    const text = await uncompress(bytes, { maxOutputLength: mostContent });
    return JSON.parse(text.toString()) as ReviewContent;
  } catch {
    return null;
  }
}
