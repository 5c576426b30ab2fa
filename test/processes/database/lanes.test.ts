import { expect, it } from 'vitest';
import { lanes } from '../../../src/processes/database/lanes.ts';

it('lets one run at a time, who is in a hurry before the others, and these not never', async () => {
  const turn = lanes();
  const ran: string[] = [];
  let running = 0;
  const run = async (name: string, hurry: boolean) => {
    const release = await turn(hurry);
    running += 1;
    expect(running).toBe(1);
    ran.push(name);
    await Promise.resolve();
    running -= 1;
    release();
  };
  const names = ['a1', 'a2', 'a3', 'h1', 'h2', 'h3', 'h4', 'a4'];
  await Promise.all(names.map((name) => run(name, name.startsWith('h'))));
  expect(ran).toEqual(['a1', 'h1', 'a2', 'h2', 'a3', 'h3', 'a4', 'h4']);
  await Promise.all([run('h5', true), run('a5', false), run('h6', true)]);
  expect(ran.slice(-3)).toEqual(['h5', 'a5', 'h6']);
});
