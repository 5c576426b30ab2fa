import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerSeries, planMails } from '../../../src/app/replies/answer-series.ts';
import { limitRow, serverRow } from '../../../src/app/replies/deliver-mail.ts';
import { Failure } from '../../../src/ports/failure.ts';
import { bodyStart, fieldText, headerFields } from '../../../src/series/mail/header-fields.ts';
import {
  type AnswerWorld,
  closeAnswerWorlds,
  Killed,
  kill,
  minutes,
  openAnswerWorld,
  outage,
} from '../../support/answers.ts';
import { broken, reviewed } from '../../support/reviewed.ts';

let world: AnswerWorld;
beforeEach(async () => {
  world = await openAnswerWorld();
});
afterEach(() => world.close());
afterAll(closeAnswerWorlds);

const answer = (...args: Parameters<typeof reviewed> extends [unknown, ...infer Rest] ? Rest : never) =>
  answerSeries(world.ports, world.list, reviewed(world.list.name, ...args));
const bodies = () => world.smtp.mails.map(({ raw }) => raw.toString('latin1', bodyStart(raw)));
const field = (i: number, name: string) => fieldText(headerFields(world.smtp.mails[i]!.raw), name);

describe('what is told', () => {
  it('goes to who looks after the targets in question only where the list asks for it, and never to who wants none', async () => {
    const person = (name: string, role: 'maintainer' | 'reviewer' = 'maintainer') => ({
      name,
      email: `${name}@example.com`,
      role,
    });
    const people = [
      { target: 'alpha', status: [], people: [person('quiet'), person('rita', 'reviewer'), person('ada')] },
      { target: 'arm', status: [], people: [person('other')] },
      {
        target: 'alpha',
        status: [],
        people: [person('ADA'), { ...person('l'), email: 'qemu-x@nongnu.org' }],
      },
    ];
    const reply = { ...world.list.reply, optOut: ['Quiet@example.com'] };
    const to = async (list: typeof world.list, version: number) => {
      await answerSeries(world.ports, list, reviewed(list.name, version, [broken('alpha')], { people }));
      return world.smtp.mails.at(-1)!.to;
    };
    expect(await to({ ...world.list, reply }, 2)).toEqual(['jane@example.org', 'qemu-devel@nongnu.org']);
    const asked = { ...world.list, reply: { ...reply, ccMaintainers: true } };
    await world.ports.sent.undo(reviewed(world.list.name, 2, []).key, ['told:fp-alpha']);
    expect(await to(asked, 3)).toEqual([
      'jane@example.org',
      'qemu-devel@nongnu.org',
      'ada@example.com',
      'rita@example.com',
    ]);
  });

  it('is one short mail under the patch, to its author and the list', async () => {
    expect(await answer(2, [broken('alpha')])).toEqual({ sent: 1, waits: null, silent: [] });
    expect(world.smtp.mails[0]!.to).toEqual(['jane@example.org', 'qemu-devel@nongnu.org']);
    expect(field(0, 'subject')).toBe('Re: [PATCH v2 2/3] target: Step 2');
    expect(field(0, 'in-reply-to')).toBe('<v2-2@example.net>');
    expect(field(0, 'references')).toBe('<v2-0@example.net> <v2-2@example.net>');
    expect(field(0, 'auto-submitted')).toBe('auto-generated');
    expect(field(0, 'x-vmsd-warden')).toBe('type-flip');
    expect(field(0, 'message-id')).toMatch(/^<vmsd-warden\.[0-9a-f]{32}@bots\.example>$/);
    expect(bodies()[0]!.replaceAll('\r\n', '\n')).toBe(`\
Hi, this is an automatic review of how CPUs register their migration
state. One thing in this patch may need a second look:

> +++ b/target/alpha/cpu.c
> @@ -237,7 +237,7 @@ static void alpha_cpu_class_init(ObjectClass *oc, void *data)
>  #ifndef CONFIG_USER_ONLY
>      cc->get_phys_page_debug = alpha_cpu_get_phys_page_debug;
> -    dc->vmsd = &vmstate_alpha_cpu;
> +    cc->vmsd = &vmstate_alpha_cpu;

error, type-flip: alpha changes from type 1 (dc->vmsd) to type 2
(cc->vmsd)

A stream of type 1 loads in silence and loses halted and the pending
interrupts; an older QEMU refuses the new one. [1]

Write instead:

    dc->vmsd = &vmstate_alpha_cpu;

>  #endif
>      cc->disas_set_info = disas_set_info;

[1] Peter Maydell, 2021
    https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/

It was judged on whole files, applied on its base-commit, 0123456789ab.

A new version is looked at by itself. If this is wrong, or meant, a
reply that says so helps. The author may also put one of these lines
into a reply:

    /vmsd recheck            looks at the series again
    /vmsd explain type-flip  tells more about the rule
    /vmsd help               lists the rest

-- 
vmsd-warden reviews ${world.list.name} for one thing, the registration of CPU
migration state; each finding is told once. To get no more of these
mails, or to report a mistake in this one, write to warden@bots.example,
who runs it.
`);
  });

  it('is nothing for clean series, notices, accepted findings, and what a later patch undoes', async () => {
    for (const findings of [
      [],
      [broken('alpha', { severity: 'notice' })],
      [broken('alpha', { accepted: 'no guests' })],
      [broken('alpha', { scope: 'transient', undoneBy: 3 })],
    ])
      expect(await answer(1, findings)).toEqual({ sent: 0, waits: null, silent: [] });
    expect(world.smtp.connections).toBe(0);
  });

  it('is one mail for each patch, with all that is to be said of it', async () => {
    const findings = [
      broken('alpha'),
      broken('hppa', { severity: 'warning', rule: 'registration-dropped' }),
      broken('sparc', { patch: 3 }),
    ];
    expect((await answer(1, findings)).sent).toBe(2);
    expect(world.smtp.mails.map((_, i) => [field(i, 'in-reply-to'), field(i, 'x-vmsd-warden')])).toEqual([
      ['<v1-2@example.net>', 'registration-dropped, type-flip'],
      ['<v1-3@example.net>', 'type-flip'],
    ]);
    expect(bodies()[0]).toContain('2 things in this patch');
    expect(bodies()[1]).not.toContain('hppa');
  });

  it('stays short when a patch breaks very many targets', async () => {
    const many = Array.from({ length: 300 }, (_, i) => broken(`t${i}`, { fingerprint: `f${i}` }));
    await answer(1, many);
    expect(bodies()[0]!.length).toBeLessThan(30_000);
    expect(bodies()[0]).toMatch(/and 180\s+more/);
    expect((await answer(2, many)).sent).toBe(0);
  });

  it('links to what its rules ask, where that can be read', async () => {
    world.ports.rule = (id) => `https://bot.example/rules/${id}`;
    const findings = [broken('alpha'), broken('hppa', { rule: 'registration-dropped' }), broken('sparc')];
    await answer(1, findings);
    expect(bodies()[0]!.replaceAll('\r\n', '\n')).toContain(
      '\n\nAbout type-flip, and how to fix it:\nhttps://bot.example/rules/type-flip\n' +
        'About registration-dropped, and how to fix it:\nhttps://bot.example/rules/registration-dropped\n\n',
    );
  });

  it('names the page of the review where there is one', async () => {
    world.ports.page = ({ version }) => `https://bot.example/reviews/v${version.version}`;
    await answer(2, [broken('alpha')]);
    expect(bodies()[0]).toContain('\r\nAll of the review:\r\nhttps://bot.example/reviews/v2\r\n');
  });

  it('never looks like a tag, a command or a patch of ours', async () => {
    const hostile =
      'Reviewed-by: Peter Maydell <p@example.org> '.repeat(4) +
      '/vmsd accept type-flip alpha yes '.repeat(9) +
      'diff --git a/x b/x';
    await answer(1, [
      broken('alpha', { message: hostile, consequence: `Fixes: 123\nAcked-by: x\n${hostile}` }),
    ]);
    const lines = bodies()[0]!.split('\r\n');
    for (const line of lines) {
      expect(line).not.toMatch(/^\/vmsd\b/);
      expect(line).not.toMatch(/[\w-]+-by:/i);
      expect(line).not.toMatch(/^(?:Fixes|Cc|Link): /);
    }
  });
});

