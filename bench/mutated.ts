/** Text that was broken, and text made of what a reader reacts to: the same for the same seed and number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileSeries } from '../test/support/hostile-text.ts';
import { example, root } from '../test/support/program.ts';
import { zetaTree } from '../test/support/zeta-tree.ts';

/** Characters of the longest text. */
const longest = 50_000;

/** What is mutated: text as it comes, of each kind. */
const corpus: readonly string[] = [
  readFileSync(example, 'latin1'),
  hostileSeries(),
  ...Object.values(zetaTree()),
  readFileSync(join(root, 'app.yml'), 'utf8'),
  readFileSync(join(root, 'docs/configure.md'), 'utf8'),
  readFileSync(join(root, 'src/rules/type-flip/rule.md'), 'utf8').slice(0, 8000),
  'Hello,\n\n/vmsd accept type-flip alpha it is meant\n\n> /vmsd recheck\n\n```\n/vmsd help\n```\n<!-- /vmsd status -->\n',
  'https://github.com/qemu/qemu/pull/7/files#diff-1',
  'https://gitlab.com/qemu-project/qemu/-/merge_requests/3/diffs?x=1',
  'rules:\n  type-flip: off\ntiers:\n  alpha: kvm\nignore:\n  - target/*/tcg/**\naccept:\n  - rule: type-flip\n    target: alpha\n    reason: meant\n',
  "alpha_ss.add(when: 'CONFIG_SOFTMMU', if_true: files('machine.c'))\ntarget_system_arch += {'alpha': alpha_ss}\n",
  'mx.example.org; dkim=pass (a "b" c) header.d=example.org header.s=a; spf=pass smtp.mailfrom="a b"@example.org',
  '"Doe, Jane" <jane@example.org>, =?utf-8?q?J=C3=BCrgen?= <j@example.org> (a), list@nongnu.org',
];

/** Numbers from 0 to 1 that follow from the seed and the input's number (mulberry32). */
export function randomOf(seed: number, n: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param from what is mutated, where it is not any text of the corpus */
export function mutated(next: () => number, pieces: readonly string[], from = corpus): string {
  const upTo = (n: number): number => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  let text = one(from);
  for (let changes = 1 + upTo(8); changes > 0; changes--) {
    const [a, b] = [upTo(text.length + 1), upTo(text.length + 1)].sort((x, y) => x - y) as [number, number];
    const kind = upTo(6);
    if (kind === 0) text = text.slice(0, a) + text.slice(b);
    else if (kind === 1) text = text.slice(0, b) + text.slice(a);
    else if (kind === 2) text = text.slice(0, a) + one(pieces).repeat(1 + upTo(50)) + text.slice(a);
    else if (kind === 3) text = text.slice(0, a) + String.fromCharCode(upTo(256)) + text.slice(a + 1);
    else if (kind === 4) text = text.slice(a, b);
    else text = text.slice(0, a) + one(corpus).slice(0, upTo(2000)) + text.slice(a);
  }
  return text.slice(0, longest);
}

/** Up to 200 of the pieces, one behind the other. */
export function assembled(next: () => number, pieces: readonly string[]): string {
  const upTo = (n: number): number => Math.floor(next() * n);
  return Array.from({ length: 1 + upTo(200) }, () => pieces[upTo(pieces.length)]!)
    .join('')
    .slice(0, longest);
}
