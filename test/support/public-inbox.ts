/** Archives that public-inbox itself keeps, in folders of the test's own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { tempFolder } from './git.ts';
import { until } from './until.ts';

export interface Inbox {
  /** The archive. */
  dir: string;
  /** Above it: all that belongs to public-inbox. */
  root: string;
  /** A shell command that takes a mail on standard input into the archive. */
  command: string;
  /** Takes mails into the archive, one after the other. */
  deliver(mails: readonly string[]): void;
  /** Takes a mail out of the archive and its history. */
  purge(mail: string): void;
  /** Serves it on loopback as public-inbox does; gives the archive's address. */
  serve(): Promise<string>;
  stop(): void;
}

/** An archive of the list NAME@test.example, empty. */
export function makeInbox(name: string, format: 1 | 2 = 2): Inbox {
  const root = tempFolder();
  const dir = join(root, 'inbox');
  mkdirSync(join(root, 'home'));
  const own = {
    HOME: join(root, 'home'),
    PI_CONFIG: join(root, 'config'),
    PI_EMERGENCY: join(root, 'emergency'),
    ORIGINAL_RECIPIENT: `${name}@test.example`,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const env = { ...process.env, ...own };
  const run = (program: string, args: readonly string[], input = ''): void => {
    execFileSync(program, args, { env, input, stdio: ['pipe', 'pipe', 'pipe'] });
  };
  run('public-inbox-init', [`-V${format}`, name, dir, `http://127.0.0.1/${name}`, own.ORIGINAL_RECIPIENT]);
  run('git', ['config', '-f', own.PI_CONFIG, 'publicinboxmda.spamcheck', 'none']);
  let stop = (): void => {};
  return {
    dir,
    root,
    command: `${Object.entries(own)
      .map(([variable, value]) => `${variable}='${value}'`)
      .join(' ')} exec public-inbox-mda --no-precheck`,
    deliver(mails) {
      for (const mail of mails) run('public-inbox-mda', ['--no-precheck'], mail);
    },
    purge: (mail) => run('public-inbox-purge', ['--all'], mail),
    async serve() {
      // It is given a socket that listens: a free port could be another's by the time it is up.
      const listening = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => listening.once('listening', resolve));
      const { port } = listening.address() as AddressInfo;
      const { fd } = (listening as unknown as { _handle: { fd: number } })._handle;
      const start = 'LISTEN_PID=$$ LISTEN_FDS=1 exec public-inbox-httpd -W 0';
      const child = spawn('sh', ['-c', start], { env, stdio: ['ignore', 'pipe', 'pipe', fd] });
      await new Promise((resolve) => listening.close(resolve));
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk) => (said += chunk));
      stop = () => void child.kill();
      process.once('exit', stop);
      const url = `http://127.0.0.1:${port}/${name}`;
      await until(
        'public-inbox-httpd answers',
        () =>
          fetch(`${url}/`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { more: () => said },
      );
      return url;
    },
    stop: () => stop(),
  };
}
