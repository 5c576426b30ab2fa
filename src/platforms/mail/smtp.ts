/** Sends mails over SMTP, with nodemailer. One connection a mail: there are a few in an hour. */
import { Failure } from '../../ports/failure.ts';
import type { Mailer } from '../../ports/lists.ts';
import { composeMail } from './compose.ts';

const nothing = (): void => {};
const silent = {
  level: nothing,
  trace: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

/** Less than the time after which a mail that was not noted as sent is taken for lost. */
const connectMilliseconds = 30_000;
const socketMilliseconds = 60_000;
/** Seconds until the next try where the server does not want us at all: someone has to fix that. */
const refusedUs = 3600;

/**
 * `address` is smtp:// or smtps://, with user and password where the server asks for them; `password`, where it is
 * given, is used instead of the one in the address, and asked for anew for each mail.
 */
export function smtpMailer(address: string, password?: () => Promise<string>): Mailer {
  return {
    async send(mail) {
      const raw = await composeMail(mail);
      const { createTransport } = await import('nodemailer');
      // Until the text was asked for, nothing can have been taken.
      let offered = false;
      const transport = createTransport({
        ...optionsOf(address, await password?.().catch(notNow)),
        connectionTimeout: connectMilliseconds,
        greetingTimeout: connectMilliseconds,
        socketTimeout: socketMilliseconds,
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        logger: {
          ...silent,
          debug: (entry: { tnx?: string }, line: unknown) => {
            offered ||= entry.tnx === 'client' && line === 'DATA';
          },
        },
      });
      const to = [...mail.to, ...mail.cc].map(({ email }) => email);
      try {
        const sent = await transport.sendMail({ envelope: { from: mail.from.email, to }, raw });
        return {
          refused: sent.rejected.map((one: string | { address: string }) =>
            typeof one === 'string' ? one : one.address,
          ),
        };
      } catch (error) {
        throw failureOf(error as SmtpError, offered);
      } finally {
        transport.close();
      }
    },
  };
}

/** A mistake of the operator loses no mail. */
function notNow(error: Error): never {
  throw new Failure('passing', error.message, { after: refusedUs });
}

function optionsOf(
  address: string,
  password?: string,
): {
  host: string;
  port: number;
  secure: boolean;
  auth?: { user: string; pass: string };
  ignoreTLS?: boolean;
  requireTLS?: boolean;
} {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Failure('passing', 'the address of the mail server cannot be read', { after: refusedUs });
  }
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user && { auth: { user, pass: password ?? decodeURIComponent(url.password) } }),
    // A server on this machine has a certificate for another name, if any; no other sees a password in the clear.
    ...(isLoopback(url.hostname) ? { ignoreTLS: true } : user !== '' && { requireTLS: true }),
  };
}

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

/**
 * What an error means for the mail. Before its text is sent nothing can have been taken; an answer of the server says
 * that it was not; a connection that ends without one leaves it open.
 */
function failureOf({ code, command, responseCode, message }: SmtpError, offered: boolean): Failure {
  const said = `the mail server did not take a mail: ${message.split('\n')[0]!.slice(0, 300)}`;
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500)
    return new Failure('passing', said);
  if (responseCode !== undefined) {
    const aboutMail = code === 'EMESSAGE' || command === 'RCPT TO' || command === 'DATA';
    return aboutMail ? new Failure('permanent', said) : new Failure('passing', said, { after: refusedUs });
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new Failure('permanent', said);
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'ECONFIG')
    return new Failure('passing', said, { after: refusedUs });
  return new Failure('passing', said, { uncertain: offered });
}
