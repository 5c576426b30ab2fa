/** What a module of the tests has to clean up after each test file: files of a tier share a process and its modules. */
const works = new Set<() => unknown>();

/** Done after each file from now on; asked for once, as the module is loaded. */
export const afterFile = (work: () => unknown): void => void works.add(work);

export async function cleanUp(): Promise<void> {
  const failed: unknown[] = [];
  // What was asked for last may need what was there before.
  for (const work of [...works].reverse()) {
    try {
      await work();
    } catch (error) {
      // The others clean up all the same.
      failed.push(error);
    }
  }
  if (failed.length) throw failed[0];
}
