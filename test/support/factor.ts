/**
 * How much more is tried in the slow tier than each day: sizes of text that is made to hold a reader up, cases of a property.
 * `npm run test:slow` sets it, and runs the files that import it once more (`vitest.config.ts`).
 */
export const factor = Number(process.env.TEST_FACTOR ?? 1);
