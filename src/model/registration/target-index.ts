/** The facts of a target's files, joined by name. */
import { type Branch, compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import type { Builds } from '../facts/source-sets.ts';
import type { DescriptionFact, FieldFact, FileFacts, FunctionFact, TypeInfoFact } from '../facts/types.ts';
import type { Fields } from './descriptions.ts';

/** A file of the target: its path, its facts, and the builds that compile it (null: nothing says). */
export interface TargetFile {
  path: string;
  facts: FileFacts;
  builds: Builds | null;
}

export interface TargetIndex {
  files: TargetFile[];
  /** The files are all that the target has, and all of each. */
  whole: boolean;
  functions: Map<string, { file: TargetFile; fact: FunctionFact }[]>;
  descriptions: Map<string, { file: TargetFile; fact: DescriptionFact }[]>;
  fieldArrays: Map<string, { file: TargetFile; fields: FieldFact[] }[]>;
  aliases: Map<string, { file: TargetFile; value: string; line: number; branches: readonly Branch[] }[]>;
  embedding: Set<string>;
  /** What is known of each description's fields; null while they are being read. */
  embeds: Map<DescriptionFact, Fields | null>;
  types: { file: TargetFile; fact: TypeInfoFact }[];
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Joins the facts of a target's files by name. */
export function indexTarget(files: TargetFile[], whole: boolean): TargetIndex {
  const index: TargetIndex = {
    files,
    whole,
    functions: new Map(),
    descriptions: new Map(),
    fieldArrays: new Map(),
    aliases: new Map(),
    embedding: new Set(['VMSTATE_CPU']),
    embeds: new Map(),
    types: [],
  };
  for (const file of files) {
    const f = file.facts;
    for (const fact of f.functions) add(index.functions, fact.name, { file, fact });
    for (const fact of f.descriptions) add(index.descriptions, fact.name, { file, fact });
    for (const a of f.fieldArrays) add(index.fieldArrays, a.name, { file, fields: a.fields });
    for (const a of f.aliases) add(index.aliases, a.name, { file, ...a });
    for (const name of f.embeddingMacros) index.embedding.add(name);
    for (const fact of f.typeInfos) index.types.push({ file, fact });
  }
  return index;
}

export function lookup(
  index: TargetIndex,
  name: string,
  near: TargetFile,
): { file: TargetFile; fact: FunctionFact }[] {
  const all = index.functions.get(name);
  if (!all) return [];
  const here = all.filter((x) => x.file === near);
  return here.length > 0 ? here : all;
}

export function isDummyInUserMode(index: TargetIndex, symbol: string): boolean {
  return (index.aliases.get(symbol) ?? []).some(
    (a) => a.value === 'vmstate_dummy' && compiledInUserMode(a.branches) !== false,
  );
}

export function realSymbol(index: TargetIndex, symbol: string): string {
  const alias = (index.aliases.get(symbol) ?? []).find(
    (a) => /^\w+$/.test(a.value) && a.value !== 'vmstate_dummy' && compiledInSystemMode(a.branches) !== false,
  );
  return alias ? alias.value : symbol;
}
