/** `audit` of a tree, against Coccinelle's spatch that matches assignments of the hooks in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, qemuMirror, report, run } from './measure.ts';

const repo = qemuMirror();
const dir = mkdtempSync(join(tmpdir(), 'vmsd-warden-bench-'));
try {
  const tar = execFileSync('git', ['-C', repo, 'archive', 'HEAD'], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', dir], { input: tar });
  const rule = join(dir, 'hooks.cocci');
  writeFileSync(
    rule,
    '@dc@\nDeviceClass *c;\nexpression E;\n@@\n* c->vmsd = E\n\n@cc@\nCPUClass *c;\nexpression E;\n@@\n* c->vmsd = E\n',
  );
  const args = ['--sp-file', rule, '--dir', dir, '--very-quiet'];
  const found = execFileSync('spatch', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const theirs = new Set([...found.matchAll(/^-\s.*vmsd\s*=\s*&(\w+)/gm)].map((m) => m[1]));
  const audit = JSON.parse(
    execFileSync(program, ['audit', '--repo', repo, '--format', 'json', '--fail-on', 'never'], {
      encoding: 'utf8',
    }),
  ) as { registrations: { target: string; after: { hooks: { symbol: string | null }[] } }[] };
  const ours = audit.registrations.flatMap((r) =>
    r.after.hooks.map((h) => ({ target: r.target, symbol: h.symbol })),
  );
  const missed = ours.filter((h) => !theirs.has(h.symbol ?? ''));
  report(
    'audit of a tree',
    run(program, ['audit', '--repo', repo, '--fail-on', 'never'], 5),
    'spatch',
    run('spatch', args, 1),
    'aim: 0.2 or less',
  );
  process.stdout.write(
    `registrations found: ${ours.length}; not by spatch: ${missed.map((h) => h.target).join(' ') || 'none'}\n`,
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}
