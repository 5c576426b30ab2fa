/** The lists of the server file: the example, the page about them, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseServerFile } from '../../src/config/server-file.ts';
import { root } from '../support/program.ts';

const example = readFileSync(join(root, 'examples/lists.yml'), 'utf8');
const page = readFileSync(join(root, 'docs/mail.md'), 'utf8');
const parse = (text: string) => parseServerFile(text, 'warden.yml', [], ['github', 'gitlab']);

const keysIn = (value: unknown): string[] =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inside]) => [key, ...keysIn(inside)])
    : [];

it('says what is wrong itself, without a warning of Node beside it', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  await expect(parse('? {a: 1}\n: 2\n')).rejects.toThrow(
    'VMSD_WARDEN_CONFIG: warden.yml: Unrecognized key: "{ a: 1 }"',
  );
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

describe('lists in the server file', () => {
  it('are read as the example has them', async () => {
    const { lists, repositories } = await parse(example);
    expect(lists.map(({ name }) => name)).toEqual(['qemu-devel', 'qemu-arm']);
    expect(lists[0]!.reply).toBeUndefined();
    expect(lists[1]).toMatchObject({
      reply: {
        from: 'warden@example.org',
        keepCc: true,
        trust: 'mx.example.org',
        perHour: 20,
        returnSeconds: 600,
      },
      patchwork: { tokenFile: '/etc/vmsd-warden/patchwork' },
    });
    expect(repositories).toHaveLength(1);
  });

  it('are 50 at most for one server, and the one too many is named', async () => {
    const many = (count: number): string =>
      `lists:\n${Array.from({ length: count }, (_, i) => `  - { name: l${i}, source: { mbox: /x }, repository: /r, branch: master }\n`).join('')}`;
    expect((await parse(many(50))).lists).toHaveLength(50);
    await expect(parse(many(51))).rejects.toThrow(
      /warden\.yml:52: there are 51 lists, and a server follows 50 at most/,
    );
    expect(page).toContain('50 lists');
  });

  it('are explained, each setting', async () => {
    const { lists } = await parse(example);
    const explained = new Set(page.match(/[A-Za-z]+/g));
    for (const key of lists.flatMap(keysIn)) expect(explained, key).toContain(key);
  });

  it('are read as the page has them', async () => {
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);
    const [list, ...parts] = blocks as [string, ...string[]];
    expect(parts.length).toBe(3);
    expect((await parse([list, ...parts].join(''))).lists[0]).toMatchObject({
      mirror: { platform: 'github' },
      reply: { contact: 'ada@example.org' },
      patchwork: { url: 'https://patchwork.example.org' },
    });
  });

  const list = (more: string) =>
    `lists:\n  - name: a\n    source: { mbox: /x }\n    repository: /r\n    branch: master\n${more}`;
  it.each(['../qemu', '~/qemu', 'ext::sh -c x'])(
    'are not for a project that is nowhere: %s',
    async (repository) => {
      await expect(parse(list('').replace('/r\n', `${repository}\n`))).rejects.toThrow(
        /warden\.yml:4: lists\.0\.repository: must be an address like .*, or the full path of a folder$/,
      );
    },
  );

  it.each([
    [
      '    reply: { smtp: mail.example.org, from: a@b.example }',
      /warden\.yml:6: lists\.0\.reply\.smtp: must be like smtp:/,
    ],
    [
      '    reply: { smtp: "smtp://h:25", from: "a\\nb@c.example" }',
      /lists\.0\.reply\.from: must be an address/,
    ],
    ['    reply: { smtp: "smtp://h:25", from: a@b.example, perHour: 0 }', /lists\.0\.reply\.perHour/],
    ['    reply: { smtp: "smtp://h:25", from: a@b.example, cc: x@y.example }', /lists\.0\.reply.*cc/],
    ['    patchwork: { url: "https://p.example" }', /patchwork needs either token or tokenFile/],
    ['    patchwork: { url: "https://p.example", token: a, tokenFile: b }', /patchwork needs either token/],
    ['    patchwork: { url: "https://p.example", token: a, context: "a b" }', /lists\.0\.patchwork\.context/],
  ])('are refused with one line that says where: %s', async (more, message) => {
    await expect(parse(list(more))).rejects.toThrow(message);
  });
});
