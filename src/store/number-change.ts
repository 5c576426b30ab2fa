/** Gives what an older version stored under a repository's name to the repository that it was. */
import type { ChangeKey } from '../ports/forge.ts';
import type { Sql } from '../ports/sql.ts';

/** In a transaction. What has been stored under the number meanwhile stays, and counts as newer. */
export async function numberChange(
  sql: Sql,
  { platform, repositoryId: repo, repository, change }: ChangeKey & { repositoryId: string },
  name: string,
): Promise<void> {
  const at = [platform, name, change, repo];
  await sql.query(
    `WITH moved AS (
       DELETE FROM warden.outbox WHERE platform = $1 AND repository = $2 AND change = $3
       RETURNING key, id, begun_at
     )
     INSERT INTO warden.outbox (platform, repository, change, key, id, begun_at)
     SELECT $1, $4, $3, key, id, begun_at FROM moved ON CONFLICT DO NOTHING`,
    at,
  );
  await sql.query(
    `WITH moved AS (
       DELETE FROM warden.acceptance WHERE platform = $1 AND repository = $2 AND change = $3
       RETURNING rule, target, fingerprints, reason, by, at
     )
     INSERT INTO warden.acceptance (platform, repository, change, rule, target, fingerprints, reason, by, at)
     SELECT $1, $4, $3, rule, target, fingerprints, reason, by, at FROM moved ON CONFLICT DO NOTHING`,
    at,
  );
  await sql.query(
    `DELETE FROM warden.review o USING warden.review n
     WHERE o.platform = $1 AND o.repo = $2 AND o.change = $3
       AND n.platform = $1 AND n.repo = $4 AND n.change = $3 AND n.head = o.head`,
    at,
  );
  // The versions go on from those of before.
  await sql.query(
    `UPDATE warden.review SET version = version + (
       SELECT coalesce(max(version), 0) FROM warden.review WHERE platform = $1 AND repo = $2 AND change = $3)
     WHERE platform = $1 AND repo = $4 AND change = $3`,
    at,
  );
  await sql.query(
    `UPDATE warden.review o SET repo = $4, repository = $5, latest = o.latest AND NOT EXISTS (
       SELECT 1 FROM warden.review n WHERE n.platform = $1 AND n.repo = $4 AND n.change = $3)
     WHERE platform = $1 AND repo = $2 AND change = $3`,
    [...at, repository],
  );
}
