/** Ports for servers that tests start. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

/**
 * A port of this machine that is free now, and is for a while: the system gives it to nobody who leaves the choice to
 * it, as tests that run at the same time do.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    // Browsers, and fetch(), refuse 10080.
    const port = await portThatIsFree(randomInt(11_000, 61_000));
    if (port !== null && !isGivenOut(port)) return port;
  }
  // Where the system gives out all of them.
  return (await portThatIsFree(0))!;
}

async function portThatIsFree(wanted: number): Promise<number | null> {
  const server = createServer();
  const free = await new Promise<number | null>((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  if (free !== null) await new Promise((resolve) => server.close(resolve));
  return free;
}

function isGivenOut(port: number): boolean {
  let [first, last] = [32_768, 65_535];
  try {
    const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'latin1');
    [first, last] = range.trim().split(/\s+/).map(Number) as [number, number];
  } catch {
    // Not Linux: most systems give out these.
  }
  return port >= first && port <= last;
}
