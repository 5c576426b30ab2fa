// Makes the JavaScript that npm packages carry: Node does not strip types under node_modules.
//   node bin/build.mjs         dist/: the whole program, for the package vmsd-warden
//   node bin/build.mjs --cli   package-cli/: the package vmsd-warden-cli, which is the command line alone
// What the program loads when it needs it stays in files of its own. What the command line needs of npm's packages is
// in the files, so that it starts without looking for them; what only the server needs is left to npm.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { completionScript, shells } from '../src/cli/program/completion.ts';
import { manualPage } from '../src/cli/program/manual.ts';
import { rules } from '../src/rules/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const cli = process.argv.includes('--cli');
const out = cli ? 'package-cli/dist' : 'dist';

/** Packages that are small, and that the command line uses. */
const bundled = ['mailsplit', 'parse-diff', 'yaml'];
const external = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter(
  (name) => !bundled.includes(name),
);

rmSync(`${root}${cli ? 'package-cli' : 'dist'}`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/main.ts',
    ...(!cli && {
      'judge-process': 'src/processes/judge/process.ts',
      'mirrors-process': 'src/processes/mirrors/process.ts',
      'check-thread': 'src/processes/check/thread.ts',
      'targets-process': 'src/processes/targets/process.ts',
    }),
  },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  external,
  // Its form for Node is CommonJS, of which a file that is loaded later would have no names.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  format: 'esm',
  // Some of the bundled packages are CommonJS, and ask for node's modules with require().
  banner: {
    js: "import { createRequire as warden_createRequire } from 'node:module'; const require = warden_createRequire(import.meta.url);",
  },
  platform: 'node',
  target: 'node22.18',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
});
writeFileSync(`${root}${out}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));
if (cli) packageOfTheCommandLine();

/** The licence texts of the packages whose code is in the files. */
function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
      return found ? [found[1]] : [];
    }),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function packageOfTheCommandLine() {
  const folder = `${root}package-cli`;
  const copied = [
    'bin/vmsd-warden',
    'bin/start.mjs',
    'examples/flip.mbox',
    'docs/cli.md',
    'docs/rules.md',
    'CHANGELOG.md',
    'LICENSE',
  ];
  const pages = readdirSync(`${root}src/rules`).flatMap((id) =>
    id.includes('.') ? [] : [`src/rules/${id}/rule.md`],
  );
  for (const path of [...copied, ...pages]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  const { version, license, engines, os, repository, homepage, bugs } = manifest;
  writeFileSync(
    `${folder}/package.json`,
    `${JSON.stringify(
      {
        name: `${manifest.name}-cli`,
        version,
        description: 'Reviews QEMU patch series for changes of what a CPU migrates: the command line',
        license,
        repository,
        homepage,
        bugs,
        type: 'module',
        bin: manifest.bin,
        man: 'man/vmsd-warden.1',
        files: ['bin', 'completions', 'dist', 'docs', 'examples', 'man', 'src', 'CHANGELOG.md', 'LICENSE'],
        engines,
        os,
      },
      null,
      2,
    )}\n`,
  );
  writeFileSync(
    `${folder}/README.md`,
    `# vmsd-warden-cli\n\nThe command line of vmsd-warden without its server: \`check\`, \`audit\`, \`history\`, \`layout\`, \`rules\`, \`explain\`.\n\n    npm install --global vmsd-warden-cli\n    vmsd-warden check series.mbox\n\nSee [the command line](docs/cli.md) and [the rules](docs/rules.md). \`completions/\` has scripts for bash, zsh and fish.\n`,
  );
  mkdirSync(`${folder}/completions`);
  for (const shell of shells)
    writeFileSync(
      `${folder}/completions/vmsd-warden.${shell}`,
      completionScript(
        shell,
        rules.map(({ id }) => id),
      ),
    );
  mkdirSync(`${folder}/man`);
  writeFileSync(`${folder}/man/vmsd-warden.1`, manualPage(version));
}
