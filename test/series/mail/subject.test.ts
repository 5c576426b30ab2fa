import { expect, test } from 'vitest';
import { parseSubject } from '../../../src/series/mail/subject.ts';
import { timed } from '../../support/processor-time.ts';

/** Version (with the revision when there is one), number and marks, in one word each. */
function reading(text: string): string {
  const subject = parseSubject(text);
  const version = `v${subject.version}${subject.revision > 0 ? `.${subject.revision}` : ''}`;
  const number = subject.index === null ? '-' : `${subject.index}/${subject.total}`;
  const marks = [
    subject.tagged ? [] : 'untagged',
    subject.reply ? 'reply' : [],
    subject.pull ? 'pull' : [],
  ].flat();
  return [version, number, ...marks, subject.unreadableNumber ? 'unreadable' : []].flat().join(' ');
}

test.each([
  ['[PATCH] x', 'v1 -'],
  ['[PATCH 3/7] x', 'v1 3/7'],
  ['[PATCH 0/7] x', 'v1 0/7'],
  ['[PATCH v3 00/27] x', 'v3 0/27'],
  ['[PATCH 003/100] x', 'v1 3/100'],
  ['PATCH v3 00/27: x', 'v3 0/27'],
  ['[RFCv2 3/7] x', 'v2 3/7'],
  ['[PATCH v5.1 10/12] x', 'v5.1 10/12'],
  ['[PATCHv2 3/7] x', 'v2 3/7'],
  ['[PATCH v2, 3/7] x', 'v2 3/7'],
  ['[PATCH,v2,3/7] x', 'v2 3/7'],
  ['[PATCH3/7] x', 'v1 3/7'],
  ['[PATCH 3 of 7] x', 'v1 3/7'],
  ['[PATCH [v2] 3/7] x', 'v2 3/7'],
  ['[PATCH RFC v2 3/7] x', 'v2 3/7'],
  ['[RFC PATCH v2 3/7] x', 'v2 3/7'],
  ['[RFC/PATCH 3/7] x', 'v1 3/7'],
  ['[PATCH for-9.1 v2 3/7] x', 'v2 3/7'],
  ['[PATCH-for-5.2? v2 3/7] x', 'v2 3/7'],
  ['[PATCH v2 for 6.1-rc2 3/7] x', 'v2 3/7'],
  ['[PATCH for-v6.1 3/7] x', 'v1 3/7'],
  ['[PATCH 3/7] [for-6.1] x', 'v1 3/7'],
  ['[PATCH v2] [3/7] x', 'v2 3/7'],
  ['[PATCH 3/7 v2] x', 'v2 3/7'],
  ['[PATCH V2 3/7] x', 'v2 3/7'],
  ['[PATCH v10 12/13]x', 'v10 12/13'],
  ['[PATCH RESEND v2 3/7] x', 'v2 3/7'],
  ['[PATCH v2-RESEND 3/7] x', 'v2 3/7'],
  ['[RESEND PATCH] x', 'v1 -'],
  ['[PATCH  v2   3 / 7]   x', 'v2 3/7'],
  ['[PATCH\u00a0v2\u00a03/7] x', 'v2 3/7'],
  ['[PATCH_v2_3/7] x', 'v2 3/7'],
  ['[PATCH hw/arm v2] x', 'v2 -'],
  ['[PATCH target-arm 3/7] x', 'v1 3/7'],
  ['[Qemu-devel] [PATCH v2 3/7] x', 'v2 3/7'],
  ['[Qemu-ppc] [Qemu-devel] [PATCH qemu v3 3/7] x', 'v3 3/7'],
  ['[Stable-7.2.8 01/60] x', 'v1 1/60'],
  ['[PULL 3/40] x', 'v1 3/40 pull'],
  ['[PULL for-6.1 v2 3/40] x', 'v2 3/40 pull'],
  ['[GIT PULL] x', 'v1 - pull'],
  ['[PATCH 0/0] x', 'v1 0/0'],
  ['[PATCH 9/7] x', 'v1 9/7'],
  ['[PATCH x/7] x', 'v1 - unreadable'],
  ['[PATCH v23/7] x', 'v1 - unreadable'],
  ['Re: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['RE: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['Aw: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['Antw: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['SV: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['Re[2]: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['回复： [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['Fwd: Re: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['FW: [PATCH v2 3/7] x', 'v2 3/7 reply'],
  ['[Qemu-devel] Re: [PATCH v2 3/7] x', 'v2 3/7 reply'],
])('%s is read as %s', (text, expected) => {
  expect(reading(text)).toBe(expected);
  expect(parseSubject(text).title).toBe('x');
});

test.each([
  ['[PATCH 1/2] x', true],
  ['[PATCH v1 1/2] x', false],
  ['[PATCHv2] x', false],
  ['[RESEND PATCH 1/2] x', true],
  ['[PATCH for-6.1 1/2] x', true],
  ['[PATCH] [v3] x', false],
])('%s names no version: %s', (text, expected) => {
  expect(parseSubject(text).unversioned).toBe(expected);
});

test.each([
  ['[Stable-9.1.2 03/09] x', 'stable-9.1.2'],
  ['[PATCH for 6.1-rc2 3/7] x', 'for-6.1-rc2'],
  ['[PATCH-for-5.2? v2 3/7] x', 'for-5.2'],
  ['[PATCH 5.10 003/100] x', '5.10'],
  ['[PATCH 6.1.y] x', '6.1.y'],
  ['[PATCH v5.1 10/12] x', null],
  ['[PATCH v2 10/12] x', null],
])('%s is for the release %s', (text, expected) => {
  expect(parseSubject(text)).toMatchObject({ release: expected, title: 'x', tagged: true });
});

test.each([
  '[tree:branch 29/32] file.c:15: warning: unused variable',
  '[x:snp-host-v10 63/108] dir/file.c:100:2: error: no member',
  '[linux-next:master 1234/5678] make: *** No rule',
  '[vhost:linux-next 5/9] ERROR: modpost: undefined',
  '[29/32] hw/core/cpu.c:15:1: sparse: sparse: symbol',
])('what a robot says of a build is no patch: %s', (text) => {
  expect(parseSubject(text)).toMatchObject({ tagged: false, index: null, title: text });
});

test('what stands behind the prefix is the title, brackets and all', () => {
  expect(parseSubject('[PATCH v2 1/2] [x86] fix').title).toBe('[x86] fix');
  expect(parseSubject('[PATCH] tr: rename').title).toBe('tr: rename');
  expect(parseSubject('[PATCH] tr: rename').reply).toBe(false);
  expect(parseSubject('[PATCH v2 1/2]: fix').title).toBe('fix');
});

test('brackets without a prefix are the title', () => {
  expect(parseSubject('[x86] fix').title).toBe('[x86] fix');
  expect(reading('[x86] fix')).toBe('v1 - untagged');
  expect(reading('a question about v2 of [PATCH 1/2]')).toBe('v1 - untagged');
});

test('a hostile subject takes no time', async () => {
  const { took } = await timed(() => {
    for (const piece of ['[', '[PATCH ', 'Re:', ' ', '1/', 'v1 of ', '[[]', '9'])
      parseSubject(piece.repeat(1_000_000 / piece.length));
  });
  expect(took).toBeLessThan(500);
});
