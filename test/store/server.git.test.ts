/** A PostgreSQL server that goes away at a moment that a real one meets by chance only: as it lets a connection in. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { Failure } from '../../src/ports/failure.ts';
import { openServer } from '../../src/store/server.ts';

/** A message of PostgreSQL's protocol. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const letIn = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const done = Buffer.concat([message('C', Buffer.from('SELECT 0\0')), ready]);
const ended = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'));

/** The first connection is answered once, and each after it is let in and ended in one packet. */
let connections = 0;
const server = createServer((socket: Socket) => {
  connections += 1;
  const isFirst = connections === 1;
  socket.on('error', () => {});
  socket.once('data', () => {
    if (!isFirst) socket.end(Buffer.concat([letIn, ready, ended]));
    else {
      socket.write(Buffer.concat([letIn, ready]));
      socket.once('data', () => socket.end(done));
    }
  });
});
afterAll(() => server.close());

it('a connection that is ended as it is let in fails what asked for it, and ends no process', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const lost: string[] = [];
  const { port } = server.address() as AddressInfo;
  const database = await openServer(`postgres://x@127.0.0.1:${port}/x`, ({ message: why }) => lost.push(why));
  for (let tries = 0; tries < 3; tries++)
    await expect(database.transaction((sql) => sql.query('SELECT 1'))).rejects.toThrow(Failure);
  expect(lost).toContain('terminating connection');
  await database.close();
});
