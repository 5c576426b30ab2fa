/** What a bot finds that starts, with what it knew or with nothing. First of all: what is there is reviewed each time. */
import { expect, test } from 'vitest';
import { target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver, Open } from './driver.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

export function restarts(driver: Driver, on: Open): void {
  test('after the database is lost the threads are found again by their marks, and what was accepted', async () => {
    const { open, threads, push, reviewed, say, verdict } = await on('lost', clean, { writers: ['boss'] });
    const change = await open({ ...flip, ...target('eta', type2) });
    await reviewed(change, () => say(change, 'boss', '/vmsd accept new-type-2 eta no users'));
    const before = await threads(change);
    await driver.forget();
    await push(change, { 'docs/x.txt': 'x\n' });
    const after = await threads(change);
    const state = ({ id, open: isOpen }: (typeof before)[number]) => [id, isOpen];
    expect(after.map(state)).toEqual(before.map(state));
    expect((await verdict(change))!.texts).toContain('no users');
    await push(change, clean);
    expect((await threads(change)).map(state)).toEqual(before.map(({ id }) => [id, false]));
  });

  test.runIf(driver.hasServer)('DRY_RUN: nothing is written; the plan is in the log', async () => {
    // One that writes would review what it finds when it looks for what it has missed.
    const { dataDir } = driver.bot();
    await driver.bot().stop();
    const dry = await driver.startBot({ DRY_RUN: '1' });
    driver.use(dry);
    const { open, threads, comments, verdict } = await on('dry');
    const change = await open(flip);
    expect(dry.log()).toMatch(/dry run: the plan/);
    expect(dry.log()).toContain('create-thread');
    expect(await threads(change)).toEqual([]);
    expect(await comments(change)).toEqual([]);
    expect(await verdict(change)).toBeNull();
    await dry.stop();
    driver.use(await driver.startBot({ DATA_DIR: dataDir }));
  });

  test('what was missed while the bot was away is found when it is back', async () => {
    const { open, pushSilently, verdict, threads, repository, publish } = await on('missed');
    const change = await open(flip);
    await driver.away(async () => {
      const head = repository.commit({ 'docs/x.txt': 'x\n' });
      publish();
      await pushSilently(change, head);
    });
    await until('the verdict on the new head', async () => (await verdict(change)) !== null);
    expect(await threads(change)).toHaveLength(1);
  });
}
