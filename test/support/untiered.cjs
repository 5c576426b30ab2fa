// Loaded first by programs that tests start: the database's WebAssembly is compiled once, quickly, and not again for
// speed, and what is never called is not looked at. A server that lives for seconds does not earn that: it takes as long
// as opening the database without it. And its thread begins with room for what is new, where it would clear it up a dozen
// times before it is ready: a start takes an eighth less.
const { setFlagsFromString } = require('node:v8');
for (const flag of [
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
  '--wasm-lazy-validation',
  '--min-semi-space-size=16',
])
  setFlagsFromString(flag);
