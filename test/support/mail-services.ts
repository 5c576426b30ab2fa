/** Debian's mail programs in tests: whether they are to be used, and what starting them takes. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';

/**
 * Tests that need public-inbox, dovecot, postfix or git-email run where TEST_MAIL is set (`.ci/run` installs them and
 * sets it). They start their own instances, on loopback and in folders of their own; postfix and dovecot want root.
 */
export const mailServices = !!process.env.TEST_MAIL;
if (!mailServices) process.stderr.write('tests with mail servers are skipped: TEST_MAIL is not set\n');

/** Whether a server greets on that port of loopback. */
export function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** Runs a shell command when this process has been killed, and could not end what it had started. Returns how to forget it. */
export function whenKilled(command: string): () => void {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do sleep 2; done; ${command}`;
  const watch = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' });
  watch.unref();
  return () => void watch.kill();
}
