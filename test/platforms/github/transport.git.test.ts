/** What counts as an answer of GitHub: a success that is no JSON is none. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchInTime } from '../../../src/platforms/github/transport.ts';

let server: Server;
let answer: { status: number; type: string | null; text: string };
beforeAll(async () => {
  server = createServer((_, response) => {
    const { status, type, text } = answer;
    response.writeHead(status, type === null ? {} : { 'content-type': type }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());
const ask = () => fetchInTime(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
const json = 'application/json; charset=utf-8';

it.each<[what: string, status: number, type: string | null, text: string]>([
  ['the page of a proxy', 200, 'text/html', '<!doctype html><p>Sign in'],
  ['a page that says it is JSON', 200, json, '<html></html>'],
  ['JSON that says it is a page', 200, 'text/html', '{"id": 1}'],
  ['JSON without a type', 200, null, '{"id": 1}'],
  ['JSON that was cut', 201, json, '{"id": 1, "nam'],
  ['a word', 200, json, '"ok"'],
  ['a number', 200, json, '1'],
  ['nothing', 200, json, ''],
  ['null', 200, json, 'null'],
])('%s is none: it passes, as a gateway that is out of order', async (_, status, type, text) => {
  answer = { status, type, text };
  const got = await ask();
  expect(got.status).toBe(502);
  expect(await got.json()).toMatchObject({ message: expect.stringContaining('none of GitHub') });
});

it.each<[what: string, status: number, type: string | null, text: string]>([
  ['an object', 200, json, '{"id": 1}'],
  ['a list', 200, 'application/vnd.github+json', '[]'],
  ['nothing, where nothing is due', 204, null, ''],
  ['something that was made, without a word', 201, json, ''],
  ['a refusal, whatever it says', 403, 'text/html', '<p>No'],
])('%s is one, as it was', async (_, status, type, text) => {
  answer = { status, type, text };
  const got = await ask();
  expect(got.status).toBe(status);
  expect(await got.text()).toBe(text);
});
