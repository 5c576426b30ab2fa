/** The tables, as numbered steps that each run once. A step that has been released is never changed. */

import { UserError } from '../ports/failure.ts';
import { holdLock } from '../ports/locks.ts';
import type { Database } from '../ports/sql.ts';

interface Migration {
  version: number;
  /** One or more statements. */
  sql: string;
}

const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
CREATE TABLE warden.delivery (
  platform text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (platform, id)
);
CREATE INDEX delivery_received_at ON warden.delivery (received_at);

-- What a delivery or a sweep says; a job takes all that wait for its key.
CREATE TABLE warden.event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  queue text NOT NULL,
  key text NOT NULL,
  platform text NOT NULL,
  repository text NOT NULL,
  delivery text,
  event jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  handled_at timestamptz
);
CREATE INDEX event_waiting ON warden.event (queue, key, seq) WHERE handled_at IS NULL;
CREATE INDEX event_repository ON warden.event (platform, repository);

CREATE TABLE warden.review (
  platform text NOT NULL,
  repository text NOT NULL,
  change integer NOT NULL,
  head text NOT NULL,
  conclusion text NOT NULL,
  title text NOT NULL,
  findings jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (platform, repository, change)
);

CREATE TABLE warden.outbox (
  platform text NOT NULL,
  repository text NOT NULL,
  change integer NOT NULL,
  key text NOT NULL,
  id text,
  begun_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (platform, repository, change, key)
);

CREATE TABLE warden.acceptance (
  platform text NOT NULL,
  repository text NOT NULL,
  change integer NOT NULL,
  rule text NOT NULL,
  target text NOT NULL,
  fingerprints jsonb NOT NULL,
  reason text NOT NULL,
  by text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (platform, repository, change, rule, target)
);`,
  },
  {
    version: 2,
    // Why an event was given up, so that it no longer waits and "jobs retry" can take it up again.
    sql: `
ALTER TABLE warden.event ADD COLUMN failed_at timestamptz, ADD COLUMN failure text;
DROP INDEX warden.event_waiting;
CREATE INDEX event_waiting ON warden.event (queue, key, seq) WHERE handled_at IS NULL AND failed_at IS NULL;
CREATE INDEX event_handled_at ON warden.event (handled_at);`,
  },
  {
    version: 3,
    // Every reviewed head is kept, with all that was said. Whether the rows of before are private is not known.
    sql: `
ALTER TABLE warden.review
  DROP CONSTRAINT review_pkey,
  ADD COLUMN id text NOT NULL DEFAULT left(replace(gen_random_uuid()::text, '-', ''), 16) PRIMARY KEY,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN latest boolean NOT NULL DEFAULT true,
  ADD COLUMN private boolean NOT NULL DEFAULT true,
  ADD COLUMN subject text NOT NULL DEFAULT '',
  ADD COLUMN author text NOT NULL DEFAULT '',
  ADD COLUMN url text,
  ADD COLUMN base text,
  ADD COLUMN targets jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN words tsvector NOT NULL DEFAULT '',
  ADD COLUMN saved_at timestamptz NOT NULL DEFAULT now(),
  ADD UNIQUE (platform, repository, change, head);
-- What lists are narrowed to, and the words that are searched, in one index.
CREATE INDEX review_words ON warden.review USING gin (words) WITH (fastupdate = off);
CREATE INDEX review_at ON warden.review (at DESC, id DESC);
CREATE INDEX review_latest ON warden.review (at DESC, id DESC) WHERE latest;
CREATE INDEX review_public ON warden.review (at DESC, id DESC) WHERE latest AND NOT private;
CREATE INDEX review_repository ON warden.review (repository, at DESC, id DESC);
CREATE INDEX review_public_repository ON warden.review (repository, at DESC, id DESC) WHERE NOT private;
CREATE INDEX review_public_name ON warden.review (platform, repository) WHERE NOT private;
CREATE INDEX review_saved_at ON warden.review (saved_at);

