/** A real IMAP server: a dovecot of the test's own, on loopback. Each user has the password `secret-word`. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { tempFolder } from './git.ts';
import { greets, whenKilled } from './mail-services.ts';
import { freePort } from './ports.ts';
import { until } from './until.ts';

export const imapPassword = 'secret-word';

export interface Dovecot {
  /** Of plain connections, with STARTTLS. */
  port: number;
  tlsPort: number;
  /** PEM, for who is to trust it; the name is `localhost`. */
  certificate: string;
  /** Runs commands as a user, as a mail client does. */
  as<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
}

const nobody = { uid: 65_534, gid: 65_534 };
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) process.kill(-child.pid!, 'SIGKILL');
});

/** Starts it and waits until it greets. It takes root. `settings` are lines of dovecot.conf. */
export async function startDovecot(settings: readonly string[] = []): Promise<Dovecot> {
  const dir = tempFolder();
  // Its processes change to other users.
  chmodSync(dir, 0o755);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const at = (name: string): string => join(dir, name);
  mkdirSync(at('mail'));
  chownSync(at('mail'), nobody.uid, nobody.gid);
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  execFileSync('openssl', [...request, ...subject, '-keyout', at('key.pem'), '-out', at('certificate.pem')], {
    stdio: 'ignore',
  });
  writeFileSync(
    at('dovecot.conf'),
    `
base_dir = ${at('run')}
state_dir = ${at('state')}
log_path = ${at('log')}
listen = 127.0.0.1
protocols = imap
mail_location = maildir:${at('mail')}/%u
ssl = yes
ssl_cert = <${at('certificate.pem')}
ssl_key = <${at('key.pem')}
disable_plaintext_auth = no
auth_failure_delay = 0
login_trusted_networks =
default_vsz_limit = 1G
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
  }
}
service stats {
  chroot =
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${imapPassword}
}
userdb {
  driver = static
  args = uid=${nobody.uid} gid=${nobody.gid} home=${at('mail')}/%u
}
${settings.join('\n')}
`,
  );
  let child: ChildProcess;
  let ended: Promise<unknown>;
  const log = (): string => {
    try {
      return readFileSync(at('log'), 'utf8');
    } catch {
      return '';
    }
  };
  const start = async (): Promise<void> => {
    let said = '';
    // A process group of its own: it starts others.
    child = spawn('dovecot', ['-F', '-c', at('dovecot.conf')], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = child;
    running.add(started);
    const forget = whenKilled(`exec kill -9 -${started.pid}`);
    for (const stream of [started.stdout!, started.stderr!]) stream.on('data', (chunk) => (said += chunk));
    ended = new Promise((resolve) => started.once('close', resolve)).then(() => {
      running.delete(started);
      forget();
    });
    await until('dovecot greets', () => greets(port), { more: () => said + log() });
  };
  await start();
  return {
    port,
    tlsPort,
    certificate: readFileSync(at('certificate.pem'), 'utf8'),
    async as(user, work) {
      const auth = { user, pass: imapPassword };
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: false,
        doSTARTTLS: false,
        auth,
        logger: false,
      });
      client.on('error', () => {});
      await client.connect();
      try {
        return await work(client);
      } finally {
        client.close();
      }
    },
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
    start,
  };
}
