/** Milliseconds of a processor that this process has used so far: a machine that is busy with others adds none. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
