// The first file that Node runs: says so when Node is too old, keeps compiled code between runs, and
// hands over to the program (src/main.ts in a checkout, dist/main.mjs in an installed package).
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `vmsd-warden: Node.js ${process.versions.node} is too old, 22.18 or newer is needed; ` +
      'install it, or reinstall vmsd-warden with optional dependencies so that npm brings one\n',
  );
  process.exit(2);
}
// Not imported: that costs start-up time, as src/processes/node.ts says.
process.getBuiltinModule('node:module').enableCompileCache();
const [entry] = process.argv.splice(2, 1);
await import(process.getBuiltinModule('node:url').pathToFileURL(entry).href);
