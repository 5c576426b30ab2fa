// Loaded first by servers that tests start: the database's WebAssembly is compiled once, quickly, and not again for
// speed. A server that lives for seconds does not earn that: it took a third of the processor time of each start.
require('node:v8').setFlagsFromString('--no-wasm-tier-up');
require('node:v8').setFlagsFromString('--no-wasm-dynamic-tiering');
