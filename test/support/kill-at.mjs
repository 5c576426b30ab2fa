// Loaded before a program (node --import): ends it with SIGKILL at the KILL_AT-th of the moments before and behind a
// request to the outside. Standard error has the number of moments when it ends by itself.
const at = Number(process.env.KILL_AT ?? 0);
let moment = 0;
const maybeDie = () => {
  moment += 1;
  if (moment === at) process.kill(process.pid, 'SIGKILL');
};
const { fetch } = globalThis;
globalThis.fetch = async (...given) => {
  maybeDie();
  const answer = await fetch(...given);
  const body = await answer.arrayBuffer();
  maybeDie();
  const { status, statusText, headers } = answer;
  const again = new Response([204, 205, 304].includes(status) ? null : body, { status, statusText, headers });
  Object.defineProperty(again, 'url', { value: answer.url });
  return again;
};
process.on('exit', () => process.stderr.write(`moments: ${moment}\n`));
