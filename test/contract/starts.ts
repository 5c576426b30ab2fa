/** What forges do while nobody tells the bot of it: the next start finds it, by its search for what was missed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { handled, target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver, Talking } from './driver.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

/** The reviews that everybody sees and that have this word. */
export async function listed(
  driver: Driver,
  word: string,
): Promise<{ repository: string; change: number; subject: string }[]> {
  const answer = await fetch(`${driver.bot().url}/api/reviews?limit=100`);
  const { reviews } = (await answer.json()) as { reviews: Awaited<ReturnType<typeof listed>> };
  return reviews.filter((one) => JSON.stringify(one).includes(word));
}

/** The search, at once. */
export async function restart(driver: Driver): Promise<void> {
  const { dataDir } = driver.bot();
  await driver.bot().stop();
  driver.use(await driver.startBot({ DATA_DIR: dataDir }));
  await handled(driver.bot());
}

/** Told up to a start of the bot, which all stories share, and on from there: to start it takes longer than most of them. */
type Story = (driver: Driver, on: (name: string) => Promise<Talking>) => AsyncGenerator<void, void>;

const stories: [title: string, starts: number, Story][] = [
  [
    'deleted: nothing of it is shown any more',
    1,
    async function* (driver, on) {
      const it = await on('deleted/qemu');
      await it.setPrivate(false);
      await it.open(flip, { title: 'A deleted plan' });
      expect(await listed(driver, 'A deleted plan')).toHaveLength(1);
      await it.delete();
      yield;
      await until('it is hidden', async () => (await listed(driver, 'A deleted plan')).length === 0);
    },
  ],
  [
    'closed to the public: its reviews are hidden, and shown again when it is open',
    2,
    async function* (driver, on) {
      const it = await on('closes/qemu');
      await it.setPrivate(false);
      await it.open(flip, { title: 'An open plan' });
      expect(await listed(driver, 'An open plan')).toHaveLength(1);
      await it.setPrivate(true, true);
      yield;
      await until('it is hidden', async () => (await listed(driver, 'An open plan')).length === 0);
      await it.setPrivate(false, true);
      yield;
      await until('it is shown', async () => (await listed(driver, 'An open plan')).length === 1);
    },
  ],
  [
    'closed to the public, of which no event tells: the same',
    2,
    async function* (driver, on) {
      const it = await on('silent/qemu');
      await it.setPrivate(false);
      await it.open(flip, { title: 'A silent plan' });
      expect(await listed(driver, 'A silent plan')).toHaveLength(1);
      await it.setPrivate(true);
      yield;
      await until('it is hidden', async () => (await listed(driver, 'A silent plan')).length === 0);
      await it.setPrivate(false);
      yield;
      await until('it is shown', async () => (await listed(driver, 'A silent plan')).length === 1);
    },
  ],
  [
    'a verdict that the forge refused is given when it takes it again',
    1,
    async function* (driver, on) {
      const it = await on('refused/qemu');
      await it.refuse(1, 'verdict', 1000, 'forbidden');
      driver.bot().expects(/could not be written|could not be told/);
      it.repository.commit(flip);
      it.publish();
      const change = await it.openOn('master', 'topic');
      await handled(driver.bot());
      expect(await it.verdict(change)).toBeNull();
      await it.relent();
      yield;
      await until('the verdict', async () => (await it.verdict(change))?.conclusion === 'failure');
      expect(await it.threads(change)).toHaveLength(1);
      await handled(driver.bot());
      expect(await it.comments(change)).toEqual([]);
    },
  ],
  [
    'a review that is given up, and of which that cannot be told either, is made when the forge is well',
    1,
    async function* (driver, on) {
      const it = await on('outage/qemu');
      await it.refuse(1, 'change', 1000, 'nonsense');
      driver.bot().expects(/"outcome":"dead"|could not be told/);
      it.repository.commit(flip);
      it.publish();
      const before = driver.bot().lines().length;
      const change = await it.openOn('master', 'topic');
      await until('it is given up', () =>
        driver
          .bot()
          .lines()
          .slice(before)
          .some((line) => line.includes('could not be told')),
      );
      expect(await it.verdict(change)).toBeNull();
      await it.relent();
      yield;
      await until('the verdict', async () => (await it.verdict(change))?.conclusion === 'failure');
      expect(await it.threads(change)).toHaveLength(1);
    },
  ],
  [
    'an archived repository is left alone, and looked at when it is taken out',
    2,
    async function* (_, on) {
      const it = await on('archived/qemu');
      const change = await it.open({ 'docs/x.txt': 'x\n' });
      const head = it.repository.commit(flip);
      it.publish();
      await it.pushSilently(change, head);
      await it.archive(true);
      yield;
      expect(await it.verdict(change)).toBeNull();
      await it.archive(false);
      yield;
      await until('the verdict', async () => (await it.verdict(change))?.conclusion === 'failure');
    },
  ],
  [
    'a permission that is taken away and given back: every verdict comes, and nothing twice',
    1,
    async function* (driver, on) {
      const it = await on('withdrawn/qemu');
      const change = await it.open({ 'docs/x.txt': 'x\n' });
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'success' });
      driver.bot().expects(/could not be written|could not be told/);
      await it.permit(false);
      const head = it.repository.commit(flip);
      it.publish();
      await it.pushAndGo(change, head);
      await handled(driver.bot());
      expect(await it.verdict(change)).toBeNull();
      await it.permit(true);
      // GitLab tells nobody.
      if (!driver.tellsPermissions) yield;
      await until('the verdict', async () => (await it.verdict(change))?.conclusion === 'failure');
      await handled(driver.bot());
      expect(await it.threads(change)).toHaveLength(1);
      expect(await it.comments(change)).toEqual([]);
      if (driver.tellsPermissions) yield;
    },
  ],
];

export function foundByAStart(driver: Driver): void {
  const on = (name: string): Promise<Talking> => driver.talk(name, clean, { writers: ['boss'] });
  const told = stories.map(([title, starts, tell]) => ({ title, starts, story: tell(driver, on) }));
  for (const [nth, part] of ['before the bot starts anew', 'after that', 'after the next start'].entries())
    describe(part, () => {
      if (nth > 0) beforeAll(() => restart(driver));
      // One that goes on after its last start, or ends before it, is told wrong.
      for (const { title, starts, story } of told)
        if (starts >= nth) test(title, async () => expect((await story.next()).done).toBe(nth === starts));
    });
}
