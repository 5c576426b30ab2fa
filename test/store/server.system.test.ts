/** What becomes of a process whose PostgreSQL is cut off, restarted, or away for a while. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/ports/failure.ts';
import type { Database } from '../../src/ports/sql.ts';
import { openServer } from '../../src/store/server.ts';
import { startBot, talk, target, type1, type2 } from '../support/conversation.ts';
import { serverDatabase, serverUrl } from '../support/database.ts';
import { startGithub } from '../support/github.ts';
import { type Cluster, hasPostgres, startCluster } from '../support/postgres.ts';
import type { RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

describe.skipIf(serverUrl === null)('a connection that is cut', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: Database;
  const lost: Error[] = [];
  beforeAll(async () => {
    ({ url, drop } = await serverDatabase());
    database = await openServer(url, (error) => lost.push(error));
    await database.query('CREATE TABLE kept (what text)');
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  const backend = async (sql: Pick<Database, 'query'>): Promise<number> =>
    (await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]!.pid;
  /** By somebody else, as an administrator would. */
  const cut = async (pid: number): Promise<void> => {
    const other = await openServer(url, () => {});
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
    await other.close();
  };

  test.each<[when: string, then: (sql: Pick<Database, 'query'>) => Promise<unknown>]>([
    ['is asked something next', (sql) => sql.query('SELECT 1')],
    // Nothing is under way then that could be told.
    ['does something else', () => until('it is noticed', () => lost.length > 0)],
    ['ends', async () => {}],
  ])('while a transaction %s is a failure that passes, and the process goes on', async (_, then) => {
    lost.length = 0;
    const failed = database.transaction(async (sql) => {
      await sql.query("INSERT INTO kept VALUES ('half')");
      await cut(await backend(sql));
      await then(sql);
    });
    await expect(failed).rejects.toMatchObject({ name: 'Failure', kind: 'passing' });
    await expect(failed).rejects.toThrow(/^the database did not answer: /);
    expect(await database.query('SELECT * FROM kept')).toEqual([]);
    await database.transaction((sql) => sql.query('SELECT 1'));
  });

  test('under a query is one as well, and a mistake of ours stays one', async () => {
    const pid = backend(database);
    const slow = database.query('SELECT pg_sleep(60)').then(
      () => null,
      (error: unknown) => error,
    );
    await pid;
    const other = await openServer(url, () => {});
    await until('it sleeps', async () => {
      const cutOff = await other.query<{ cut: boolean }>(
        "SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'",
      );
      return cutOff.length > 0;
    });
    await other.close();
    expect(await slow).toBeInstanceOf(Failure);
    const mistake = await database.query('SELECT FROM WHERE').catch((error: unknown) => error);
    expect(mistake).not.toBeInstanceOf(Failure);
    await expect(
      database.transaction(async () => {
        throw new Error('of ours');
      }),
    ).rejects.toThrow('of ours');
  });

  test('as two transactions that wait for each other are tried again, too', async () => {
    await database.query("DELETE FROM kept; INSERT INTO kept VALUES ('a'), ('b')");
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const lock = (what: string) => `UPDATE kept SET what = what WHERE what = '${what}'`;
    const both = await Promise.allSettled([
      database.transaction(async (sql) => {
        await sql.query(lock('a'));
        first.resolve();
        await second.promise;
        await sql.query(lock('b'));
      }),
      database.transaction(async (sql) => {
        await sql.query(lock('b'));
        second.resolve();
        await first.promise;
        await sql.query(lock('a'));
      }),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ kind: 'passing', message: expect.stringMatching(/deadlock/) });
  });
});

describe.skipIf(serverUrl === null || !hasPostgres)(
  'a server and its PostgreSQL',
  { timeout: 400_000 },
  () => {
    let cluster: Cluster;
    let github: Awaited<ReturnType<typeof startGithub>>;
    const bots: RunningServer[] = [];
    beforeAll(async () => {
      [cluster, github] = await Promise.all([startCluster(), startGithub()]);
    });
    afterEach(async () => {
      for (const one of bots.splice(0)) await one.stop();
    });
    afterAll(async () => {
      await cluster.remove();
      github.close();
    });
    const start = async (): Promise<RunningServer> => {
      const bot = await startBot(github, { DATABASE_URL: cluster.url });
      bots.push(bot);
      return bot;
    };
    const connected = async (): Promise<boolean> =>
      (await cluster.sql("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'vmsd-warden%'"))
        .length > 0;
    const isReady = async (bot: RunningServer): Promise<boolean> =>
      (await fetch(`${bot.url}/readyz`)).status === 200;

    test('that is restarted fast, and cut off, again and again, loses no review and ends no process', async () => {
      const bot = await start();
      const on = await talk(github, () => bot, 'restarts/qemu', target('zeta', type1));
      const first = on.open(target('zeta', type2));
      // GitHub does not send one again that could not be stored.
      await until('the delivery is stored', () => /"route":"\/webhooks\/github"/.test(bot.log()));
      for (let round = 0; round < 4; round += 1) {
        await until('it is connected', connected);
        await cluster.sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'vmsd-warden%'",
        );
        await cluster.stop('fast');
        await cluster.start();
      }
      const number = await first;
      expect(await on.check(number)).toMatchObject({ conclusion: 'failure' });
      expect((await on.comments(number)).threads).toHaveLength(1);
      await until('it is ready', () => isReady(bot));
      await on.push(number, target('zeta', type1));
      expect(await on.check(number)).toMatchObject({ conclusion: 'success' });
      expect(bot.log()).not.toMatch(/"level":"(?:error|fatal)"/);
    });

    test('that is away is answered for: alive and not ready, webhooks told to come again; then all is found', async () => {
      const bot = await start();
      bot.expects(/delivery could not be stored|request failed/);
      const on = await talk(github, () => bot, 'away/qemu', target('zeta', type1));
      const number = await on.open(target('zeta', type1));
      await cluster.stop('fast');
      try {
        expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
        expect((await fetch(`${bot.url}/readyz`)).status).toBe(503);
        expect((await fetch(`${bot.url}/reviews`)).status).toBe(503);
        const head = on.repository.commit(target('zeta', type2));
        on.repository.publish();
        // GitHub is told 503 of it, and sends it again when the sweep asks for that.
        await github.push({ repository: on.name, number, head });
        await github.quiet();
        // All the while it looks for work.
        const problems = (): number => bot.log().split('problem that may pass').length;
        const before = problems();
        await until('it has found nobody there, several times', () => problems() > before + 2);
      } finally {
        await cluster.start();
      }
      await until('it is ready', () => isReady(bot));
      await bot.kill();
      bots.length = 0;
      const next = await start();
      await until('the flip is told', async () => {
        const { checkRuns } = (await github.look()).repositories[on.name]!;
        return checkRuns.some(({ conclusion }) => conclusion === 'failure');
      });
      expect(next.log()).toContain('"msg":"swept"');
    });
  },
);
