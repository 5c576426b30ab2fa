/** Series of a list as branches and pull requests, on both forges: real git, real HTTP. */

import { expect, test } from 'vitest';
import { sweepMerged } from '../../../src/app/mirrors/close-mirror.ts';
import { mirrorSeries } from '../../../src/app/mirrors/mirror-series.ts';
import { Failure } from '../../../src/ports/failure.ts';
import { messageIdOf } from '../../../src/series/mail/header-fields.ts';
import { splitMbox } from '../../../src/series/mail/mbox.ts';
import { mentioned, outsideCode } from '../../support/conversation.ts';
import {
  cover,
  first,
  type MirrorWorld,
  makeProject,
  mirrorWorld,
  onEachForge,
  second,
  send,
  startMirrorForge,
  step,
  text,
  tip,
} from '../../support/mirror.ts';

onEachForge((fake, repo, platform) => {
  const shown = (world: MirrorWorld) => fake().pulls(world.list.place.repository);

  test('a series becomes a branch and a pull request, which moves to the next version', async () => {
    const world = await mirrorWorld(fake(), repo);
    const one = await send(repo, repo.base, first, { cover });
    const done = await mirrorSeries(world.ports, await world.input(one));
    expect(done).toMatchObject({ state: 'mirrored', change: 1 });
    const v1 = tip(world, 'series/a-series/v1')!;
    expect(tip(world, 'series/a-series/current')).toBe(v1);
    expect(world.bare.git('log', '--format=%an|%ad|%s', '--date=iso-strict', `${repo.base}..${v1}`)).toBe(
      'A U Thor|2024-05-01T12:00:00+02:00|target/foo: Thirty\n' +
        'J\xc3\xb6rg M\xc3\xbcller|2024-05-01T12:00:00+02:00|target/foo: Five',
    );
    const [pull] = await shown(world);
    expect(pull).toMatchObject({
      state: 'open',
      head: v1,
      target: 'master',
      title: 'target/foo: Numbers as words',
    });
    expect(pull!.body).toContain('Digits are hard to read.');
    expect(pull!.body).toContain('discuss it on the list');
    for (const id of one.version.mails) {
      expect(pull!.body).toContain(`https://lists.example.org/qemu-devel/${id}/`);
    }
    expect(world.queued).toEqual([
      {
        kind: 'change',
        platform,
        repository: world.list.place.repository,
        change: 1,
        head: v1,
        reason: 'mirrored',
      },
    ]);

    // Again: nothing is written.
    await mirrorSeries(world.ports, await world.input(one));
    expect(world.queued.length).toBe(1);
    expect(await shown(world)).toEqual([pull]);

    const two = await send(repo, repo.base, second, { cover, version: 2 });
    expect(await mirrorSeries(world.ports, await world.input(two))).toMatchObject({
      state: 'mirrored',
      change: 1,
    });
    const v2 = tip(world, 'series/a-series/v2')!;
    expect(tip(world, 'series/a-series/v1')).toBe(v1);
    expect(tip(world, 'series/a-series/current')).toBe(v2);
    const [moved, ...others] = await shown(world);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ state: 'open', head: v2, title: 'target/foo: Numbers as words [v2]' });
    expect(moved!.comments).toEqual([expect.stringContaining('+    target/foo: Thirty, louder')]);
    expect(moved!.comments[0]).toContain('What changed since version 1');
    await mirrorSeries(world.ports, await world.input(two));
    expect((await shown(world))[0]!.comments.length).toBe(1);
  });

  test('a push that was taken and never answered is found done', async () => {
    const world = await mirrorWorld(fake(), repo);
    const input = await world.input(await send(repo, repo.base, first));
    await fake().loseAnswer();
    await mirrorSeries(world.ports, input).catch((error: { kind: string }) =>
      expect(error.kind).toBe('passing'),
    );
    expect(tip(world, 'series/a-series/v1')).not.toBeNull();
    expect(await mirrorSeries(world.ports, input)).toMatchObject({ state: 'mirrored' });
    expect((await shown(world)).length).toBe(1);
  });

  test('a patch that does not apply, or that is missing, is not mirrored as a smaller series', async () => {
    const world = await mirrorWorld(fake(), repo);
    const sent = await send(repo, repo.base, first);
    const half = sent.mbox.slice(0, sent.mbox.indexOf('\nFrom ') + 1);
    const version = { ...sent.version, received: [1] };
    expect(await mirrorSeries(world.ports, await world.input({ mbox: half, version }))).toMatchObject({
      state: 'left alone',
      detail: 'only 1 of its 2 patches are there',
    });
    const other = repo.commit({ 'target/foo/cpu.c': text({ 30: 'elsewhere' }) });
    repo.git('reset', '-q', '--hard', repo.base);
    repo.git('branch', '-f', 'elsewhere', other);
    const input = await world.input(sent, { base: other });
    expect(await mirrorSeries(world.ports, input)).toMatchObject({
      state: 'left alone',
      detail: expect.stringMatching(/^patch 2 does not apply: target\/foo\/cpu\.c, hunk 1: /),
    });
    expect(world.bare.git('branch', '--list', 'series/*')).toBe('');
    expect(await shown(world)).toEqual([]);
  });

  test('what somebody else pushed to a branch of ours is not overwritten', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    await mirrorSeries(world.ports, await world.input(await send(repo, repo.base, first)));
    await fake().pushBranch(repository, 'series/a-series/current', repo.base);
    const two = await world.input(await send(repo, repo.base, second, { version: 2 }));
    expect(await mirrorSeries(world.ports, two)).toMatchObject({
      state: 'left alone',
      detail: expect.stringContaining('somebody else has pushed'),
    });
    expect(tip(world, 'series/a-series/current')).toBe(repo.base);
    expect(tip(world, 'series/a-series/v2')).not.toBeNull();
  });

  test('a branch that somebody removed is there again with the next version', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    await mirrorSeries(world.ports, await world.input(await send(repo, repo.base, first)));
    await fake().pushBranch(repository, 'series/a-series/current', null);
    await fake().pushBranch(repository, 'series/a-series/v1', null);
    const two = await world.input(await send(repo, repo.base, second, { version: 2 }));
    expect(await mirrorSeries(world.ports, two)).toMatchObject({ state: 'mirrored' });
    const open = (await shown(world)).filter((pull) => pull.state === 'open');
    expect(open).toMatchObject([{ head: tip(world, 'series/a-series/v2') }]);
    expect(tip(world, 'series/a-series/current')).toBe(open[0]!.head);
  });

  test('one that a person closed stays closed for that version, and the next one opens it again', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    const one = await world.input(await send(repo, repo.base, first));
    await mirrorSeries(world.ports, one);
    await fake().act(repository, 1, 'close');
    expect(await mirrorSeries(world.ports, one)).toMatchObject({ state: 'left alone', change: 1 });
    expect(await shown(world)).toMatchObject([{ state: 'closed' }]);
    const two = await world.input(await send(repo, repo.base, second, { version: 2 }));
    expect(await mirrorSeries(world.ports, two)).toMatchObject({ state: 'mirrored', change: 1 });
    expect(await shown(world)).toMatchObject([{ state: 'open', head: tip(world, 'series/a-series/v2') }]);
  });

  test('a pull request of somebody else from our branch is left alone', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    const input = await world.input(await send(repo, repo.base, first));
    await mirrorSeries(world.ports, input);
    await fake().act(repository, 1, 'close');
    const head = tip(world, 'series/a-series/current')!;
    const theirs = await fake().open(repository, 'series/a-series/current', head);
    expect(await mirrorSeries(world.ports, input)).toMatchObject({ state: 'left alone', change: 1 });
    world.lineage.state = 'superseded';
    await mirrorSeries(world.ports, input);
    const pulls = await shown(world);
    expect(pulls.find((pull) => pull.number === theirs)).toMatchObject({
      state: 'open',
      title: 'Theirs',
      comments: [],
    });
    expect(pulls.filter((pull) => pull.number !== theirs)).toMatchObject([{ state: 'closed' }]);
  });

  test('a resend of the same version moves its branch; a patch before it comes with it', async () => {
    const world = await mirrorWorld(fake(), repo);
    const one = await send(repo, repo.base, first);
    await mirrorSeries(world.ports, await world.input(one));
    const v1 = tip(world, 'series/a-series/v1');
    const again = await send(repo, repo.base, second);
    const before = (await world.input(await send(repo, repo.base, [step({ 50: 'fifty' }, 'docs: Before')])))
      .series.patches;
    world.lineage.versions = [one.version];
    const input = await world.input(again, { before });
    expect(await mirrorSeries(world.ports, input)).toMatchObject({ state: 'mirrored', change: 1 });
    const now = tip(world, 'series/a-series/v1')!;
    expect(now).not.toBe(v1);
    expect(tip(world, 'series/a-series/current')).toBe(now);
    expect(world.bare.git('log', '--format=%s', `${repo.base}..${now}`).split('\n')).toEqual([
      'target/foo: Thirty, louder',
      'target/foo: Five',
      'docs: Before',
    ]);
    expect((await shown(world))[0]!.body).toContain('The first commit is of what it builds upon.');
  });

  test('a series that is merged already gets no pull request; one that is in part says so', async () => {
    repo.git('checkout', '-q', '-B', `merged-${platform}`, repo.base);
    repo.commit({ 'target/foo/cpu.c': text({ 5: 'five', 50: 'meanwhile' }) }, 'Something else');
    repo.git('checkout', '-q', 'master');
    const sent = await send(repo, repo.base, first);
    const world = await mirrorWorld(fake(), repo, `merged-${platform}`);
    const pick = (message: string, files: object): string => {
      repo.git('checkout', '-q', '-f', `merged-${platform}`);
      const id = repo.commit(files as never, message);
      repo.git('checkout', '-q', '-f', 'master');
      return id;
    };
    // The maintainer has changed the second patch, and named the mail.
    const ids = sent.version.mails;
    pick(`target/foo: Thirty\n\nMessage-ID: <${ids[1]}>`, {
      'target/foo/cpu.c': text({ 5: 'five', 50: 'x', 30: '30!' }),
    });
    const part = await mirrorSeries(world.ports, await world.input(sent));
    expect(part).toMatchObject({
      state: 'mirrored',
      detail: expect.stringContaining('1 of 2 patches are in'),
    });
    expect((await shown(world))[0]).toMatchObject({ state: 'open', comments: [] });

    const whole = await mirrorWorld(fake(), repo, `merged-${platform}`);
    pick(`target/foo: Five\n\nMessage-Id: <${ids[0]}>`, {
      'target/foo/cpu.c': text({ 5: 'FIVE', 50: 'x', 30: '30!' }),
    });
    expect(await mirrorSeries(whole.ports, await whole.input(sent))).toMatchObject({
      state: 'merged',
      change: null,
    });
    expect(whole.lineage.state).toBe('merged');
    expect(await shown(whole)).toEqual([]);
    expect(whole.bare.git('branch', '--list', 'series/*')).toBe('');
  });

  test('the periodic check closes what was merged or superseded, and nothing else', async () => {
    const branch = `sweep-${platform}`;
    repo.git('branch', '-f', branch, repo.base);
    const world = await mirrorWorld(fake(), repo, branch);
    const { repository } = world.list.place;
    const sent = await send(repo, repo.base, first);
    const input = await world.input(sent);
    await mirrorSeries(world.ports, input);
    const broken = { ...world.lineage, number: 3 };
    const pull = { ...world.lineage, number: 4, kind: 'pull' as const };
    const { forge, mirror, store, log, signal } = world.ports;
    const read: number[] = [];
    const sweep = () =>
      sweepMerged(
        {
          clock: { now: () => new Date('2021-04-01T00:00:00Z') },
          ...{ store, log, signal, dryRun: false, projects: world.projects, branches: world.projects },
          mirror: { mirror, forge, place: world.list.place },
          lists: {
            ...world.ports.lists,
            lineages: async (_list, { state }) =>
              [broken, pull, world.lineage].filter((one) => one.state === state),
            async rawOf() {
              read.push(1);
              if (read.length === 1) throw new Failure('passing', 'the database is away');
              const all = [...splitMbox(Buffer.from(sent.mbox, 'latin1'))!];
              return all.map(({ bytes }) => ({ messageId: messageIdOf(bytes)!, raw: bytes }));
            },
          },
        },
        world.list,
      );
    // The first is looked at first, and its mails are not to be had.
    await world.store.done({ platform: 'mail', repository: 'qemu-devel', change: 7 }, 'mirror:looked', '{}');
    expect(await sweep()).toMatchObject({ failed: { kind: 'passing' }, merged: [] });
    expect(await shown(world)).toMatchObject([{ state: 'open' }]);
    // Nothing new in the branch: no mail is read.
    broken.kind = 'pull';
    read.push(1);
    const before = read.length;
    expect(await sweep()).toMatchObject({ merged: [], failed: null });
    expect(read.length).toBe(before);

    repo.git('checkout', '-q', '-f', branch);
    repo.commit({ 'target/foo/cpu.c': text({ 5: 'five' }) }, 'Taken');
    expect(await sweep()).toMatchObject({ merged: [], failed: null });
    expect(await shown(world)).toMatchObject([{ state: 'open' }]);
    repo.commit({ 'target/foo/cpu.c': text({ 5: 'five', 30: 'thirty' }) }, 'Taken, too');
    repo.git('checkout', '-q', '-f', 'master');
    expect(await sweep()).toMatchObject({ merged: [7], after: 0 });
    expect(world.lineage.state).toBe('merged');
    expect(await shown(world)).toMatchObject([
      { state: 'closed', comments: [expect.stringContaining('in `sweep-')] },
    ]);

    // A superseded one is closed once.
    await fake().act(repository, 1, 'reopen');
    world.lineage.state = 'superseded';
    await sweep();
    expect(await shown(world)).toMatchObject([{ state: 'open' }]);
  });

  test('a superseded series is closed with a word; one that a person opens again stays open', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    const input = await world.input(await send(repo, repo.base, first));
    await mirrorSeries(world.ports, input);
    world.lineage.state = 'superseded';
    const { version } = input;
    const versions = [{ ...version, head: 'better@example.org' }];
    world.others.set(9, { ...world.lineage, number: 9, title: 'A better one', versions });
    world.lineage.supersededBy = 9;
    const link = '[A better one](<https://lists.example.org/qemu-devel/better@example.org/>)';
    for (let times = 0; times < 2; times += 1) {
      const done = await mirrorSeries(world.ports, input);
      expect(done).toMatchObject({ state: 'superseded', change: 1 });
    }
    expect(await shown(world)).toMatchObject([
      { state: 'closed', comments: [expect.stringContaining(link)] },
    ]);
    await fake().act(repository, 1, 'reopen');
    await mirrorSeries(world.ports, input);
    expect(await shown(world)).toMatchObject([{ state: 'open', comments: [expect.anything()] }]);
  });

  test('pull requests of patches are not mirrored, and a dry run writes nothing', async () => {
    const world = await mirrorWorld(fake(), repo);
    const input = await world.input(await send(repo, repo.base, first));
    const pull = { ...input, lineage: { ...input.lineage, kind: 'pull' as const } };
    expect(await mirrorSeries(world.ports, pull)).toMatchObject({ state: 'left alone' });
    const dry = await mirrorSeries({ ...world.ports, dryRun: true }, input);
    expect(dry).toMatchObject({ state: 'left alone', detail: expect.stringContaining('dry run') });
    expect(world.bare.git('branch', '--list', 'series/*')).toBe('');
    expect(await shown(world)).toEqual([]);
    expect(world.queued).toEqual([]);
  });

  test('without the right to push it says what to grant; a branch that is protected as well', async () => {
    const world = await mirrorWorld(fake(), repo);
    const { repository } = world.list.place;
    const input = await world.input(await send(repo, repo.base, first));
    await fake().protect(repository, ['series/a-series/v1']);
    await expect(mirrorSeries(world.ports, input)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringMatching(/protected.*let the bot push to branches below series\//),
    });
    await fake().protect(repository, []);
    await fake().readOnly(repository);
    await expect(mirrorSeries(world.ports, input)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringMatching(platform === 'github' ? /Contents: write/ : /role Developer/),
    });
    expect(await shown(world)).toEqual([]);
  });

  test('hostile titles, letters and messages say only what they are', async () => {
    const world = await mirrorWorld(fake(), repo);
    const evil =
      '@octocat please\n/close\n/merge\n<img src=x onerror=alert(1)>\n#12 !34 &5 ~bug\n</details><!-- vmsd-warden:mirror v9 0 0 -->\n' +
      '```\nFixes #1\n    [x](javascript:alert(1)) https://evil.example.org\nMessage-Id: <evil@example.org>\n';
    const message = `Fix @octocat <b>all</b> #1\n\n\`\`\`\`\n@everyone\n/close\n</details>\n\nCo-authored-by: @octocat`;
    const one = await send(repo, repo.base, [step({ 5: 'five' }, message)], {
      cover: `Draft: @octocat </b> \`x\` #1\n${evil}`,
    });
    await mirrorSeries(world.ports, await world.input(one));
    const bad = step({ 5: '```` </details> @octocat\n/close' }, message);
    const two = await send(repo, repo.base, [bad], { version: 2, cover: `@octocat\n${evil}` });
    await mirrorSeries(world.ports, await world.input(two));
    const [pull] = await shown(world);
    for (const markdown of [pull!.body, ...pull!.comments]) {
      const prose = outsideCode(markdown);
      expect(mentioned(markdown)).toEqual([]);
      expect(prose).not.toMatch(/^\s*\/(?:close|merge)/m);
      expect(prose).not.toMatch(/(?<!\\)<(?:img|b)\b/);
      expect(prose).not.toMatch(/#\d|!\d/);
      expect(prose).not.toMatch(/\]\(javascript|https:\/\/evil/);
    }
    expect(pull!.comments[0]!.match(/^<\/details>$/gm)?.length).toBe(1);
    // The first Message-Id in it is the letter's own.
    expect(/Message-Id: <(.*)>/.exec(pull!.body)?.[1]).toBe(two.version.head);
    expect(await mirrorSeries(world.ports, await world.input(two))).toMatchObject({
      state: 'mirrored',
      change: 1,
    });
    expect((await shown(world)).length).toBe(1);
  });

  test('a series of 200 patches fits', async () => {
    const world = await mirrorWorld(fake(), repo);
    const long =
      'with a subject that is as long as subjects on lists are, and then a little longer than that';
    const steps = Array.from({ length: 200 }, (_, i) => ({
      files: { [`docs/${i}.txt`]: `${i}\n` },
      message: `docs: Step ${i} ${long}`,
    }));
    const sent = await send(repo, repo.base, steps, { cover: `Many\n${'A long letter. '.repeat(3000)}` });
    expect(await mirrorSeries(world.ports, await world.input(sent))).toMatchObject({ state: 'mirrored' });
    const [pull] = await shown(world);
    expect(pull!.body.length).toBeLessThan(65_000);
    expect(world.bare.git('rev-list', '--count', `${repo.base}..series/a-series/v1`)).toBe('200');
  }, 240_000);
});

test('changes of workflows take a permission of their own', async () => {
  const fake = await startMirrorForge('github');
  try {
    const repo = makeProject();
    const world = await mirrorWorld(fake, repo);
    const steps = [{ files: { '.github/workflows/ci.yml': 'on: push\n' }, message: 'ci: More' }];
    const input = await world.input(await send(repo, repo.base, steps));
    await expect(mirrorSeries(world.ports, input)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('Workflows: write'),
    });
    await fake.allowWorkflows(world.list.place.repository);
    expect(await mirrorSeries(world.ports, input)).toMatchObject({ state: 'mirrored' });
    expect(await fake.violations()).toEqual([]);
  } finally {
    fake.close();
  }
});