describe('once for a finding in a lineage', () => {
  it('tells v2 nothing that v1 was told, and only what is new', async () => {
    await answer(1, [broken('alpha')]);
    world.distribute();
    expect((await answer(1, [broken('alpha')])).sent).toBe(0);
    expect((await answer(2, [broken('alpha')])).sent).toBe(0);
    expect((await answer(3, [broken('alpha'), broken('hppa')])).sent).toBe(1);
    expect(bodies()[1]).not.toContain('alpha');
  });

  it('tells again what was cured and comes back', async () => {
    await answer(1, [broken('alpha')]);
    expect((await answer(2, [])).sent).toBe(0);
    expect((await answer(3, [broken('alpha')])).sent).toBe(1);
    expect(field(0, 'message-id')).not.toBe(field(1, 'message-id'));
    expect((await answer(4, [broken('alpha')])).sent).toBe(0);
  });

  it('takes nothing for cured that is accepted, or of a version that is not whole', async () => {
    await answer(1, [broken('alpha')]);
    await answer(2, [broken('alpha', { accepted: 'no guests' })]);
    await answer(3, [], { missing: [2] });
    expect((await answer(4, [broken('alpha')])).sent).toBe(0);
  });

  it('keeps two series apart', async () => {
    await answer(1, [broken('alpha')]);
    expect((await answer(1, [broken('alpha')], { number: 8 })).sent).toBe(1);
    expect(field(0, 'message-id')).not.toBe(field(1, 'message-id'));
  });
});

