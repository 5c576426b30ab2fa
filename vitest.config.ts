import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keepsCompiled } from './test/support/program.ts';

/** Files of a tier end in its name: `x.git.test.ts`. Those without one are units. */
const tiers = ['git', 'system', 'slow', 'mail', 'browser'] as const;
const all = 'test/**/*.test.ts';
const ofTier = (tier: string) => `test/**/*.${tier}.test.ts`;
/** What is run once more in the slow tier, with more of it: `npm run test:slow` says how much. */
const isCampaign = process.env.TEST_FACTOR !== undefined;
const campaigns = globSync(all, { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(join(import.meta.dirname, file), 'utf8').includes('support/factor.ts'),
);

/** Short to read and long to run: where nothing is known of earlier runs, large files begin first otherwise. */
const isLong = ({ moduleId }: TestSpecification) =>
  /\/(?:contract-?[a-z]*|as-forges-are|conversation|queue|upgrade|mirror-series|killed|chaos|crash)\.system\./.test(
    moduleId,
  );

/** In each tier the longest begin first, so that none of them is left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const names = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = (one: TestSpecification) => 2 * names.indexOf(one.project.name) - Number(isLong(one));
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/** In CI the machine may be busy with other things. */
const patience = process.env.CI ? 4 : 1;

const cores = Math.max(2, availableParallelism());

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/scratch.ts'],
    projects: [
      {
        // No process, everything in memory.
        test: {
          name: 'unit',
          // Else each file would load, and Node compile, what the one before has.
          isolate: false,
          // It never waits: each process more would compile the same code once more.
          maxWorkers: cores,
          env: keepsCompiled,
          include: [all],
          exclude: tiers.map(ofTier),
          testTimeout: 10_000 * patience,
          hookTimeout: 10_000 * patience,
        },
      },
      ...tiers.map((tier) => ({
        test: {
          name: tier,
          // As above, where a file has nothing beside it: what it leaves behind is cleaned up after it.
          isolate: tier !== 'git',
          // A good half of the time is waiting for processes: with four files more than there are cores, all cores are busy.
          maxWorkers: cores + 4,
          // Behind the units, which vitest asks for where so many run at once as these do not.
          sequence: { groupOrder: 1 },
          setupFiles: ['test/support/tidy.ts'],
          // As test/support/untiered.cjs, for databases in the tests' own process.
          execArgv: ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--wasm-lazy-validation'],
          // Of the programs that tests start: fakes, benches, servers.
          env: keepsCompiled,
          // It imports JSON without saying so, which Node does not take.
          server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
          // The program that they start.
          globalSetup: tier === 'git' ? [] : ['test/support/built.ts'],
          include: [ofTier(tier), ...(tier === 'slow' && isCampaign ? campaigns : [])],
          testTimeout: (tier === 'git' ? 60_000 : 120_000) * patience,
          hookTimeout: (tier === 'git' ? 60_000 : 120_000) * patience,
        },
      })),
    ],
  },
});
