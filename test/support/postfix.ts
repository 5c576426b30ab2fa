/**
 * A real SMTP server: a postfix of the test's own, on loopback. Nothing leaves it: mail for addresses that it does not
 * know goes into the mailbox `elsewhere`, whatever their domain.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './git.ts';
import { greets, whenKilled } from './mail-services.ts';
import { freePort } from './ports.ts';
import { until } from './until.ts';

export interface PostfixOptions {
  /** Names left of @test.example, each with a maildir. */
  mailboxes: readonly string[];
  /** A name left of @test.example, and the names that get a copy each, mailboxes or pipes. */
  aliases?: Readonly<Record<string, readonly string[]>>;
  /**
   * A name left of @test.example, and the shell command that gets each mail on standard input. It runs as `nobody`;
   * postfix tries again when it exits with 75, and refuses the mail at other statuses.
   */
  pipes?: Readonly<Record<string, string>>;
}

export interface Postfix {
  host: '127.0.0.1';
  port: number;
  /** The folder of a mailbox, a maildir. */
  maildir(mailbox: string): string;
  /** What a mailbox has, oldest first. Return-Path, X-Original-To and Delivered-To stand on top. */
  mails(mailbox: string): Buffer[];
  /** Waits until a mailbox has so many mails, and gives all that it has. */
  received(mailbox: string, count: number): Promise<Buffer[]>;
  /** Mails in the queue: on their way, or to be tried again. */
  queued(): number;
  /** Tries at once again what could not be delivered. */
  flush(): void;
  log(): string;
  stop(): void;
}

const nobody = { uid: 65_534, gid: 65_534 };
const running = new Set<() => void>();
process.on('exit', () => {
  for (const stop of running) stop();
});

/** Starts it and waits until it greets. It takes root. */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const dir = tempFolder();
  const port = await freePort();
  const at = (name: string): string => join(dir, name);
  // Its processes change to other users.
  chmodSync(dir, 0o755);
  for (const name of ['etc', 'queue', 'mail', 'data']) mkdirSync(at(name), { mode: 0o755 });
  chownSync(at('mail'), nobody.uid, nobody.gid);
  execFileSync('chown', ['postfix:', at('data')]);

  const pipes = Object.entries(options.pipes ?? {});
  const table = (name: string, rows: (readonly [string, string])[]): string => {
    writeFileSync(at(`etc/${name}`), rows.map(([left, right]) => `${left} ${right}\n`).join(''));
    return `texthash:${at(`etc/${name}`)}`;
  };
  const address = (name: string): string => `${name}@test.example`;
  const mailboxes = [...options.mailboxes.map((name) => [address(name), `${name}/`] as const)];
  const aliases = Object.entries(options.aliases ?? {}).map(
    ([name, to]) => [address(name), to.map(address).join(',')] as const,
  );
  const transports = pipes.map(([name], i) => [address(name), `pipe${i}:`] as const);
  const settings = {
    compatibility_level: '3.6',
    queue_directory: at('queue'),
    data_directory: at('data'),
    maillog_file: at('data/log'),
    maillog_file_prefixes: dir,
    myhostname: 'mx.test.example',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    virtual_mailbox_domains: 'static:all',
    virtual_mailbox_base: at('mail'),
    virtual_mailbox_maps: `${table('mailboxes', mailboxes)}, static:elsewhere/`,
    virtual_alias_maps: table('aliases', aliases),
    virtual_uid_maps: `static:${nobody.uid}`,
    virtual_gid_maps: `static:${nobody.gid}`,
    transport_maps: table('transports', transports),
    default_transport: 'error',
    message_size_limit: '100000000',
    mailbox_size_limit: '0',
    virtual_mailbox_limit: '0',
    queue_run_delay: '5s',
    minimal_backoff_time: '5s',
    maximal_backoff_time: '5s',
    in_flow_delay: '0',
    smtpd_peername_lookup: 'no',
    disable_dns_lookups: 'yes',
    biff: 'no',
  };
  writeFileSync(
    at('etc/main.cf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  const services = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    'showq unix n - n - - showq',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'discard unix - - n - - discard',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  for (const [i, [, command]] of pipes.entries()) {
    writeFileSync(at(`etc/pipe${i}`), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    services.push(`pipe${i} unix - n n - 1 pipe user=nobody argv=${at(`etc/pipe${i}`)}`);
  }
  writeFileSync(at('etc/master.cf'), `${services.join('\n')}\n`);

  const postfix = (...args: string[]) =>
    spawnSync('postfix', ['-c', at('etc'), ...args], { encoding: 'utf8' });
  const log = (): string => {
    try {
      return readFileSync(at('data/log'), 'utf8');
    } catch {
      return '';
    }
  };
  const forget = whenKilled(`exec postfix -c ${at('etc')} stop`);
  const stop = (): void => {
    running.delete(stop);
    forget();
    postfix('stop');
  };
  running.add(stop);
  const started = postfix('start');
  if (started.status !== 0) throw new Error(`postfix does not start: ${started.stderr}${log()}`);
  await until('postfix greets', () => greets(port), { more: log });

  const mails = (mailbox: string): Buffer[] => {
    const folder = join(at('mail'), mailbox, 'new');
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch {
      return [];
    }
    return names
      .map((name) => ({ name: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
      .map(({ name }) => readFileSync(name));
  };
  return {
    host: '127.0.0.1',
    port,
    maildir: (mailbox) => join(at('mail'), mailbox),
    mails,
    received(mailbox, count) {
      return until(`${count} mails in ${mailbox}`, () => mails(mailbox).length >= count && mails(mailbox), {
        more: () => `${mails(mailbox).length} of ${count} mails; postfix says: ${log()}`,
      });
    },
    queued: () =>
      execFileSync('postqueue', ['-c', at('etc'), '-j'], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean).length,
    flush: () => void execFileSync('postqueue', ['-c', at('etc'), '-f']),
    log,
    stop,
  };
}
