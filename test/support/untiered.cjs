// Loaded first by programs that tests start: the database's WebAssembly is compiled once, quickly, and not again for
// speed, and what is never called is not looked at. A server that lives for seconds does not earn that: it takes as long
// as opening the database without it.
const { setFlagsFromString } = require('node:v8');
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--wasm-lazy-validation'])
  setFlagsFromString(flag);
