/**
 * Mutated text for every reader of what strangers write: none may fail by a mistake of ours, or take a second of the
 * processor. `--seed N --count N [--minutes N]`; each input follows from seed and number, `--only N` is that one.
 */
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { UserError } from '../src/ports/failure.ts';
import { Refusal } from '../src/web/http/refusal.ts';
import { hostileReaders } from '../test/support/hostile-readers.ts';
import { spent } from '../test/support/processor-time.ts';
import { pumps } from '../test/support/pumps.ts';
import { assembled, mutated, randomOf } from './mutated.ts';

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

/** Half of them text that was broken, half made of what the reader reacts to. */
function inputOf(next: () => number, pieces: readonly string[]): string {
  return next() < 0.5 ? assembled(next, pieces) : mutated(next, pieces);
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
  const text = inputOf(randomOf(seed, n), reader.pieces);
  let failed: unknown = null;
  const { took } = await spent(async () => {
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
