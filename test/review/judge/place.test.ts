/** Where a patch lands is not where its mail says: a finding stands on the line that its author sent. */
import { expect, test } from 'vitest';
import type { Files } from '../../support/memory-tree.ts';
import { type Case, onTrees, said, statesOf } from '../../support/zeta-review.ts';
import {
  after,
  edits,
  legacy,
  machineFile,
  one,
  patch,
  swap,
  t1,
  toDevice,
} from '../../support/zeta-tree.ts';

const armFile = 'target/arm/cpu.c';
const preface = Array.from({ length: 37 }, (_, i) => `/* line ${i + 1} of what came meanwhile */\n`).join('');

/** The trees as they are once the patches are carried there: elsewhere in the files, or in folders of other names. */
const carried =
  (paths: (path: string) => string, texts: (text: string) => string) =>
  (states: readonly Files[]): Files[] =>
    states.map((files) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [paths(path), texts(text!)])),
    );
const further = carried(
  (path) => path,
  (text) => preface + text,
);
const renamed = carried(
  (path) => path.replace('target/openrisc/', 'target/or1k/').replace('openrisc-', 'or1k-'),
  (text) => text.replaceAll('TARGET_ARCH=openrisc', 'TARGET_ARCH=or1k'),
);
const both = (states: readonly Files[]): Files[] => further(renamed(states));

const flip: Case = { patches: [one(armFile, toDevice('arm'))] };
const openrisc: Case = {
  patches: [
    one(
      'target/openrisc/cpu.c',
      edits(
        swap(t1('openrisc'), ''),
        after('    .has_work = openrisc_has_work,\n', '    .legacy_vmsd = &vmstate_openrisc_cpu,\n'),
      ),
    ),
  ],
};
const twice: Case = { patches: [one('docs/notes.rst', swap('Notes.', 'More.')), ...flip.patches] };
const dropped: Case = { patches: [one(armFile, swap(legacy('arm'), ''))] };
const bare: Case = {
  patches: [patch({ 'target/openrisc/machine.c': () => machineFile('openrisc', { common: 'none' }) })],
};

test.each<[string, Case, (states: readonly Files[]) => Files[], string]>([
  ['some lines on', flip, further, 'type-flip arm'],
  ['some lines on, the second of two', twice, further, 'type-flip arm'],
  ['some lines on, where a line goes', dropped, further, 'registration-dropped arm'],
  ['in a folder of another name', openrisc, renamed, 'type-flip or1k'],
  ['in a folder of another name and some lines on', openrisc, both, 'type-flip or1k'],
  ['in a folder of another name, where a line goes', bare, both, 'type1-without-cpu-common or1k'],
])('%s', async (_, c, landing, finding) => {
  const sent = statesOf(c);
  const { findings } = await onTrees(c, landing(sent));
  expect(said({ findings }).join('\n')).toContain(finding);
  for (const { rule, path, line, side, patch: index, suggestion } of findings) {
    const [before, now] = [sent[index! - 1]!, sent[index!]!].map((files) => files[path]?.split('\n') ?? []);
    const [own, other] = side === 'new' ? [now!, before!] : [before!, now!];
    expect(own.length, `${path}:${line}`).toBeGreaterThanOrEqual(line);
    const text = own[line - 1]!;
    const count = (list: readonly string[]): number => list.filter((one) => one === text).length;
    // where no line that comes or goes is the one, it is one that the hunk shows
    const shown = own.slice(line - 4, line + 3).some((near) => !other.includes(near));
    const changes =
      count(own) > count(other) || (rule === 'type1-without-cpu-common' && own.length < other.length);
    expect(changes || shown, `${side} ${path}:${line} ${text}`).toBe(true);
    if (suggestion !== null) expect(suggestion).not.toContain('what came meanwhile');
  }
});
