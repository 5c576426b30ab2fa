import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';

const { privateKey: pem } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }) as string;
const read = (PRIVATE_KEY: string) =>
  readEnvironment({ APP_ID: '17', WEBHOOK_SECRET: 'a secret', PRIVATE_KEY }).github!.privateKey;

it.each<[how: string, write: (pem: string) => string]>([
  ['as it is', (text) => text],
  ['in double quotes', (text) => `"${text}"`],
  ['in quotes, with blanks around', (text) => `  '${text.trim()}'\n`],
  ['with \\n written out', (text) => text.replaceAll('\n', '\\n')],
  ['with \\n written out, in quotes', (text) => `"${text.trim().replaceAll('\n', '\\n')}"`],
  ['with \\\\n written out', (text) => text.replaceAll('\n', '\\\\n')],
  ['with \\r\\n written out', (text) => text.replaceAll('\n', '\\r\\n')],
  ['with blanks for line ends', (text) => text.trim().replaceAll('\n', ' ')],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['indented, as in YAML', (text) => text.replace(/^/gm, '    ')],
  ['on one line', (text) => text.trim().replace(/\n(?!-)/g, '')],
  ['as base64', (text) => Buffer.from(text).toString('base64')],
  [
    'as base64 in lines, in quotes',
    (text) =>
      `"${Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g)!
        .join('\n')}"`,
  ],
])('a private key %s is the same key', (_, write) => {
  for (const key of [pem, pkcs8]) {
    const found = read(write(key)) as { pem: string };
    expect(createPrivateKey(found.pem).export({ type: 'pkcs1', format: 'pem' })).toBe(pem);
  }
});

it.each([
  '',
  'hunter2',
  '-----BEGIN RSA PRIVATE KEY-----',
  pem.replace('-----END', '-----FIN'),
  '-----BEGIN '.repeat(100_000),
])('what is no key is refused', (text) => {
  expect(() => read(text || ' x')).toThrow(/PRIVATE_KEY must be a private key in PEM format/);
});
