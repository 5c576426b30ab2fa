import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';
import { link } from '../../src/review/render/markdown-text.ts';

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

it.each([
  ['https://Example.ORG/', 'https://example.org'],
  ['https://example.org/Warden///', 'https://example.org/Warden'],
  ['http://warden.internal:3000', 'http://warden.internal:3000'],
  ['http://[2001:DB8:0::1]:3000/warden/', 'http://[2001:db8::1]:3000/warden'],
  [' https://example.org:443/ ', 'https://example.org'],
  ['HTTPS://B\u00fccher.example', 'https://xn--bcher-kva.example'],
])('the address %s is %s', (given, read) => {
  expect(readEnvironment({ PUBLIC_URL: given }).publicUrl).toBe(read);
  const gitlab = { GITLAB_URL: given, GITLAB_TOKEN: 'glpat-x', GITLAB_WEBHOOK_SECRET: 'a secret' };
  expect(readEnvironment(gitlab).gitlab!.url).toBe(read);
  // Where people look, and where its links lead: not one is lost for how the address is written.
  expect(link('a rule', `${read}/rules/type-flip`)).toBe(`[a rule](<${read}/rules/type-flip>)`);
});

it.each([
  ['HTTPS://GitHub.COM/', 'https://api.github.com'],
  ['https://ghe.Example.org/', 'https://ghe.example.org/api/v3'],
  ['http://[::1]:8080', 'http://[::1]:8080/api/v3'],
])('the API of GitHub at %s is at %s', (GITHUB_URL, api) => {
  expect(readEnvironment({ GITHUB_URL }).githubApiUrl).toBe(api);
});

it.each([
  ['example.org', /must be an address like https:\/\/example\.org/],
  ['ftp://example.org', /must be an address like/],
  ['https://me:hunter2@example.org', /must not hold a user or a password/],
  ['https://example.org/?a=b', /must not have a "\?" or "#"/],
  ['https://', /must be an address like/],
])('%s is no address', (PUBLIC_URL, says) => {
  expect(() => readEnvironment({ PUBLIC_URL })).toThrow(says);
  expect(() => readEnvironment({ PUBLIC_URL })).not.toThrow(/hunter2/);
});
