import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Much of the time is waiting for processes: on two cores vitest would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism()),
    // Tests start git, npm and the program itself; on a busy machine each takes its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