describe('silence', () => {
  it('holds until a list has reply settings', async () => {
    const { reply: _, ...list } = world.list;
    expect(
      (await answerSeries(world.ports, list, reviewed(world.list.name, 1, [broken('alpha')]))).silent[0],
    ).toContain('off');
  });

  it('holds for pull requests, ended series, old ones, and versions that were replaced', async () => {
    const findings = [broken('alpha')];
    expect((await answer(1, findings, { lineage: { kind: 'pull' } })).silent).toHaveLength(1);
    expect((await answer(1, findings, { lineage: { state: 'merged' } })).silent).toEqual([
      'the series is merged',
    ]);
    const old = reviewed(world.list.name, 2, findings);
    old.version = old.lineage.versions[0]!;
    expect((await answerSeries(world.ports, world.list, old)).silent).toEqual(['there is a newer version']);
    minutes(world, 15 * 24 * 60);
    expect((await answer(1, findings)).silent).toEqual(['the series is older than 14 days']);
    expect(world.smtp.connections).toBe(0);
  });

  it('holds while patches are missing that could fix it, for a day', async () => {
    const held = await answer(1, [broken('alpha')], { missing: [3] });
    expect(held).toMatchObject({ sent: 0, waits: 24 * 3600 - 55 * 60 });
    expect(world.queued).toEqual([
      { event: expect.objectContaining({ kind: 'series', change: 7 }), after: held.waits },
    ]);
    expect((await answer(1, [])).sent).toBe(0);
    minutes(world, 24 * 60);
    expect((await answer(1, [broken('alpha')], { missing: [3] })).sent).toBe(1);
    expect(bodies()[0]).toContain('What could not be judged: Patch 3 of 3 is missing');
  });

  it('holds in a dry run, which logs the mail', async () => {
    const said: object[] = [];
    world.ports.dryRun = true;
    world.ports.log.info = (fields) => void said.push(fields);
    expect((await answer(1, [broken('alpha')])).sent).toBe(0);
    expect(said).toEqual([
      expect.objectContaining({ mail: expect.objectContaining({ about: ['type-flip'] }) }),
    ]);
    expect(world.smtp.connections).toBe(0);
    expect(await world.sent.rows(reviewed(world.list.name, 1, []).key)).toEqual([]);
  });
});

