#!/usr/bin/env node
// A check command for b4: reads one patch on standard input and prints what vmsd-warden finds in it.
//
//   b4 0.14 and newer, "b4 prep --check" and "b4 am --check":
//     git config --add b4.prep-perpatch-check-cmd /path/to/b4-check.mjs
//     git config --add b4.am-perpatch-check-cmd /path/to/b4-check.mjs
//   b4 0.15 and newer, "b4 review":
//     git config --add b4.review-perpatch-check-cmd '/path/to/b4-check.mjs --json'
//
// b4 hands each patch over alone, so it is judged by its hunks: what a later patch undoes is reported all the same.
// VMSD_WARDEN names the program when it is not on the PATH.
import { spawnSync } from 'node:child_process';

const say = (line) => process.stdout.write(`${line}\n`);
const json = process.argv.includes('--json');
const program = process.env.VMSD_WARDEN || 'vmsd-warden';
const run = spawnSync(program, ['check', '-', '--format', 'json', '--fail-on', 'never'], {
  stdio: ['inherit', 'pipe', 'pipe'],
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});

let findings;
try {
  findings = JSON.parse(run.stdout).findings.filter(
    (f) => f.severity !== 'notice' && f.accepted === undefined,
  );
} catch {
  const why = (run.error ? run.error.message : run.stderr).trim().split('\n').pop();
  // A mail without a patch in it (a cover letter) is no mistake.
  const none = /no patch/i.test(why);
  if (json) say(JSON.stringify(none ? [] : [{ tool: 'vmsd-warden', status: 'warn', summary: why }]));
  else if (!none) say(`WARNING: ${program} could not judge it: ${why}`);
  process.exit(0);
}
const place = (f) => `${f.path}:${f.line}`;
if (json) {
  const status = findings.some((f) => f.severity === 'error') ? 'fail' : findings.length ? 'warn' : 'pass';
  const summary = findings.length
    ? findings.map((f) => `${f.rule}: ${f.message}`).join(' ')
    : 'the registration of CPU state is in order';
  const details = findings
    .map((f) => [`${place(f)}: ${f.message}`, f.consequence, ...f.citations.map((c) => c.url)].join('\n'))
    .join('\n\n');
  say(JSON.stringify([{ tool: 'vmsd-warden', status, summary, ...(details && { details }) }]));
} else {
  // b4 takes a line with "ERROR:" for a failure and every other line for a warning.
  for (const f of findings)
    say(`${place(f)}: ${f.severity === 'error' ? 'ERROR' : 'WARNING'}: ${f.rule}: ${f.message}`);
}