-- Apart from the rows that lists read; JSON, deflated.
CREATE TABLE warden.review_content (
  id text PRIMARY KEY REFERENCES warden.review ON DELETE CASCADE,
  content bytea NOT NULL
);`,
  },
  {
    version: 4,
    sql: `
CREATE TABLE warden.mail_list (
  list text PRIMARY KEY,
  followed_since timestamptz NOT NULL DEFAULT now(),
  -- The last mail (its seq) of which series have been made.
  settled bigint NOT NULL DEFAULT 0
);
CREATE TABLE warden.mail_cursor (
  list text NOT NULL,
  source text NOT NULL,
  cursor text NOT NULL,
  PRIMARY KEY (list, source)
);

CREATE TABLE warden.mail (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  list text NOT NULL,
  message_id text NOT NULL,
  digest text NOT NULL,
  at timestamptz NOT NULL,
  sender text,
  sender_name text NOT NULL,
  author text NOT NULL,
  subject text NOT NULL,
  kind text NOT NULL,
  parents text[] NOT NULL,
  -- Null for remarks, as are the keys.
  posts jsonb,
  keys text[],
  -- Null for all but remarks whose commands have not been queued yet.
  commands jsonb,
  -- gzip.
  raw bytea,
  place text,
  arrived_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (list, message_id, digest)
);
ALTER TABLE warden.mail ALTER COLUMN raw SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX mail_seq ON warden.mail (list, seq);
CREATE INDEX mail_author ON warden.mail (list, sender, at) WHERE kind = 'patch';
CREATE INDEX mail_commands ON warden.mail (list, seq) WHERE commands IS NOT NULL;
-- The keys of mails again, to look them up by thousands: a list of many in a GIN index needs statistics to be used.
CREATE TABLE warden.mail_key (
  list text NOT NULL,
  key text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (list, key, seq)
);

CREATE TABLE warden.lineage (
  list text NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  author_name text,
  author_email text,
  slug text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'open',
  superseded_by integer,
  PRIMARY KEY (list, number),
  UNIQUE (list, slug)
);
CREATE TABLE warden.lineage_version (
  list text NOT NULL,
  lineage integer NOT NULL,
  version integer NOT NULL,
  head text NOT NULL,
  title text NOT NULL,
  rfc boolean NOT NULL,
  total integer NOT NULL,
  received integer[] NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  mails text[] NOT NULL,
  PRIMARY KEY (list, lineage, version)
);
-- Also the mails of versions that were sent again.
CREATE TABLE warden.lineage_mail (
  list text NOT NULL,
  message_id text NOT NULL,
  lineage integer NOT NULL,
  PRIMARY KEY (list, message_id)
);
CREATE INDEX lineage_mail_lineage ON warden.lineage_mail (list, lineage);`,
  },
  {
    version: 5,
    sql: `
CREATE TABLE warden.rate_limit (
  platform text PRIMARY KEY,
  calls_left integer NOT NULL,
  at timestamptz NOT NULL
);`,
  },
  {
    version: 6,
    // What a repository is known by is the forge's number from here on: its name moves, and may be another's later. In
    // 'event', 'outbox' and 'acceptance' the column 'repository' has it; rows of before have the name there until
    // their change is found again, and so has 'repo' here. 'repository' here is what people read.
    sql: `
ALTER TABLE warden.review
  ADD COLUMN repo text,
  ADD COLUMN told boolean NOT NULL DEFAULT false;
UPDATE warden.review SET repo = repository;
ALTER TABLE warden.review
  DROP CONSTRAINT review_platform_repository_change_head_key,
  ALTER COLUMN repo SET NOT NULL,
  ADD UNIQUE (platform, repo, change, head);
DROP INDEX warden.review_public_name;
CREATE INDEX review_name ON warden.review (platform, repository, repo);
CREATE INDEX review_public_name ON warden.review (platform, repository, repo) WHERE NOT private;
CREATE INDEX review_head ON warden.review (head) WHERE latest;
CREATE INDEX review_unnumbered ON warden.review (platform, change) WHERE repo = repository AND platform <> 'mail';

