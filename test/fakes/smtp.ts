/** An SMTP server in memory: it keeps what it takes, refuses what it is told to refuse, and breaks where it is told to. */
import { createServer, type Socket } from 'node:net';

interface TakenMail {
  from: string;
  to: string[];
  /** As it came, with the dots undone. */
  raw: Buffer;
}

/**
 * `drop-early`: the connection ends before the text is asked for; `drop-before`: before it is taken; `drop-after`: when
 * it is taken, without an answer.
 */
type SmtpFault =
  | 'drop-early'
  | 'drop-before'
  | 'drop-after'
  | 'busy'
  | 'refuse-text'
  | 'refuse-sender'
  | 'refuse-login';

export interface FakeSmtp {
  url: string;
  mails: TakenMail[];
  /** Faults of the next mails, one each; `null` lets one through. */
  faults: (SmtpFault | null)[];
  /** Recipients that are refused. */
  unknown: Set<string>;
  /** Connections so far. */
  connections: number;
  close(): Promise<void>;
}

export async function fakeSmtp(): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const fake: Omit<FakeSmtp, 'url' | 'close'> = { mails: [], faults: [], unknown: new Set(), connections: 0 };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    fake.connections += 1;
    converse(socket, fake);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return Object.assign(fake, {
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  });
}

function converse(socket: Socket, fake: Omit<FakeSmtp, 'url' | 'close'>): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let input = Buffer.alloc(0);
  let mail: TakenMail = { from: '', to: [], raw: Buffer.alloc(0) };
  let inText = false;
  let fault: SmtpFault | null = null;
  say('220 fake.example ESMTP');
  socket.on('data', (chunk) => {
    input = Buffer.concat([input, chunk]);
    for (;;) {
      if (inText) {
        const end = input.indexOf('\r\n.\r\n');
        if (end < 0) return;
        mail.raw = Buffer.from(input.toString('latin1', 0, end + 2).replace(/^\./gm, ''), 'latin1');
        input = input.subarray(end + 5);
        inText = false;
        if (fault === 'drop-before') return void socket.destroy();
        if (fault === 'refuse-text') {
          say('554 5.7.1 not wanted');
          continue;
        }
        fake.mails.push(mail);
        if (fault === 'drop-after') return void socket.destroy();
        say('250 2.0.0 taken');
        continue;
      }
      const end = input.indexOf('\r\n');
      if (end < 0) return;
      const line = input.toString('latin1', 0, end);
      input = input.subarray(end + 2);
      const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
      if (/^EHLO/i.test(line)) say('250-fake.example\r\n250-8BITMIME\r\n250 AUTH PLAIN');
      else if (/^AUTH/i.test(line)) {
        if (fake.faults[0] === 'refuse-login') {
          fake.faults.shift();
          say('535 5.7.8 wrong password');
        } else say('235 2.7.0 welcome');
      } else if (/^MAIL FROM:/i.test(line)) {
        fault = fake.faults.shift() ?? null;
        mail = { from: address, to: [], raw: Buffer.alloc(0) };
        if (fault === 'drop-early') return void socket.destroy();
        say(
          fault === 'refuse-sender'
            ? '550 5.7.1 who are you'
            : fault === 'busy'
              ? '451 4.3.0 later'
              : '250 ok',
        );
      } else if (/^RCPT TO:/i.test(line)) {
        if (fake.unknown.has(address)) say('550 5.1.1 no such user');
        else {
          mail.to.push(address);
          say('250 ok');
        }
      } else if (/^DATA/i.test(line)) {
        if (mail.to.length) {
          inText = true;
          say('354 go on');
        } else say('554 no recipients');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else if (/^(?:RSET|NOOP)/i.test(line)) say('250 ok');
      else say('500 what');
    }
  });
}
