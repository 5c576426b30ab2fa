/** Links to files and commits lead to the forge that a tree came from, or nowhere. */
import { describe, expect, it } from 'vitest';
import { forges } from '../../../src/platforms/forges.ts';
import { changeSourceLinks, sourceLinks } from '../../../src/web/pages/source-links.ts';

const here = {
  ...forges,
  gitlab: { ...forges.gitlab, addresses: ['https://gitlab.com', 'http://forge.example:8080/gitlab'] },
};
const line = (repository: string | null) => sourceLinks(repository, here).line('abc', 'target/a b/cpu.c', 7);
const onGithub = 'https://github.com/o/r/blob/abc/target/a%20b/cpu.c#L7';
const onGitlab = 'https://gitlab.com/g/s/r/-/blob/abc/target/a%20b/cpu.c#L7';

describe('a tree', () => {
  it.each([
    ['https://github.com/o/r', onGithub],
    ['https://github.com/o/r.git', onGithub],
    ['https://user:x@github.com/o/r.git/', onGithub],
    ['git@github.com:o/r.git', onGithub],
    ['ssh://git@github.com/o/r.git', onGithub],
    ['git://github.com/o/r.git', onGithub],
    ['https://gitlab.com/g/s/r', onGitlab],
    [
      'http://forge.example:8080/gitlab/g/r.git',
      'http://forge.example:8080/gitlab/g/r/-/blob/abc/target/a%20b/cpu.c#L7',
    ],
    ['git@forge.example:g/r.git', 'http://forge.example:8080/gitlab/g/r/-/blob/abc/target/a%20b/cpu.c#L7'],
  ])('of %s links to its forge', (repository, address) => {
    expect(line(repository)).toBe(address);
  });

  it.each([
    '/srv/qemu',
    '/srv/gitlab.com/qemu-project/qemu',
    'file:///srv/qemu',
    'https://evil.example/github.com/o/r',
    'https://github.com.evil.example/o/r',
    'https://git.qemu.org/git/qemu.git',
    'http://forge.example:8080/other/g/r',
    'https://github.com/o/<script>',
    'not an address',
  ])('of %s links nowhere: another forge may not have its commits', (repository) => {
    expect(line(repository)).toBeNull();
    expect(sourceLinks(repository, here).commit('abc')).toBeNull();
  });

  it("that is shipped links to QEMU's own", () => {
    expect(line(null)).toBe('https://gitlab.com/qemu-project/qemu/-/blob/abc/target/a%20b/cpu.c#L7');
  });
});

describe('a change', () => {
  it.each([
    ['https://github.com/o/r/pull/12', 'github', 'https://github.com/o/r/commit/abc'],
    ['https://ghe.example/o/r/pull/12', 'github', 'https://ghe.example/o/r/commit/abc'],
    ['https://gitlab.com/g/s/r/-/merge_requests/3', 'gitlab', 'https://gitlab.com/g/s/r/-/commit/abc'],
    ['https://gitlab.com/g/s/r', 'gitlab', null],
    [null, 'github', null],
  ] as const)('at %s', (url, platform, address) => {
    expect(changeSourceLinks(url, forges[platform]).commit('abc')).toBe(address);
  });

  it('with a head that is no commit links nowhere', () => {
    expect(changeSourceLinks('https://github.com/o/r/pull/1', forges.github).commit('"><b>')).toBeNull();
  });

  it.each([
    ['github', 'R:123:PRRC_x', 'https://github.com/o/r/pull/1#discussion_r123'],
    ['github', 'I:123:IC_x', 'https://github.com/o/r/pull/1#issuecomment-123'],
    ['github', '"><b>', null],
    ['gitlab', '77', 'https://github.com/o/r/pull/1#note_77'],
    ['gitlab', 'javascript:1', null],
  ] as const)('on %s has its comment %s at an address of its own', (platform, id, address) => {
    expect(forges[platform].commentAddress('https://github.com/o/r/pull/1', id)).toBe(address);
  });
});
