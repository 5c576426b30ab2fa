/** A mirror that is killed after any of its steps: nothing is done twice, and nothing is left out. Each day after some. */
import { expect, test } from 'vitest';
import { type MirrorInput, type MirrorPorts, mirrorSeries } from '../../../src/app/mirrors/mirror-series.ts';
import { factor } from '../../support/factor.ts';
import {
  cover,
  first as firstVersion,
  type MirrorWorld,
  mirrorWorld,
  onEachForge,
  second,
  send,
  tip,
} from '../../support/mirror.ts';

onEachForge((forge, repo, platform) => {
  const shown = (world: MirrorWorld) => forge().pulls(world.list.place.repository);

  test('a crash after any step: when it is run again nothing is done twice, and nothing is left out', async () => {
    // Other steps on each forge; in the slow tier all on both.
    const [first, next] = factor > 1 ? [1, 1] : [platform === 'github' ? 1 : 6, 11];
    for (let at = first; ; at += next) {
      const branch = `crash${at}`;
      repo.git('branch', '-f', branch, repo.base);
      const world = await mirrorWorld(forge(), repo, branch);
      const one = await send(repo, repo.base, firstVersion, { cover });
      const two = await send(repo, repo.base, second, { cover, version: 2 });
      let crashes = 0;
      for (const sent of [one, two]) {
        crashes += await crashing(world.ports, at, await world.input(sent));
        await mirrorSeries(world.ports, await world.input(sent));
      }
      const v2 = tip(world, 'series/a-series/v2')!;
      const [pull, ...others] = await shown(world);
      expect(others).toEqual([]);
      expect(pull).toMatchObject({ state: 'open', head: v2, title: 'target/foo: Numbers as words [v2]' });
      expect(pull!.comments.length).toBe(1);
      expect(tip(world, 'series/a-series/v1')).not.toBeNull();
      expect(new Set(world.queued.map((event) => JSON.stringify(event))).size).toBe(2);

      // Then it is merged.
      repo.git('checkout', '-q', '-f', branch);
      repo.git('fetch', '-q', world.bare.dir, v2);
      repo.git('cherry-pick', `${v2}~1`, v2);
      repo.git('checkout', '-q', '-f', 'master');
      crashes += await crashing(world.ports, at, await world.input(two));
      await mirrorSeries(world.ports, await world.input(two));
      const [closed] = await shown(world);
      expect(closed).toMatchObject({ state: 'closed', head: v2 });
      expect(closed!.comments.length).toBe(2);
      expect(closed!.comments[1]).toContain(repo.git('rev-parse', branch));
      expect(world.lineage.state).toBe('merged');
      expect(tip(world, 'series/a-series/current')).toBe(v2);
      if (crashes === 0) {
        expect(at).toBeGreaterThan(15);
        break;
      }
    }
  }, 1_800_000);
});

/** Runs it, and breaks after the n-th call of a port has been carried out. Gives 1 when it came to that. */
async function crashing(ports: MirrorPorts, at: number, input: MirrorInput): Promise<number> {
  let calls = 0;
  const breaking = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const method = target[name as keyof T];
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          const done = await (method as (...all: unknown[]) => Promise<unknown>).apply(target, given);
          calls += 1;
          if (calls >= at) throw new Error('crash');
          return done;
        };
      },
    });
  const { branches, forge, mirror, store, lists, jobs } = ports;
  const broken = {
    ...ports,
    branches: breaking(branches),
    forge: breaking(forge),
    mirror: breaking(mirror),
    store: breaking(store),
    lists: breaking(lists),
    jobs: breaking(jobs),
  };
  return mirrorSeries(broken, input).then(
    () => 0,
    (error: Error) => {
      expect(error.message).toBe('crash');
      return 1;
    },
  );
}
