/** Whom limits count by: the client, also behind a proxy. Nobody may do anything because of it. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where proxies in front of this server are: this machine, and its own network. */
const near = new BlockList();
for (const [network, bits, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const) {
  near.addSubnet(network, bits, family);
}

/**
 * The address of who asks. Of a neighbour that has the header, it is the last one in `X-Forwarded-For`, which the
 * nearest proxy has written; those before it anybody may have made up. Of IPv6 it is the network of 64 bits, which one
 * client has for itself.
 */
export function clientOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const direct = bare(socket.remoteAddress ?? '');
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined || !isNear(direct)) return counted(direct);
  const said = bare(String(forwarded).slice(-100).split(',').at(-1)!.trim());
  return counted(isIP(said) ? said : direct);
}

/** Without brackets and port, and IPv4 as such. */
const bare = (address: string): string =>
  address
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '');

const isNear = (address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && near.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

function counted(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const parts = head.split(':').filter(Boolean);
  const behind = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - parts.length - behind.length;
  const all = [...parts, ...Array<string>(Math.max(0, zeros)).fill('0'), ...behind];
  return `${all
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
