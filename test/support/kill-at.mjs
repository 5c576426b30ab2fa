// Loaded before a program (node --import): ends it with SIGKILL at the KILL_AT-th of its moments. With KILL_OF=requests
// (the default) these are before and behind each request to the outside; with KILL_OF=git before a process is started,
// behind that, and at its end. Standard error has the number of moments when it ends by itself.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT ?? 0);
const ofGit = process.env.KILL_OF === 'git';
let moment = 0;
const maybeDie = () => {
  moment += 1;
  if (moment === at) process.kill(process.pid, 'SIGKILL');
};
if (ofGit) {
  const { spawn } = childProcess;
  childProcess.spawn = (...given) => {
    maybeDie();
    const child = spawn(...given);
    maybeDie();
    child.once('exit', maybeDie);
    return child;
  };
  syncBuiltinESMExports();
} else {
  const { fetch } = globalThis;
  globalThis.fetch = async (...given) => {
    maybeDie();
    const answer = await fetch(...given);
    const body = await answer.arrayBuffer();
    maybeDie();
    const { status, statusText, headers } = answer;
    const again = new Response([204, 205, 304].includes(status) ? null : body, {
      status,
      statusText,
      headers,
    });
    Object.defineProperty(again, 'url', { value: answer.url });
    return again;
  };
}
process.on('exit', () => process.stderr.write(`moments: ${moment}\n`));
