/** Sessions of admins that were ended before their time, for all processes. */
import { Failure } from '../ports/failure.ts';
import type { Database } from '../ports/sql.ts';
import type { SignedOut } from '../ports/store.ts';

export function openSignedOut(database: Database): SignedOut {
  const away = (error: Error): never => {
    throw new Failure('passing', `the database did not answer: ${error.message}`);
  };
  return {
    async add(session, until) {
      // Those that have run out are nobody's any more.
      await database.query('DELETE FROM warden.signed_out WHERE until < now()').catch(away);
      await database
        .query('INSERT INTO warden.signed_out (session, until) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
          session,
          until.toISOString(),
        ])
        .catch(away);
    },
    async has(session) {
      const found = database.query('SELECT 1 FROM warden.signed_out WHERE session = $1', [session]);
      return (await found.catch(away)).length > 0;
    },
  };
}
