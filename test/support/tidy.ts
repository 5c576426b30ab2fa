/** Runs before each test file (`vitest.config.ts`): its own hooks end before these. */
import { afterAll, vi } from 'vitest';
import { cleanUp } from './after-file.ts';

afterAll(async () => {
  vi.unstubAllEnvs();
  await cleanUp();
});
