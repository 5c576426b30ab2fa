import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
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

/** In CI the machine may be busy with other things. */
const patience = process.env.CI ? 4 : 1;

export default defineConfig({
  test: {
    // A third of the time is waiting for processes: with a file more than there are cores, two cores are busy.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    projects: [
      {
        // No process, everything in memory.
        test: {
          name: 'unit',
          // Each file would load, and Node compile, what the one before has.
          isolate: false,
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
