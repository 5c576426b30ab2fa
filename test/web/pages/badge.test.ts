/** Badges, as pages of others show them. */
import { expect, it } from 'vitest';
import { qemuTargets } from '../../../src/server/package-files.ts';
import { targetBadge } from '../../../src/web/pages/badge.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { parseXml } from '../../support/xml.ts';

const { audit } = qemuTargets();
const badgeOf = (name: string) =>
  parseXml(
    targetBadge(
      name,
      audit.registrations.find(({ target }) => target === name),
      audit.findings.filter(({ target }) => target === name),
    ),
  );

it.each([
  ['riscv', 'type 2'],
  ['avr', 'type 1, 1 error'],
  ['rx', 'not registered, 1 warning'],
  ['sh4', 'unmigratable'],
  ['cris', 'not there'],
])('the badge of %s says "%s"', (name, words) => {
  const svg = badgeOf(name);
  expect(svg.attributes['aria-label']).toBe(`vmsd-warden, ${name}: ${words}`);
  const [title] = svg.children;
  expect(title).toMatchObject({ name: 'title', text: `vmsd-warden, ${name}: ${words}` });
});

it.each(hostileTexts)('a name is text: %s', (text) => {
  const svg = parseXml(targetBadge(text, undefined, []));
  expect(svg.children.map(({ name }) => name)).toEqual(['title', 'rect', 'path', 'g']);
});
