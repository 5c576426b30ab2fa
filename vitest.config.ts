import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests start git, npm and the program itself; on a busy machine each takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
