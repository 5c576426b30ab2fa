/** How long work takes, whatever else the machine has to do meanwhile. */

/** What the work gives, and the milliseconds for which this thread had the processor. */
export async function timed<T>(work: () => T): Promise<{ result: Awaited<T>; took: number }> {
  const before = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, took: (user + system) / 1000 };
}
