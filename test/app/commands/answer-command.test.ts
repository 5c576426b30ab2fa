import { describe, expect, it } from 'vitest';
import { commandLines } from '../../../src/commands/read.ts';
import { Failure } from '../../../src/ports/failure.ts';
import { key } from '../../support/memory-forge.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { makeWorld, type World } from '../../support/review.ts';
import { flip } from '../../support/sample-report.ts';

const answers = ({ forge }: World) => forge.comments.filter((c) => c.by.endsWith('[bot]')).map((c) => c.body);
const reactions = ({ forge }: World, id: string) => forge.comments.find((c) => c.id === id)!.reactions;

async function reviewed() {
  const world = makeWorld();
  world.finds({ findings: [flip('alpha', 240), flip('hppa', 7)] });
  await world.review();
  return world;
}

describe('a command', () => {
  it('recheck queues a review, and is answered by a reaction', async () => {
    const world = await reviewed();
    const id = await world.says('stranger', '/vmsd recheck');
    expect(world.queued).toEqual([{ kind: 'change', ...key, head: world.forge.now.head, reason: 'recheck' }]);
    expect(reactions(world, id)).toEqual(['eyes']);
    expect(answers(world)).toEqual([]);
  });

  it('recheck of a closed change is refused', async () => {
    const world = await reviewed();
    world.forge.now = { ...world.forge.now, state: 'closed' };
    const id = await world.says('stranger', '/vmsd recheck');
    expect(world.queued).toEqual([]);
    expect(reactions(world, id)).toEqual(['eyes', 'confused']);
    expect(answers(world)[0]).toMatch(/^The change is closed;/);
  });

  it('accept takes write access, asked of the forge', async () => {
    const world = await reviewed();
    await world.says('stranger', '/vmsd accept type-flip alpha nobody uses it');
    expect(answers(world)[0]).toMatch(
      /^Only people with write access to ada\/qemu may say \/vmsd accept\.\n/,
    );
    expect(await world.store.acceptances(key)).toEqual([]);
    const id = await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    expect(reactions(world, id)).toEqual(['eyes', '+1']);
    expect(world.queued).toHaveLength(1);
    await world.review();
    const { conclusion, summary } = world.forge.checks.at(-1)!.content;
    expect(conclusion).toBe('failure');
    expect(summary).toContain('accepted (nobody uses it; maintainer, 2026-11-23)');
    await world.says('maintainer', '/vmsd accept type-flip hppa nor this');
    await world.review();
    expect(world.forge.checks.at(-1)!.content).toMatchObject({
      conclusion: 'success',
      title: 'No findings; 2 accepted',
    });
    expect(world.forge.threads).toMatchObject([{ resolved: true }]);
    expect(world.forge.threads[0]!.comments[0]!.body).toMatch(/^Accepted: /);
  });

  it('accept ends when the change of type is another, and says so', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    world.finds(
      { findings: [flip('alpha', 240, { from: 'type-2', to: 'type-1', fingerprint: 'back' })] },
      'c'.repeat(40),
    );
    await world.review();
    const { conclusion, summary } = world.forge.checks.at(-1)!.content;
    expect(conclusion).toBe('failure');
    expect(summary).toContain(
      'maintainer accepted type-flip for alpha, but not for this change of type: nobody uses it',
    );
  });

  it('accept names what there is to accept', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip sh4 because');
    expect(answers(world)[0]).toMatch(
      /^The last review found no type-flip for sh4; it found type-flip alpha, type-flip hppa\.\n/,
    );
    const fresh = makeWorld();
    await fresh.says('maintainer', '/vmsd accept type-flip sh4 because');
    expect(answers(fresh)[0]).toMatch(/^This change has not been reviewed yet/);
  });

  it('unaccept takes it back', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    const id = await world.says('maintainer', '/vmsd unaccept type-flip alpha');
    expect(reactions(world, id)).toEqual(['eyes', '+1']);
    await world.review();
    expect(world.forge.checks.at(-1)!.content.summary).not.toContain('accepted');
    await world.says('maintainer', '/vmsd unaccept type-flip alpha');
    expect(answers(world).at(-1)).toMatch(/^No comment here has accepted type-flip for alpha/);
  });

  it('unaccept stopped in the middle and run again is done, and what was accepted elsewhere is taken back', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    // Another database: what is accepted stands in the comment alone.
    await world.store.unaccept(key, 'type-flip', 'alpha');
    await world.review();
    expect(world.forge.checks.at(-1)!.content.summary).toContain('accepted (nobody uses it');
    let once = true;
    const lost = new Failure('passing', 'the answer is lost', { uncertain: true });
    world.forge.fault = (call) => {
      if (call !== 'updateComment' || !once) return null;
      once = false;
      return { failure: lost, done: true };
    };
    const before = answers(world).length;
    const commands = ['/vmsd unaccept type-flip alpha'];
    await expect(world.says('maintainer', ...commands)).rejects.toBe(lost);
    const { id } = world.forge.comments.at(-1)!;
    await world.answer({ kind: 'command', ...key, comment: id, author: 'maintainer', commands });
    expect(reactions(world, id)).toEqual(['eyes', '+1']);
    expect(answers(world)).toHaveLength(before);
    expect(answers(world)[0]).toMatch(/^Nothing is accepted in this change any more\./);
    await world.review();
    expect(world.forge.checks.at(-1)!.content.summary).not.toContain('accepted');
  });

  it('what another has taken back no longer holds here', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    const [row] = await world.store.acceptances(key);
    await world.says('maintainer', '/vmsd unaccept type-flip alpha');
    // This database has not heard of it.
    await world.store.accept(key, { ...row!, at: '2026-11-20T00:00:00.000Z' });
    await world.review();
    expect(world.forge.checks.at(-1)!.content.summary).not.toContain('accepted');
    await world.store.accept(key, { ...row!, at: '2026-11-30T00:00:00.000Z' });
    await world.review();
    expect(world.forge.checks.at(-1)!.content.summary).toContain('accepted (nobody uses it');
  });

  it('a mark that somebody makes up cannot outdo what was said later', async () => {
    const world = await reviewed();
    const { forge } = world;
    const accept = await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    const kept = () => forge.comments.findLast(({ body }) => body.includes('vmsd-warden:accepted'))!;
    const old = kept().body;
    const [row] = await world.store.acceptances(key);
    const back = await world.says('maintainer', '/vmsd unaccept type-flip alpha');
    const dated = (id: string, day: string) => {
      const at = `2026-11-${day}T12:00:00Z`;
      forge.comments.find((one) => one.id === id)!.dates = { createdAt: at, updatedAt: at };
    };
    dated(accept, '20');
    dated(back, '21');
    // What another account of ours kept once, with the date of today.
    forge.comments.push({ ...kept(), id: 'echo', body: old });
    await world.review();
    expect(forge.checks.at(-1)!.content.summary).not.toContain('accepted (nobody uses it');
    // Nor does a database that was written by the clock of another machine, before it was taken back.
    await world.store.accept(key, { ...row!, at: '2026-11-20T12:00:00.000Z' });
    await world.review();
    expect(forge.checks.at(-1)!.content.summary).not.toContain('accepted (nobody uses it');
    // Said again, it holds.
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    await world.review();
    expect(forge.checks.at(-1)!.content.summary).toContain('accepted (nobody uses it');
  });

  it('a comment that may not be written does not undo what was accepted', async () => {
    const world = await reviewed();
    world.forge.forbidden.add('createComment');
    const id = await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    expect(reactions(world, id)).toEqual(['eyes', '+1']);
    expect(await world.store.acceptances(key)).toHaveLength(1);
  });

  it('status, explain and help answer anyone', async () => {
    const world = await reviewed();
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody uses it');
    world.forge.now = { ...world.forge.now, head: 'd'.repeat(40) };
    await world.says('stranger', '/vmsd status', '/vmsd explain', '/vmsd help');
    const [accepted, status, explain, help] = answers(world);
    expect(accepted).toContain('`type-flip` for `alpha`: nobody uses it (`maintainer`, 2026-11-23)');
    expect(status).toContain('**Fails**: 2 errors. Reviewed 2026-11-23 12:00 UTC at aaaaaaaaaaaa.');
    expect(status).toContain('The head is dddddddddddd now');
    expect(status).toContain('`type-flip` for `alpha`, by maintainer on 2026-11-23: nobody uses it');
    expect(explain).toContain('The page of type-flip.');
    expect(explain).toContain('https://warden.example/rules/type-flip');
    expect(help).toContain('/vmsd accept RULE TARGET REASON…');
    for (const answer of answers(world)) expect(commandLines(answer)).toEqual([]);
  });

  it('explain lists the rules where nothing is broken', async () => {
    const world = makeWorld();
    await world.says('stranger', '/vmsd explain');
    expect(answers(world)[0]).toContain('unregistered-cpu');
  });

  it('is answered once, whatever happens on the way', async () => {
    const world = await reviewed();
    let once = true;
    const uncertain = new Failure('passing', 'timeout', { uncertain: true });
    world.forge.fault = (call) => {
      if (call !== 'createComment' || !once) return null;
      once = false;
      return { failure: uncertain, done: true };
    };
    const commands = ['/vmsd status', '/vmsd rechek'];
    await expect(world.says('stranger', ...commands)).rejects.toBe(uncertain);
    const { id } = world.forge.comments[0]!;
    const again = { kind: 'command' as const, ...key, comment: id, author: 'stranger', commands };
    await world.answer(again);
    await world.answer(again);
    expect(answers(world)).toHaveLength(2);
    expect(answers(world)[1]).toContain('did you mean /vmsd recheck?');
  });

  it('of somebody who goes from change to change is told once that it is enough, and then nothing', async () => {
    const world = await reviewed();
    // As a database has it: rows of each change.
    const stores = new Map<number, World['store']>();
    const of = ({ change }: typeof key) =>
      stores.get(change) ?? stores.set(change, memoryStore()).get(change)!;
    const store = {
      ...world.store,
      outbox: (at: typeof key) => of(at).outbox(at),
      begin: (at: typeof key, row: string) => of(at).begin(at, row),
      done: (at: typeof key, row: string, id: string) => of(at).done(at, row, id),
    };
    const say = async (author: string, change: number, comment: string) => {
      world.forge.now = { ...world.forge.now, change };
      const commands = ['/vmsd status'];
      world.forge.comments.push({
        id: comment,
        by: author,
        body: commands[0]!,
        minimised: false,
        reactions: [],
      });
      await world.answer({ kind: 'command', ...key, change, comment, author, commands }, { store });
    };
    for (let change = 1; change <= 20; change += 1)
      for (let i = 0; i < 5; i += 1) await say('stranger', change, `issue:${change}-${i}`);
    const many = answers(world).filter((body) => body.includes('many commands'));
    expect(many).toEqual([
      expect.stringMatching(/^That was many commands from you in an hour; the next one in this repository /),
    ]);
    expect(answers(world)).toHaveLength(31);
    // What was let through is answered as it was, and others go on.
    await say('stranger', 1, 'issue:1-0');
    expect(answers(world)).toHaveLength(31);
    await say('maintainer', 20, 'issue:m');
    expect(answers(world)).toHaveLength(32);
  });

  it('quotes nothing that could mention people or break out', async () => {
    const world = await reviewed();
    await world.says(
      'maintainer',
      '/vmsd accept type-flip alpha @team <img src=x> [x](https://evil.example) `',
    );
    await world.says('stranger', '/vmsd <script>@everyone', '/vmsd status');
    for (const answer of answers(world)) {
      expect(answer).not.toMatch(/(^|[^\\`])<(script|img)/);
      expect(answer).not.toMatch(/@(team|everyone)/);
      expect(answer).not.toContain('](https://evil');
    }
    // The third is the one that keeps what was accepted.
    expect(answers(world)).toHaveLength(3);
  });

  it('writes and queues nothing on a dry run', async () => {
    const world = await reviewed();
    world.ports.dryRun = true;
    const writes = world.forge.writes.length;
    await world.says('maintainer', '/vmsd accept type-flip alpha nobody', '/vmsd recheck');
    expect(world.forge.writes.length).toBe(writes);
    expect(world.queued).toEqual([]);
    expect(world.logged.filter((l) => l.message === 'dry run: the command')).toHaveLength(2);
  });
});
