/** The door of this folder: two layouts compared, what rules and renderers make of it. */
export { compareBuild } from './compare.ts';
export {
  introduced,
  type LayoutFact,
  type LayoutFacts,
  type LayoutLimit,
  layoutFacts,
  partnerOf,
  type Release,
} from './facts.ts';
export { findMalformed, type Malformed, type MalformedKind } from './malformed.ts';
export { stripOf } from './strip.ts';
