/** The fake as a process: `node main.ts FOLDER`. Prints its address, and ends when its standard input does. */
import type { AddressInfo } from 'node:net';
import { createFake } from './server.ts';
import { newState } from './state.ts';

const state = newState(process.argv[2]!);
const server = createFake(state);
// Whoever steers it may sleep for longer than Node keeps a connection, and send as it is closed.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`${state.url}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