-- What the process that asks a forge has found there, for the pages of all processes.
CREATE TABLE warden.forge_state (
  platform text PRIMARY KEY,
  state jsonb NOT NULL,
  at timestamptz NOT NULL
);`,
  },
  {
    version: 7,
    sql: `
CREATE TABLE warden.signed_out (
  session text PRIMARY KEY,
  until timestamptz NOT NULL
);`,
  },
  {
    version: 8,
    // What is closed is still there, but nobody waits for it. And the reports of tried series that are passed on.
    sql: `
ALTER TABLE warden.review ADD COLUMN closed boolean NOT NULL DEFAULT false;
CREATE TABLE warden.tried (
  id text PRIMARY KEY,
  content bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tried_at ON warden.tried (at);`,
  },
  {
    version: 9,
    // Why an event was given up, as a kind: what is forbidden may be permitted later. So may the comments of a review.
    sql: `
ALTER TABLE warden.event ADD COLUMN failure_kind text;
UPDATE warden.event SET failure_kind = 'forbidden'
  WHERE failed_at IS NOT NULL AND handled_at IS NULL AND failure ~ ': 403 |does not have the permission';
ALTER TABLE warden.review ADD COLUMN owed boolean NOT NULL DEFAULT false;
CREATE INDEX event_failed ON warden.event (queue, key) WHERE failed_at IS NOT NULL AND handled_at IS NULL;
CREATE INDEX event_sweep ON warden.event (created_at) WHERE queue = 'sweep';`,
  },
  {
    version: 10,
    // Places that did not answer, and when each is asked again.
    sql: `
CREATE TABLE warden.pause (
  place text PRIMARY KEY,
  failures integer NOT NULL,
  until timestamptz NOT NULL,
  reason text NOT NULL
);`,
  },
  {
    version: 11,
    // When a repository, or somebody in it, was served last: jobs are taken in turns.
    sql: `
CREATE TABLE warden.turn (
  queue text NOT NULL,
  who text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (queue, who)
);`,
  },
  {
    version: 12,
    // Of whom a kept report is, so that who keeps many takes no other's place; no address.
    sql: `ALTER TABLE warden.tried ADD COLUMN client text NOT NULL DEFAULT '';`,
  },
  {
    version: 13,
    // Changes without a verdict, by their head: another one with that head may make theirs worse, or better.
    sql: `CREATE INDEX outbox_given_up ON warden.outbox (platform, repository, id) WHERE key = 'given up';`,
  },
];

/** The version that this program works with. */
export const schemaVersion = migrations.at(-1)!.version;

/** The database was last used by a newer vmsd-warden. The message is for the user. */
class NewerDatabase extends UserError {
  override readonly name = 'NewerDatabase';
}

/**
 * Brings the tables up to `target`; what is there stays. One process at a time (an advisory lock), all or nothing.
 * Returns the version that it found: 0 for a new database.
 */
export async function migrate(database: Database, target: number = schemaVersion): Promise<number> {
  return database.transaction(async (sql) => {
    await holdLock(sql, 'migration');
    await sql.query('CREATE SCHEMA IF NOT EXISTS warden');
    await sql.query(
      'CREATE TABLE IF NOT EXISTS warden.migration (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    const [row] = await sql.query<{ version: number }>(
      'SELECT coalesce(max(version), 0)::int AS version FROM warden.migration',
    );
    const found = row!.version;
    if (found > target) {
      throw new NewerDatabase(
        `the database is of a newer vmsd-warden (version ${found} of its tables; this one knows ${target}): ` +
          'start the newer one, or restore a backup that the older one made',
      );
    }
    for (const { version, sql: text } of migrations) {
      if (version <= found || version > target) continue;
      await sql.query(text);
      await sql.query('INSERT INTO warden.migration (version) VALUES ($1)', [version]);
    }
    return found;
  });
}