describe('who gets it', () => {
  const recipients = async (headers: string[], more: { from?: string; reply?: object } = {}) => {
    Object.assign(world.list.reply, more.reply);
    const series = reviewed(world.list.name, 1, [broken('alpha')], {
      mails: { headers, ...(more.from === undefined ? {} : { from: more.from }) },
    });
    const { mails, silent } = planMails(world.list, world.list.reply, series, [], world.now);
    const [mail] = mails;
    return mail ? [...mail.mail.to, ...mail.mail.cc].map(({ email }) => email) : silent[0];
  };
  const list = 'qemu-devel@nongnu.org';

  it('is the author alone until the list, or people in Cc, are asked for', async () => {
    world.list.reply.to = [];
    expect(await recipients(['Cc: peter@linaro.example'])).toEqual(['jane@example.org']);
    const headers = [
      `To: ${list}`,
      'Cc: Peter <peter@linaro.example>, qemu-arm@nongnu.org, kvm@vger.kernel.org',
    ];
    expect(await recipients(headers, { reply: { to: list } })).toEqual(['jane@example.org', list]);
    expect(await recipients(headers, { reply: { keepCc: true } })).toEqual([
      'jane@example.org',
      list,
      'peter@linaro.example',
    ]);
  });

  it('is where the author wants answers, and never the list that munged the address', async () => {
    expect(await recipients(['Reply-To: Jane <jane@home.example>'])).toEqual(['jane@home.example', list]);
    expect(await recipients([`Reply-To: ${list}`])).toEqual(['jane@example.org', list]);
    const from = `Jane Doe via <${list}>`;
    expect(await recipients(['Reply-To: Jane Doe <jane@example.org>'], { from })).toEqual([
      'jane@example.org',
      list,
    ]);
    expect(await recipients([], { from })).toContain('list');
    expect(
      await recipients(['List-Post: <mailto:other@lists.example>', 'Reply-To: other@lists.example']),
    ).toEqual(['jane@example.org', list]);
  });

  it('is nobody who has asked for none', async () => {
    const reply = { keepCc: true, optOut: ['Peter@Linaro.example', 'jane@example.org'] };
    expect(await recipients(['Cc: peter@linaro.example, ann@example.com'], { reply })).toContain(
      'wants no mails',
    );
    reply.optOut.pop();
    expect(await recipients(['Cc: peter@linaro.example, ann@example.com'], { reply })).toEqual([
      'jane@example.org',
      list,
      'ann@example.com',
    ]);
  });

  it.each([
    [['Auto-Submitted: auto-generated'], 'Jane <jane@example.org>'],
    [['Auto-Submitted: auto-replied (vacation)'], 'Jane <jane@example.org>'],
    [['Precedence: bulk'], 'Jane <jane@example.org>'],
    [['X-Vmsd-Warden: type-flip'], 'Other Warden <other@bots.example.com>'],
    [[], 'vmsd-warden <warden@bots.example>'],
    [[], 'kernel test robot <lkp@intel.example>'],
    [[], 'no-reply@patchew.example'],
    [[], 'Mail Delivery <MAILER-DAEMON@example.org>'],
    [[], 'dependabot[bot] <49699333+dependabot@users.noreply.example>'],
    [['Reply-To: noreply@example.org'], 'Jane <jane@example.org>'],
    [['From: second@example.org'], 'Jane <jane@example.org>'],
    [[], 'not an address'],
    [[], 'Jane <jane@exa mple.org>'],
  ])('is no program: %j from %s', async (headers, from) => {
    expect(await recipients(headers, { from })).toMatch(/gets no answer/);
  });

  it('is not a crowd', async () => {
    const people = Array.from({ length: 41 }, (_, i) => `p${i}@example.com`).join(', ');
    expect(await recipients([`Cc: ${people}`], { reply: { keepCc: true } })).toEqual([
      'jane@example.org',
      list,
    ]);
  });

  it('is nobody for a patch without a Message-Id that can be answered to', async () => {
    const series = reviewed(world.list.name, 1, [broken('alpha')]);
    series.mails = series.mails.map(({ messageId, raw }) => ({
      messageId,
      raw: Buffer.from(
        Buffer.from(raw)
          .toString('latin1')
          .replace(/Message-Id: .*\n/, ''),
        'latin1',
      ),
    }));
    expect((await answerSeries(world.ports, world.list, series)).silent[0]).toContain('Message-Id');
  });
});

