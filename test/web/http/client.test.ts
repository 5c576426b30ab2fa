import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientOf } from '../../../src/web/http/client.ts';

const of = (remoteAddress: string, forwarded?: string): string =>
  clientOf({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage);

it.each([
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
  // Behind a proxy on this machine or beside it: the last one is the proxy's own word.
  ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['::ffff:127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['172.18.0.2', ' 203.0.113.7:4711', '203.0.113.7'],
  ['::1', '[2001:db8:1:2::3]:4711', '2001:db8:1:2::/64'],
  // Whoever comes from outside says nothing about himself.
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['2001:db8::1', '127.0.0.1', '2001:db8:0:0::/64'],
  // One client has a network of 64 bits.
  ['2001:db8:1:2:a:b:c:d', undefined, '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:2::', undefined, '2001:db8:1:2::/64'],
  ['fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  // What is no address is nobody.
  ['127.0.0.1', 'unknown', '127.0.0.1'],
  ['127.0.0.1', `203.0.113.7, ${'x'.repeat(100_000)}`, '127.0.0.1'],
  ['127.0.0.1', '', '127.0.0.1'],
])('%s, forwarded for %s, is %s', (remote, forwarded, client) => {
  expect(of(remote, forwarded)).toBe(client);
});
