/**
 * No reader of text that strangers write takes more than linear time: each is run on texts that repeat what it reacts to.
 * Which readers there are is found in the source.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { hostileReaders, notHostile, type Tried } from '../support/hostile-readers.ts';
import { growth, pumps, type Reader } from '../support/pumps.ts';

/** Folders in which all text comes from outside, sooner or later. */
const folders =
  'c,commands,config,model,review,rules,series,web/http,web/pages,platforms/gitlab,platforms/github';

/** Each exported function whose first parameter is text, with what it is called with. */
function readersIn(path: string): { path: string; name: string; ofBytes: boolean }[] {
  const text = readFileSync(path, 'utf8');
  return parseSync(path, text).program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    const functions =
      declaration?.type === 'FunctionDeclaration'
        ? [{ name: declaration.id?.name, params: declaration.params }]
        : declaration?.type === 'VariableDeclaration'
          ? declaration.declarations.map(({ id, init }) => ({
              name: id.type === 'Identifier' ? id.name : undefined,
              params: init?.type === 'ArrowFunctionExpression' ? init.params : [],
            }))
          : [];
    return functions.flatMap(({ name, params: [first] }) => {
      const type = first && /: (string|Buffer|Uint8Array)$/.exec(text.slice(first.start, first.end))?.[1];
      return name && type ? [{ path, name, ofBytes: type !== 'string' }] : [];
    });
  });
}

/** Of those that nobody has named, which are called with text alone. */
async function others(): Promise<Record<string, Tried>> {
  const found = globSync(`src/{${folders}}/**/*.ts`).flatMap(readersIn);
  const all: Record<string, Tried> = {};
  for (const { path, name, ofBytes } of found) {
    const key = `${path.replace(/^src\//, '')} ${name}`;
    if (key in hostileReaders || key in notHostile) continue;
    const { [name]: read } = (await import(/* @vite-ignore */ `../../${path}`)) as Record<
      string,
      (given: unknown) => unknown
    >;
    all[key] = { read: (text) => read!(ofBytes ? Buffer.from(text, 'latin1') : text) };
  }
  return all;
}
const unnamed = await others();
/** Those that fail on a letter for want of something else. */
const incomplete: string[] = [];
for (const [name, { read }] of Object.entries(unnamed)) {
  try {
    await read('a');
  } catch (error) {
    if (error instanceof TypeError) incomplete.push(name);
  }
}
for (const name of incomplete) delete unnamed[name];
const everyReader = { ...hostileReaders, ...unnamed };

// To be told in test/support/hostile-readers.ts with what else it takes, or why it need not be tried.
it.skip.each(incomplete)('%s takes more than text', () => {});

/** The first text for which it takes too long; null: none. */
async function slow({ read, own }: Tried): Promise<string | null> {
  for (const pump of pumps(own)) {
    const why = await growth(read, pump);
    if (why) return why;
  }
  return null;
}

describe('time grows with the text', () => {
  it.each(Object.entries(everyReader))('%s', { timeout: 600_000 }, async (_, tried) => {
    expect(await slow(tried)).toBeNull();
  });
});

describe('a reader that is not linear', () => {
  const planted: [string, Reader][] = [
    ['has a pattern that is not', (text) => /<!-- mark:[^>]*-->\s*$/.test(text)],
    [
      'looks at all that was before',
      (text) => {
        const lines: string[] = [];
        for (const line of text.split('\n')) if (!lines.includes(line)) lines.push(`${line}${lines.length}`);
      },
    ],
    [
      'cuts off what it has read, copying the rest',
      (text) => {
        let rest = Buffer.from(text);
        while (rest.length > 0) rest = Buffer.from(rest.subarray(1));
      },
    ],
  ];
  it.each(planted)('is found where it %s', async (_, read) => {
    expect(await slow({ read, own: ['<!-- mark:'] })).not.toBeNull();
  });
});
