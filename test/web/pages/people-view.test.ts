/** Who looks after the targets, on the page of a review. */
import { expect, it } from 'vitest';
import { peopleView } from '../../../src/web/pages/people-view.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';

const text = async (people: Parameters<typeof peopleView>[0]) =>
  String(await peopleView(people)).replace(/<\/?(?:bdi|strong)>/g, '');

it('names people by target, and says what is out of the ordinary', async () => {
  const people = [
    { name: 'Ada', role: 'maintainer' as const },
    { name: 'Bob', role: 'reviewer' as const },
  ];
  const shown = await text({
    people: [
      { target: 'arm', status: ['Maintained'], people },
      { target: 'sh4', status: ['Odd Fixes'], people: people.slice(0, 1) },
    ],
  });
  expect(shown).toContain('by MAINTAINERS: arm: Ada, Bob (reviews); sh4 (Odd Fixes): Ada.');
  for (const none of [null, {}, { people: [] }]) expect(await peopleView(none)).toBe('');
});

it.each(hostileTexts)('a name is text: %s', async (name) => {
  const people = [{ target: name, status: [name], people: [{ name, role: 'maintainer' as const }] }];
  expect(actsIn(String(await peopleView({ people })))).toEqual([]);
});
