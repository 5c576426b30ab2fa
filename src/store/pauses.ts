/** When places that did not answer are asked again: by whichever process, and after a restart. */
import type { Pauses } from '../ports/git.ts';
import type { Database } from '../ports/sql.ts';
import { away } from './away.ts';

/** Seconds: the first pause, and the longest. */
const [first, longest] = [5, 300];

export function openPauses(database: Database): Pauses {
  const query = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    database.query<Row>(text, values).catch(away);
  return {
    async of(place) {
      const [row] = await query<{ seconds: number; reason: string }>(
        `SELECT greatest(0, extract(epoch FROM until - now()))::float8 AS seconds, reason
         FROM warden.pause WHERE place = $1`,
        [place],
      );
      return row ?? null;
    },

    async failed(place, reason) {
      // Those that were under way at the same time have failed once, together.
      const [row] = await query<{ seconds: number }>(
        `INSERT INTO warden.pause AS p (place, failures, until, reason)
         VALUES ($1, 1, now() + $3::integer * interval '1 second', $2)
         ON CONFLICT (place) DO UPDATE SET reason = excluded.reason,
           failures = p.failures + CASE WHEN p.until > now() THEN 0 ELSE 1 END,
           until = CASE WHEN p.until > now() THEN p.until
             ELSE now() + least($4::integer, $3::integer * 2 ^ least(p.failures, 20)) * interval '1 second' END
         RETURNING ceil(extract(epoch FROM until - now()))::integer AS seconds`,
        [place, reason.slice(0, 1000), first, longest],
      );
      return row!.seconds;
    },

    async worked(place) {
      await query('DELETE FROM warden.pause WHERE place = $1', [place]);
    },
  };
}
