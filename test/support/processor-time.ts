/** How long work takes, whatever else the machine has to do meanwhile, and however fast it is. */

/** What the work gives, and the milliseconds for which this thread had the processor. */
export async function spent<T>(work: () => T): Promise<{ result: Awaited<T>; took: number }> {
  const before = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, took: (user + system) / 1000 };
}

const text = 'static const VMStateDescription vmstate_zeta = {\n'.repeat(20_000);

/** Some milliseconds of what readers of text do. */
function yardstick(): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) lines += 1;
  return lines + text.split('\n').length;
}

/** What the yardstick takes on the machines that the limits of tests are meant for. */
const usual = 1.5;

/** How much slower than usual the machine is at the moment; the best of three, as the first ones are not compiled yet. */
async function slowness(): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < 3; i++) took.push((await spent(yardstick)).took);
  return Math.max(1, Math.min(...took) / usual);
}

/**
 * What the work gives, and the milliseconds for which this thread had the processor for it: fewer where the machine is
 * slower than usual, as the yardstick before and after the work tells.
 */
export async function timed<T>(work: () => T): Promise<{ result: Awaited<T>; took: number }> {
  const before = await slowness();
  const { result, took } = await spent(work);
  return { result, took: (took * 2) / (before + (await slowness())) };
}
