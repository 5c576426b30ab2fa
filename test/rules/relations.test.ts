/** What rules say of one another, as data in their own folders. */
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

const ids = rules.map((rule) => rule.id);

test.each(rules)('$id names rules that there are, and not itself', ({ id, silencedBy, tellsWith }) => {
  const named = [...(silencedBy ?? []), ...(tellsWith ?? [])];
  expect(ids).toEqual(expect.arrayContaining(named));
  expect(named).not.toContain(id);
});

test('no two rules silence each other', () => {
  const silent = (id: string) => rules.find((rule) => rule.id === id)?.silencedBy ?? [];
  expect(rules.filter(({ id }) => silent(id).some((other) => silent(other).includes(id)))).toEqual([]);
});
