/** A sweep sees what is done to CPUs in files outside of the targets' folders, where they are read from. */
import { expect, test } from 'vitest';
import { type HistorySource, history, sweepPaths } from '../../../src/app/tree/history.ts';
import { defaultSettings } from '../../../src/config/settings.ts';
import type { SweptCommit } from '../../../src/ports/git.ts';
import { type Files, memoryTree } from '../../support/memory-tree.ts';
import { seriesOf } from '../../support/zeta-review.ts';
import { cpuFile, mailsOf, t1, zetaTree } from '../../support/zeta-tree.ts';

const setter = (name: string, hook: string): string =>
  `static inline void ${name}(CPUClass *cc, const VMStateDescription *vmsd)\n{\n    ${hook} = vmsd;\n}\n`;
const usesSetter = cpuFile('alpha').replace(
  t1('alpha'),
  '    cpu_class_set_state(cc, &vmstate_alpha_cpu);\n',
);
const inHeader = 'include/hw/setters.h';
const inCore = 'hw/core/state.c';
const device = 'DEVICE_CLASS(cc)->vmsd';
const set = (path: string, hook: string): Files => ({ [path]: setter('cpu_class_set_state', hook) });

/** From the oldest: what each commit makes of files; null takes one away. */
const commits: [subject: string, changes: Record<string, string | null>][] = [
  [
    'base',
    { ...zetaTree(), 'target/alpha/cpu.c': usesSetter, ...set(inHeader, device), 'hw/alpha/x.c': 'int x;\n' },
  ],
  ['the setter of a header sets the other hook', set(inHeader, 'cc->legacy_vmsd')],
  ['and back', set(inHeader, device)],
  ['nothing of it', { 'hw/alpha/x.c': 'int y;\n', 'docs/notes.rst': 'x\n' }],
  ['it moves', { [inHeader]: null, ...set(inCore, device) }],
  ['there too', set(inCore, 'cc->legacy_vmsd')],
  ['last', { [inCore]: setter('cpu_class_set_state', device) }],
];

const states: Files[] = [];
for (const [, changes] of commits) {
  const next: Record<string, string> = { ...(states.at(-1) ?? {}) } as Record<string, string>;
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) delete next[path];
    else next[path] = text;
  }
  states.push(next);
}
const trees = states.map(memoryTree);
const idOf = (at: number): string => `${at}`.padStart(40, '0');
const at = (commit: string): number => Number(commit);

/** As git's own paths: a folder, a path, or `:(…)pattern`. */
const covers = (paths: readonly string[], path: string): boolean =>
  paths.some((spec) => {
    const plain = spec.replace(/^:\([^)]*\)/, '');
    if (spec.startsWith(':(glob)'))
      return new RegExp(`^${plain.replaceAll('**', '.+').replaceAll(/(?<!\.)[*+]/g, '[^/]*')}$`).test(path);
    return path === plain || path.startsWith(`${plain}/`);
  });

function source(asked: string[][]): HistorySource {
  return {
    tip: trees.at(-1)!,
    tree: (commit) => (commit === null ? memoryTree({}) : trees[at(commit)]!),
    lastRelease: async () => null,
    series: async (commit) =>
      seriesOf(mailsOf([states[at(commit) - 1]!, states[at(commit)]!], [{ subject: 'x' }])),
    async *sweep(_, { paths, relevant }) {
      asked.push([...paths]);
      for (let i = commits.length - 1; i > 0; i--) {
        const changes: SweptCommit['changes'] = [];
        for (const path of Object.keys(commits[i]![1])) {
          const [was, is] = [states[i - 1]![path], states[i]![path]];
          if (!covers(paths, path) || !relevant(path, `@@ -1 +1 @@\n-${was ?? ''}\n+${is ?? ''}\n`)) continue;
          const status = was === undefined ? 'A' : is === undefined ? 'D' : 'M';
          changes.push({ path, status, oldMode: 0o100644, newMode: 0o100644, oldId: null, newId: null });
        }
        if (changes.length > 0)
          yield {
            commit: idOf(i),
            parent: idOf(i - 1),
            date: '2026-01-01',
            subject: commits[i]![0],
            changes,
          };
      }
    },
  };
}

test('setters of common headers and of hw/core, of the newest tree and of older ones', async () => {
  const asked: string[][] = [];
  const looked: string[] = [];
  const found: string[] = [];
  for await (const { subject, findings } of history(source(asked), 'HEAD', defaultSettings, (c) =>
    looked.push(c.subject),
  ))
    found.push(
      ...findings.filter((f) => f.severity === 'error').map((f) => `${subject}: ${f.rule} ${f.target}`),
    );
  expect(found.sort()).toEqual([
    'and back: type-flip alpha',
    'last: type-flip alpha',
    'the setter of a header sets the other hook: type-flip alpha',
    'the setter of a header sets the other hook: type2-with-cpu-common alpha',
    'there too: type-flip alpha',
    'there too: type2-with-cpu-common alpha',
  ]);
  expect(looked.sort()).toEqual([
    'and back',
    'it moves',
    'last',
    'the setter of a header sets the other hook',
    'there too',
  ]);
  // what no target is read from is not swept, and nothing more is where there is nothing of that kind
  expect(asked[0]).toEqual([...sweepPaths, `:(top,literal)${inCore}`]);
  expect(asked.slice(1)).toEqual([[`:(top,literal)${inHeader}`]]);
});
