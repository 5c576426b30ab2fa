/**
 * A Patchwork server in memory: patches by Message-Id and their checks, as its REST API describes them
 * (docs/api/schemas in Patchwork's repository). It refuses what the real one refuses.
 * Source: https://github.com/getpatchwork/patchwork/tree/main/docs/api/schemas
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Check {
  id: number;
  state: string;
  target_url: string | null;
  context: string;
  description: string | null;
}

export interface FakePatchwork {
  url: string;
  token: string;
  /** Makes a patch known. */
  add(messageId: string): void;
  /** The checks of a patch, oldest first. */
  checks(messageId: string): Check[];
  /** The user of the token does not maintain the project. */
  readOnly: boolean;
  /** An older server: it does not know the filter for Message-Ids, and gives any patches. */
  old: boolean;
  /** Answers of the next requests, one each; null: none, the connection ends when the request is done. */
  faults: (number | null)[];
  requests: string[];
  close(): Promise<void>;
}

export async function fakePatchwork(): Promise<FakePatchwork> {
  const patches = new Map<string, { id: number; checks: Check[] }>();
  let next = 100;
  const fake = {
    token: 'a1b2c3',
    readOnly: false,
    old: false,
    faults: [],
    requests: [],
  } as unknown as FakePatchwork;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://fake');
    fake.requests.push(`${request.method} ${url.pathname}`);
    let body = '';
    for await (const chunk of request) body += chunk;
    const say = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    const fault = fake.faults.shift();
    if (fault !== undefined && fault !== null) return say(fault, { detail: 'trouble' });
    if (request.headers.authorization !== `Token ${fake.token}`)
      return say(401, { detail: 'Invalid token.' });
    const all = [...patches].map(([id, patch]) => ({
      id: patch.id,
      msgid: `<${id}>`,
      name: 'x',
      check: 'pending',
    }));
    if (url.pathname === '/api/patches/' && request.method === 'GET') {
      const wanted = fake.old ? null : url.searchParams.get('msgid');
      return say(200, all.filter(({ msgid }) => wanted === null || msgid === `<${wanted}>`).slice(0, 30));
    }
    const found = /^\/api\/patches\/(\d+)\/checks\/$/.exec(url.pathname);
    const patch = [...patches.values()].find(({ id }) => id === Number(found?.[1]));
    if (!patch) return say(404, { detail: 'Not found.' });
    if (request.method === 'GET') {
      const context = url.searchParams.get('context');
      const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
      const sorted = [...patch.checks].sort((a, b) =>
        url.searchParams.get('order') === '-id' ? b.id - a.id : a.id - b.id,
      );
      return say(200, sorted.filter((one) => context === null || one.context === context).slice(0, size));
    }
    if (fake.readOnly) return say(403, { detail: 'You do not have permission to perform this action.' });
    // What is sent without this type is answered with 200 and thrown away.
    if (request.headers['content-type'] !== 'application/json') return say(200, {});
    const sent = JSON.parse(body) as Partial<Check>;
    const wrong =
      !['pending', 'success', 'warning', 'fail'].includes(sent.state ?? '') ||
      !/^[-a-zA-Z0-9_]{1,255}$/.test(sent.context ?? 'default') ||
      (sent.target_url != null &&
        (!/^https?:\/\/\S+$/.test(sent.target_url) || sent.target_url.length > 200));
    if (wrong) return say(400, { state: ['wrong'] });
    const { state, target_url = null, context = 'default', description = null } = sent;
    const check: Check = { id: next++, state: state!, target_url, context, description };
    patch.checks.push(check);
    if (fault === null) return void request.socket.destroy();
    say(201, check);
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    add: (messageId: string) => void patches.set(messageId, { id: next++, checks: [] }),
    checks: (messageId: string) => patches.get(messageId)?.checks ?? [],
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
