/**
 * Mutated text for every reader of what strangers write: none may fail by a mistake of ours, or take a second of the
 * processor. `--seed N --count N [--minutes N]`; each input follows from seed and number, `--only N` is that one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { UserError } from '../src/ports/failure.ts';
import { Refusal } from '../src/web/http/refusal.ts';
import { hostileReaders } from '../test/support/hostile-readers.ts';
import { hostileSeries } from '../test/support/hostile-text.ts';
import { timed } from '../test/support/processor-time.ts';
import { example, root } from '../test/support/program.ts';
import { pumps } from '../test/support/pumps.ts';
import { zetaTree } from '../test/support/zeta-tree.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    minutes: { type: 'string' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const count = Number(values.count);
const end = values.minutes ? performance.now() + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY;
/** Milliseconds of processor time for one input. */
const patience = 1000;
const longest = 50_000;

const tree = Object.values(zetaTree());
/** What is mutated: text as it comes, of each kind. */
const corpus: readonly string[] = [
  readFileSync(example, 'latin1'),
  hostileSeries(),
  ...tree,
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
function random(n: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function inputOf(next: () => number, pieces: readonly string[]): string {
  const upTo = (n: number): number => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  // Half of them text that was broken, half made of what the reader reacts to.
  if (next() < 0.5) return Array.from({ length: 1 + upTo(200) }, () => one(pieces)).join('');
  let text = one(corpus);
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

/** What a reader may answer with: what the user can change, and that text has not the form it should have. */
const isAnswer = (error: unknown): boolean =>
  error instanceof UserError ||
  error instanceof Refusal ||
  error instanceof ZodError ||
  error instanceof SyntaxError ||
  (error instanceof Error && error.message === 'there is no patch in the mails');

const readers = Object.entries(hostileReaders).map(([name, { read, own = [] }]) => ({
  name,
  read,
  pieces: [...pumps(), ...own, ...own, ...own],
  slowest: 0,
  inputs: 0,
}));
let wrong = 0;
let done = 0;
const numbers =
  values.only === undefined ? Array.from({ length: count }, (_, n) => n) : [Number(values.only)];
for (const n of numbers) {
  if (performance.now() > end) break;
  const reader = readers[n % readers.length]!;
  const text = inputOf(random(n), reader.pieces);
  let failed: unknown = null;
  const { took } = await timed(async () => {
    try {
      await reader.read(text);
    } catch (error) {
      failed = error;
    }
  });
  done += 1;
  reader.inputs += 1;
  reader.slowest = Math.max(reader.slowest, took);
  const why =
    failed !== null && !isAnswer(failed)
      ? (failed as Error).stack
      : took > patience
        ? `${Math.round(took)} ms for ${text.length} characters`
        : null;
  if (why === null) continue;
  wrong += 1;
  process.stdout.write(`--seed ${seed} --only ${n}: ${reader.name}: ${why}\n`);
}
const slow = readers.toSorted((a, b) => b.slowest - a.slowest).slice(0, 5);
process.stdout.write(
  `${done} inputs for ${readers.length} readers, seed ${seed}: ${wrong} wrong; slowest ${slow
    .map(({ name, slowest }) => `${name} ${Math.round(slowest)} ms`)
    .join(', ')}\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;
