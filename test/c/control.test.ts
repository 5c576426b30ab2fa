/** Code that ends in the middle of an expression is read to its end. */
import { expect, it } from 'vitest';
import { readFacts } from '../../src/model/facts/facts.ts';

it.each(['a && b(', 'x = a || b(', 'x = a ? b : f(', 'if (a) b && c[', 'a, b && {'])('%s', (end) => {
  const text = `static void f(ObjectClass *oc)\n{\n    dc->vmsd = &vmstate_x;\n    ${end}`;
  expect(readFacts(text).functions).toMatchObject([{ name: 'f' }]);
});
