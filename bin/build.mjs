// Makes the JavaScript that npm packages carry: Node does not strip types under node_modules.
//   node bin/build.mjs         dist/: the whole program, for the package vmsd-warden
//   node bin/build.mjs --cli   package-cli/: the package vmsd-warden-cli, which is the command line alone
//   node bin/build.mjs --action   action/index.mjs: the action of action.yml, one file, which is committed
//   node bin/build.mjs --tests DIR   the program and the tests' fakes, with npm's packages in the files: tests start them
//                                 hundreds of times
// What the program loads when it needs it stays in files of its own. What the command line needs of npm's packages is
// in the files, so that it starts without looking for them; what only the server needs is left to npm.
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { completionScript, shells } from '../src/cli/program/completion.ts';
import { manualPage } from '../src/cli/program/manual.ts';
import { rules } from '../src/rules/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const cli = process.argv.includes('--cli');
/** Some of the bundled packages are CommonJS, and ask for node's modules with require(). */
const requires =
  "import { createRequire as warden_createRequire } from 'node:module'; const require = warden_createRequire(import.meta.url);";
/** Its form for Node is CommonJS, of which a file that is loaded later would have no names. */
const alias = { yaml: join(root, 'node_modules/yaml/browser/index.js') };
/** The command line, and a thread beside it. */
const program = { main: 'src/main.ts', 'tree-thread': 'src/processes/trees/thread.ts' };
/** What runs beside the server: processes and threads. */
const besides = {
  'judge-process': 'src/processes/judge/process.ts',
  'mirrors-process': 'src/processes/mirrors/process.ts',
  'check-thread': 'src/processes/check/thread.ts',
  'database-thread': 'src/processes/database/thread.ts',
  'targets-process': 'src/processes/targets/process.ts',
};
if (process.argv.includes('--action')) {
  // --stdout: to compare with what is committed.
  const { text, inputs } = await bundleOfTheAction();
  if (process.argv.includes('--stdout')) process.stdout.write(text);
  else {
    writeFileSync(`${root}action/index.mjs`, text);
    writeFileSync(`${root}action/LICENSES.txt`, licences(inputs));
  }
} else if (process.argv.includes('--tests')) {
  const fakes = ['github', 'gitlab', 'answerer'].map((name) => [
    `fake-${name}`,
    `test/fakes/${name}/main.ts`,
  ]);
  await buildParts(
    { ...program, ...besides, ...Object.fromEntries(fakes) },
    process.argv[process.argv.indexOf('--tests') + 1],
    // It reads files of its own beside its code.
    ['@electric-sql/pglite'],
  );
} else {
  await packages();
}

/** What is kept between runs is kept for the source that made it. */
function digestOfSource() {
  const hash = createHash('sha256');
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort())
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

/** Builds programs that share their parts. */
function buildParts(entryPoints, outdir, external) {
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    external,
    alias,
    define: { sourceDigest: JSON.stringify(digestOfSource()) },
    format: 'esm',
    banner: {
      js: requires,
    },
    platform: 'node',
    target: 'node22.18',
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

async function packages() {
  const out = cli ? 'package-cli/dist' : 'dist';

  // Packages that are small, and that the command line uses. The server has the others from npm.
  const bundled = [
    'mailsplit',
    'parse-diff',
    'yaml',
    ...(cli ? ['@octokit/rest', 'markdown-it', 'zod'] : []),
  ];
  const external = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter(
    (name) => !bundled.includes(name),
  );

  rmSync(`${root}${cli ? 'package-cli' : 'dist'}`, { recursive: true, force: true });
  const { metafile } = await buildParts({ ...program, ...(!cli && besides) }, out, external);
  writeFileSync(`${root}${out}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));
  if (cli) packageOfTheCommandLine();
}

/** One file, in which the rules' pages and the version stand as well: it runs from any folder. */
async function bundleOfTheAction() {
  const pages = Object.fromEntries(
    rules.map(({ id }) => [id, readFileSync(`${root}src/rules/${id}/rule.md`, 'utf8')]),
  );
  const files = [
    `const pages = ${JSON.stringify(pages)};`,
    'export const rulePage = (id) => pages[id];',
    `export const version = () => ${JSON.stringify(manifest.version)};`,
  ];
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/action.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    alias,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      js: `// Made from src/action.ts by node bin/build.mjs --action. Licences: action/LICENSES.txt\n${requires}`,
    },
    plugins: [
      {
        name: 'package-files',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\/src\/server\/package-files\.ts$/ }, () => ({ contents: files.join('\n') })),
      },
    ],
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

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
