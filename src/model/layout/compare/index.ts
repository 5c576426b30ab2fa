/** The door of this folder: two layouts compared, what rules and renderers make of it. */
export { compareBuild } from './compare.ts';
export { partnerOf } from './facts.ts';
export { findMalformed } from './malformed.ts';
export { stripOf } from './strip.ts';