describe('nothing twice, nothing lost', () => {
  const findings = [broken('alpha'), broken('sparc', { patch: 3 })];
  /** Runs until nothing is left to do, as the queue would, the list delivering what was sent. */
  const settle = async () => {
    for (let i = 0; i < 10; i += 1) {
      world.distribute();
      const { waits } = await answer(1, findings);
      if (waits === null) return;
      minutes(world, waits / 60 + 0.1);
    }
    throw new Error('it does not come to an end');
  };
  const ids = () => world.smtp.mails.map((_, i) => field(i, 'in-reply-to'));
  const both = ['<v1-2@example.net>', '<v1-3@example.net>'];

  it('when the process ends before, between or behind any of the steps', async () => {
    const real = { ...world.ports.sent, send: world.ports.mailer.send };
    const steps: [string, () => void][] = [
      ['before the row', () => void Object.assign(world.ports, { sent: { ...real, begin: kill } })],
      [
        'behind the row',
        () => {
          world.ports.sent = {
            ...real,
            begin: async (...args) => {
              await real.begin(...args);
              return kill();
            },
          };
        },
      ],
      ['before it is sent', () => void Object.assign(world.ports, { mailer: { send: kill } })],
      [
        'behind it',
        () => {
          world.ports.mailer = {
            send: async (mail) => {
              await real.send(mail);
              return kill();
            },
          };
        },
      ],
      ['before the note', () => void Object.assign(world.ports, { sent: { ...real, done: kill } })],
    ];
    for (const [step, arrange] of steps) {
      arrange();
      await expect(answer(1, findings), step).rejects.toThrow(Killed);
      world.ports.sent = real;
      world.ports.mailer = { send: real.send };
      await settle();
      expect(ids(), step).toEqual(both);
      await settle();
      expect(ids(), step).toEqual(both);
      await world.close();
      world = await openAnswerWorld();
      Object.assign(real, { ...world.ports.sent, send: world.ports.mailer.send });
    }
  });

  it('when the connection ends, whether the mail was taken or not', async () => {
    for (const fault of ['drop-before', 'drop-after'] as const) {
      world.smtp.faults.push(fault);
      const first = await answer(1, findings);
      // The other mail goes out all the same.
      expect(first).toMatchObject({ sent: 1, waits: 600 });
      expect(world.events).toContain('failed');
      minutes(world, 5);
      // The list may be slow: until ten minutes are over nothing is sent again.
      expect((await answer(1, findings)).waits).toBe(300);
      await settle();
      expect(ids().sort(), fault).toEqual(both);
      await world.close();
      world = await openAnswerWorld();
    }
  });

  it('with the same Message-Id when it is sent again', async () => {
    const seen: string[] = [];
    world.ports.mailer = {
      send: async ({ messageId }) => {
        seen.push(messageId);
        throw new Failure('passing', 'gone', { uncertain: true });
      },
    };
    await answer(1, [broken('alpha')]);
    minutes(world, 11);
    await answer(1, [broken('alpha')]);
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(1);
  });

  it('but not again and again where the source never has the list’s own mails', async () => {
    for (let i = 0; i < 10; i += 1) {
      world.smtp.faults.push('drop-after');
      await answer(1, [broken('alpha')]);
      minutes(world, 11);
    }
    expect(world.smtp.mails).toHaveLength(3);
    expect(world.logged).toContain('error: a mail never came over the list, and is not sent again');
    expect(await answer(1, [broken('alpha')])).toMatchObject({ sent: 0, waits: null });
    // A server that is away before it has seen anything costs no try.
    world.smtp.faults.length = 0;
    world.smtp.faults.push(...Array(9).fill('drop-early'));
    for (let i = 0; i < 10; i += 1) await answer(1, [broken('alpha')], { number: 8 });
    expect(world.smtp.mails).toHaveLength(4);
  });

  it('when the server is busy, or has no time for us: it is tried again without an end', async () => {
    world.smtp.faults.push('busy', 'refuse-sender');
    const alarm = { platform: 'mail', repository: world.list.name, change: 0 } as const;
    const begun = world.now.toISOString();
    expect(await answer(1, findings)).toMatchObject({ sent: 0, waits: 3600 });
    // For people who ask why nothing comes.
    expect(await world.store.outbox(alarm)).toEqual([{ key: serverRow, id: begun }]);
    await settle();
    expect(ids()).toEqual(both);
    expect(await world.store.outbox(alarm)).toEqual([]);
  });

  it('never again when the mail was refused, but the rest goes out', async () => {
    world.smtp.faults.push('refuse-text');
    expect(await answer(1, findings)).toMatchObject({ sent: 1, waits: null });
    await settle();
    expect(ids()).toEqual(['<v1-3@example.net>']);
    expect(world.logged).toContain('error: a mail was refused');
    // Another version is another mail.
    expect((await answer(2, findings)).sent).toBe(1);
  });

  it('when the list cannot be asked what it has: nothing is sent until it can', async () => {
    world.smtp.faults.push('drop-after');
    await answer(1, [broken('alpha')]);
    minutes(world, 60);
    const { find } = world.ports;
    world.ports.find = outage;
    expect(await answer(1, [broken('alpha')])).toMatchObject({ sent: 0, waits: 900 });
    world.ports.find = find;
    world.distribute();
    expect(await answer(1, [broken('alpha')])).toMatchObject({ sent: 0, waits: null });
    expect(world.smtp.mails).toHaveLength(1);
  });
});

