/** A store in memory, for one change: the one that reviews without a database have. */
export { type MemoryStore, memoryStore } from '../../src/app/review/memory-store.ts';
