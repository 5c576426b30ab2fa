/** What is kept of a review of a change, for its page. */
import { expect, it } from 'vitest';
import { Failure } from '../../../src/ports/failure.ts';
import type { NewReview } from '../../../src/ports/reviews.ts';
import { key } from '../../support/memory-forge.ts';
import { makeWorld } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const alpha = flip('alpha', 240);
const zeta = flip('zeta', 17, { patch: 2 });

async function kept(world: ReturnType<typeof makeWorld>): Promise<NewReview> {
  return (await world.store.lastReview(key)) as NewReview;
}

it('has the texts as they are on the change, and where each finding is told', async () => {
  const world = makeWorld();
  world.finds({ findings: [alpha, zeta], where: ['line', 'nowhere'] });
  await world.review();
  const { content, subject, author, url, isPrivate } = await kept(world);
  expect({ subject, author, url, isPrivate }).toEqual({
    subject: 'A change',
    author: 'ada',
    url: 'https://github.example/ada/qemu/pull/7',
    isPrivate: false,
  });
  expect(content.told).toEqual(['inline', 'summary']);
  expect(content.said.map(({ where, place }) => [where, place])).toEqual([
    ['line', 'target/alpha/cpu.c:240'],
    ['change', ''],
    ['check', '2 errors'],
  ]);
  const posted = [...world.forge.threads.flatMap((t) => t.comments), ...world.forge.comments];
  for (const [i, { body }] of posted.entries()) {
    const { text } = content.said[i]!;
    expect(body.startsWith(text)).toBe(true);
    // What is left out are the marks alone.
    expect(body.slice(text.length)).toMatch(/^\s*(?:<!-- vmsd-warden:[^>]+ -->\s*)+$/);
  }
  expect(content).toMatchObject({ dryRun: false, trouble: [] });
});

it('has them whole also when there was nothing left to write', async () => {
  const world = makeWorld();
  world.finds({ findings: [alpha] });
  await world.review();
  const first = await kept(world);
  await world.review();
  expect((await kept(world)).content).toEqual(first.content);
  expect(first.content.said).toHaveLength(2);
});

it('is private when the repository was closed while it was made', async () => {
  const world = makeWorld();
  const { judge } = world.ports;
  world.ports.judge = async (...given) => {
    world.forge.now = { ...world.forge.now, isPrivate: true };
    return judge(...given);
  };
  await world.review();
  expect(await kept(world)).toMatchObject({ isPrivate: true });
});

it('has what a dry run would post', async () => {
  const world = makeWorld();
  world.ports.dryRun = true;
  world.finds({ findings: [alpha] });
  await world.review();
  const { content } = await kept(world);
  expect(world.forge.writes).toEqual([]);
  expect(content.dryRun).toBe(true);
  expect(content.said.map(({ where }) => where)).toEqual(['line', 'check']);
});

it('has what could not be written, and what is told elsewhere for it', async () => {
  const world = makeWorld();
  world.forge.forbidden = new Set(['createThread', 'createComment']);
  world.finds({ findings: [alpha] });
  await world.review();
  const { content } = await kept(world);
  expect(content.told).toEqual(['summary']);
  expect(content.trouble).toEqual([expect.stringMatching(/^A comment could not be written: /)]);
});

it('has why the writing was stopped, until it goes on', async () => {
  const world = makeWorld();
  world.finds({ findings: [alpha] });
  world.forge.fault = (call) =>
    call === 'createThread' ? { failure: new Failure('passing', 'GitHub is away'), done: false } : null;
  await expect(world.review()).rejects.toThrow('GitHub is away');
  expect((await kept(world)).content.trouble).toEqual(['Not all could be written: GitHub is away']);
  world.forge.fault = () => null;
  await world.review();
  expect((await kept(world)).content.trouble).toEqual([]);
});
