// Makes dist/, the JavaScript that the npm package carries: Node does not strip types under node_modules.
// What the program loads when it needs it stays in files of its own. Dependencies are left to npm.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/main.ts',
    'judge-process': 'src/processes/judge/process.ts',
    'mirrors-process': 'src/processes/mirrors/process.ts',
    'check-thread': 'src/processes/check/thread.ts',
    'targets-process': 'src/processes/targets/process.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  logLevel: 'warning',
});
