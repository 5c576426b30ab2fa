/**
 * What `vmsd-warden jobs`, `data` and `list` do to the data. The embedded database has room for one process: while the server
 * runs, it does it for them, asked through a socket in DATA_DIR that only the folder's owner can open.
 */
import { createServer, request } from 'node:http';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { deserialize, serialize } from 'node:v8';
import type { ServerEnvironment } from '../config/environment.ts';
import type { JobSummary } from '../jobs/look.ts';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';
import type { Pruned } from '../store/retention.ts';
import { type ListOperations, listOperationsOn } from './lists/operations.ts';
import { type OpenData, openData } from './open-data.ts';

/** Dates are ISO 8601. */
export type ListedJob = Omit<JobSummary, 'createdAt' | 'nextAt'> & {
  createdAt: string;
  nextAt: string | null;
};

export interface Operations {
  jobs(): Promise<ListedJob[]>;
  /** False when there is no dead job of that id. */
  retry(id: string): Promise<boolean>;
  prune(days: number): Promise<Pruned>;
  /** The lines of a backup. */
  backup(): AsyncIterable<string>;
  lists: ListOperations;
}

/** The names under which the socket knows the lists' operations. */
const listOperationNames = [
  'states',
  'locate',
  'lineage',
  'rawOf',
  'patchesBy',
  'recent',
  'acceptances',
  'deliver',
] as const;

/** A question has a mail in it at most. */
const mostBytes = 64 * 1024 * 1024;

/** As short as it can be written: the path of a socket has room for some 100 bytes. */
function socketPath(dataDir: string): string {
  const whole = join(dataDir, 'control.sock');
  const fromHere = relative('.', whole);
  return fromHere.length < whole.length ? fromHere : whole;
}

/** The operations on a database that this process has open. */
export async function operationsOn(data: OpenData): Promise<Operations> {
  const { database, queue } = data;
  return {
    lists: await listOperationsOn(data),
    async jobs() {
      return (await queue.list()).map((job) => ({
        ...job,
        createdAt: job.createdAt.toISOString(),
        nextAt: job.nextAt?.toISOString() ?? null,
      }));
    },
    retry: (id) => queue.retry(id),
    async prune(days) {
      const { prune } = await import('../store/retention.ts');
      return prune(database, days);
    },
    async *backup() {
      const { backup } = await import('../store/backup.ts');
      yield* backup(database);
    },
  };
}

/** Opens the socket of a running server. It goes away with the process; a stale one is replaced. */
export async function serveControl(
  dataDir: string,
  operations: Operations,
  problem: (error: Error) => void,
): Promise<{ close(): void }> {
  const path = socketPath(dataDir);
  fs.rmSync(path, { force: true });
  const server = createServer((asked, response) => {
    void (async () => {
      const [, name, argument = ''] = (asked.url ?? '').split('/').map(decodeURIComponent);
      const end = (value: unknown) => void response.end(JSON.stringify(value));
      try {
        if (name === 'jobs') end(await operations.jobs());
        else if (name === 'retry') end(await operations.retry(argument));
        else if (name === 'prune') end(await operations.prune(Number(argument)));
        else if (name === 'backup') {
          for await (const line of operations.backup()) response.write(line);
          response.end();
        } else if (name === 'lists') {
          const operation = listOperationNames.find((one) => one === argument);
          if (!operation) return void response.writeHead(404).end();
          const run = operations.lists[operation] as (...args: unknown[]) => Promise<unknown>;
          response.end(serialize(await run(...(deserialize(await bytesOf(asked)) as unknown[]))));
        } else response.writeHead(404).end();
      } catch (error) {
        problem(error as Error);
        // In the middle of a backup this cuts it off, and its last line is missing.
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end((error as Error).message);
      }
    })();
  });
  await new Promise<void>((resolve) => {
    // A path that is too long for a socket: the commands then say that the folder is in use.
    server.once('error', (error) => {
      problem(error);
      resolve();
    });
    server.listen(path, () => resolve());
  });
  if (fs.existsSync(path)) fs.chmodSync(path, 0o600);
  return { close: () => server.close() };
}

/**
 * Runs the work with the operations: on the database itself, or through the server that has it open.
 * Throws UserError.
 */
export async function withOperations<T>(
  environment: ServerEnvironment,
  work: (operations: Operations) => Promise<T>,
): Promise<T> {
  let data: OpenData;
  try {
    data = await openData(environment, { work: false, problem: () => {} });
  } catch (error) {
    const { FolderInUse } = await import('../store/lock.ts');
    if (!(error instanceof FolderInUse)) throw error;
    if (!fs.existsSync(socketPath(environment.dataDir))) throw new UserError(error.message);
    return work(remote(socketPath(environment.dataDir)));
  }
  try {
    return await work(await operationsOn(data));
  } finally {
    await data.close();
  }
}

function remote(path: string): Operations {
  const ask = (what: string, body?: Buffer): Promise<NodeJS.ReadableStream> =>
    new Promise((resolve, reject) => {
      const failed = (why: string) => reject(new UserError(`the running server does not answer: ${why}`));
      const asked = request({ socketPath: path, path: what, method: 'POST' }, (response) => {
        if (response.statusCode === 200) resolve(response);
        else failed(`status ${response.statusCode}; its log says why`);
      });
      asked.once('error', (error) => failed(error.message));
      asked.end(body);
    });
  const json = async <T>(what: string): Promise<T> => {
    let text = '';
    for await (const chunk of await ask(what)) text += chunk;
    return JSON.parse(text) as T;
  };
  const asks =
    (name: string) =>
    async (...args: unknown[]) =>
      deserialize(await bytesOf(await ask(`/lists/${name}`, serialize(args))));
  return {
    lists: Object.fromEntries(
      listOperationNames.map((name) => [name, asks(name)]),
    ) as unknown as ListOperations,
    jobs: () => json('/jobs'),
    retry: (id) => json(`/retry/${encodeURIComponent(id)}`),
    prune: (days) => json(`/prune/${days}`),
    async *backup() {
      for await (const line of createInterface({ input: await ask('/backup'), crlfDelay: Infinity })) {
        yield `${line}\n`;
      }
    },
  };
}

async function bytesOf(stream: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`more than ${mostBytes} bytes came through the socket`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