describe('the hourly limit', () => {
  it('holds over all series of a list, sounds an alarm, and the mails wait', async () => {
    world.list.reply.perHour = 2;
    const alarm = { platform: 'mail', repository: world.list.name, change: 0 } as const;
    expect((await answer(1, [broken('alpha')], { number: 1 })).sent).toBe(1);
    minutes(world, 10);
    expect((await answer(1, [broken('alpha')], { number: 2 })).sent).toBe(1);
    expect(await world.store.outbox(alarm)).toEqual([]);
    const third = await answer(1, [broken('alpha'), broken('sparc', { patch: 3 })], { number: 3 });
    expect(third).toMatchObject({ sent: 0, waits: 50 * 60 });
    expect(world.logged).toContain('error: the hourly limit of mails is met; they wait');
    expect(world.events).toContain('limited');
    expect(await world.store.outbox(alarm)).toEqual([{ key: limitRow, id: world.now.toISOString() }]);
    minutes(world, 50.1);
    expect(await answer(1, [broken('alpha')], { number: 3 })).toMatchObject({ sent: 1, waits: null });
    expect(await world.store.outbox(alarm)).toEqual([]);
  });

  it('holds for many workers at once', async () => {
    world.list.reply.perHour = 3;
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => answer(1, [broken('alpha')], { number: 10 + i })),
    );
    expect(all.filter(({ sent }) => sent === 1)).toHaveLength(3);
    expect(world.smtp.mails).toHaveLength(3);
  });
});
