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
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const [entry] = process.argv.splice(2, 1);
const little = ['check', 'review', 'audit', 'layout'];
// Where they were tried: a later Node would say of each flag that it has dropped that it does not know it.
const takesFlags = major >= 24 && major <= 26 && process.config.variables.v8_enable_maglev;
if (takesFlags && little.includes(process.argv[2])) compileLittle();
// Whoever sets NODE_COMPILE_CACHE has chosen a folder; Node uses it by itself, unless the launcher has put it by.
const { NODE_COMPILE_CACHE, VMSD_WARDEN_COMPILED } = process.env;
const compiled = VMSD_WARDEN_COMPILED || (NODE_COMPILE_CACHE ? null : ownFolder());
if (compiled !== null) process.getBuiltinModule('node:module').enableCompileCache(compiled);
await import(process.getBuiltinModule('node:url').pathToFileURL(entry).href);

/**
 * Commands that end before Node's slower compiler has earned what it takes, and the quick one has for what runs very often
 * alone. Functions are compiled with their file, which is kept, and not when they run. It is said here and not on Node's own
 * command line: Node would compile its own modules at each start then, as those that it brings were compiled without. So what
 * is needed of them is loaded before, and what is compiled of ours is kept apart from what other commands have compiled.
 */
function compileLittle() {
  for (const name of ['node:child_process', 'node:crypto']) process.getBuiltinModule(name);
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of ['--no-turbofan', '--invocation-count-for-maglev=8000', '--no-lazy'])
    setFlagsFromString(flag);
}

/**
 * Where compiled code is kept, $XDG_CACHE_HOME/vmsd-warden/compiled or that of ~/.cache; null where there is no such
 * folder that nobody else can write to. What is in it is run: Node's own choice, a name below /tmp that everybody can
 * guess, may have been made by another user, with code in it.
 */
function ownFolder() {
  const { XDG_CACHE_HOME, HOME } = process.env;
  const base = XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  if (!base || !path.isAbsolute(base)) return null;
  const me = process.geteuid();
  try {
    // One by one: a home that does not exist is not made.
    const own = path.join(makeFolder(base) && fs.realpathSync(base), 'vmsd-warden');
    const folder = path.join(own, 'compiled');
    for (const one of [own, folder]) if (fs.lstatSync(makeFolder(one)).uid !== me) return null;
    // Who can write to a folder above can put another one in its place; one like /tmp keeps what is others'.
    for (let one = folder; ; one = path.dirname(one)) {
      const { uid, mode } = fs.lstatSync(one);
      const isShared = (mode & 0o022) !== 0 && ((mode & 0o1000) === 0 || one === folder);
      if ((mode & 0o170000) !== 0o040000 || (uid !== me && uid !== 0) || isShared) return null;
      if (one === '/') return folder;
    }
  } catch {
    return null;
  }
}

function makeFolder(name) {
  try {
    fs.mkdirSync(name, { mode: 0o700 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return name;
}
