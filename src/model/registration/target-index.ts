/** The facts of a target's files, joined by name. */
import { type Branch, compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import { expandMacro, type MacroText } from '../../c/expand.ts';
import { macroUse, symbolsOfText } from '../facts/expressions.ts';
import { factsOfUse } from '../facts/facts.ts';
import { includedLines } from '../facts/functions.ts';
import type { Builds } from '../facts/source-sets.ts';
import type {
  DescriptionFact,
  FieldFact,
  FileFacts,
  FunctionFact,
  MacroFact,
  TableFact,
  TypeInfoFact,
  WipeFact,
} from '../facts/types.ts';
import type { Fields } from './descriptions.ts';

/** A file of the target: its path, its facts, and the builds that compile it (null: nothing says). */
export interface TargetFile {
  path: string;
  facts: FileFacts;
  builds: Builds | null;
  /** Not all of it is shown: a condition may open in what is not. */
  partial?: boolean;
  /** It is none of the target's, but one whose functions and macros the target may use. */
  outside?: boolean;
}

interface At<F> {
  file: TargetFile;
  fact: F;
}

export interface TargetIndex {
  files: TargetFile[];
  /** The files are all that the target has, and all of each. */
  whole: boolean;
  functions: Map<string, At<FunctionFact>[]>;
  tables: Map<string, At<TableFact>[]>;
  descriptions: Map<string, At<DescriptionFact>[]>;
  fieldArrays: Map<string, { file: TargetFile; fields: FieldFact[] }[]>;
  aliases: Map<string, { file: TargetFile; value: string; line: number; branches: readonly Branch[] }[]>;
  /** Those of one name are variants of one macro, those of the target first. */
  macros: Map<string, MacroFact[]>;
  /** File-scope pointers, and what they point to. */
  pointers: Map<string, string[]>;
  /** By variable: where it is written as a whole. */
  wipes: Map<string, { path: string; by: FunctionFact; wipe: WipeFact }[]>;
  embedding: Set<string>;
  /** What is known of each description's fields; null while they are being read. */
  embeds: Map<DescriptionFact, Fields | null>;
  types: At<TypeInfoFact>[];
  /** Names that were looked for and are not here: with more files at hand they may be. */
  wanted: Set<string>;
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Joins the facts of a target's files by name. `numbers` are macros of files that say nothing else. */
export function indexTarget(
  files: TargetFile[],
  whole: boolean,
  numbers: ReadonlyMap<string, string> = new Map(),
): TargetIndex {
  const index: TargetIndex = {
    files,
    whole,
    functions: new Map(),
    tables: new Map(),
    descriptions: new Map(),
    fieldArrays: new Map(),
    aliases: new Map(),
    macros: new Map(),
    pointers: new Map(),
    wipes: new Map(),
    embedding: new Set(['VMSTATE_CPU']),
    embeds: new Map(),
    types: [],
    wanted: new Set(),
  };
  for (const file of files) for (const macro of file.facts.macros) add(index.macros, macro.name, macro);
  for (const file of files) {
    addFacts(index, file, file.facts);
    for (const use of file.outside ? [] : file.facts.uses) {
      const macro = macroNamed(index, use.macro);
      if (macro) addFacts(index, file, factsOfUse(use, macro satisfies MacroText));
      else if (use.declaration !== '') index.wanted.add(use.macro);
    }
  }
  // a target's own macro of that name
  const own = files.find((f) => !f.outside && f.facts.fieldMacros.some(({ name }) => name === 'VMSTATE_CPU'));
  if (own) index.embedding.delete('VMSTATE_CPU');
  addEmbedding(index);
  addTypesAbove(index);
  const builtIn: TargetFile = { path: '', facts: files[0]?.facts as FileFacts, builds: null, outside: true };
  for (const [name, value] of numbers)
    if (!index.aliases.has(name)) index.aliases.set(name, [{ file: builtIn, value, line: 1, branches: [] }]);
  return index;
}

/** Macros of fields that embed cpu_common through other macros. */
function addEmbedding({ files, embedding }: TargetIndex): void {
  const users = new Map<string, string[]>();
  for (const { facts } of files)
    for (const { name, uses } of facts.fieldMacros) for (const used of uses) add(users, used, name);
  // a macro that is added may have users of its own
  for (const name of embedding) for (const user of users.get(name) ?? []) embedding.add(user);
}

function addFacts(index: TargetIndex, file: TargetFile, f: FileFacts): void {
  for (const fact of f.functions) {
    add(index.functions, fact.name, { file, fact });
    for (const wipe of fact.wipes) add(index.wipes, wipe.table, { path: file.path, by: fact, wipe });
  }
  if (f.loose?.body) add(index.functions, includedLines(file.path), { file, fact: f.loose.body });
  for (const fact of f.tables) {
    add(index.tables, fact.name, { file, fact });
    // the array is any of its elements
    if (fact.name.endsWith(']')) add(index.tables, arrayOf(fact.name), { file, fact });
  }
  for (const fact of f.descriptions) {
    add(index.descriptions, fact.name, { file, fact });
    if (fact.name.endsWith(']')) add(index.descriptions, arrayOf(fact.name), { file, fact });
  }
  for (const a of f.fieldArrays) add(index.fieldArrays, a.name, { file, fields: a.fields });
  for (const a of f.aliases) add(index.aliases, a.name, { file, ...a });
  for (const p of f.pointers)
    index.pointers.set(p.name, [...(index.pointers.get(p.name) ?? []), ...p.targets]);
  for (const name of f.embeddingMacros) index.embedding.add(name);
  if (!file.outside) for (const fact of f.typeInfos) index.types.push({ file, fact });
}

/** Of the types of other files, the one above all CPUs and those above the target's own. */
function addTypesAbove(index: TargetIndex): void {
  const outside = new Map<string, TargetIndex['types']>();
  for (const file of index.files)
    for (const fact of file.outside ? file.facts.typeInfos : [])
      if (fact.name !== null) add(outside, fact.name, { file, fact });
  const above = new Set(['TYPE_CPU', '"cpu"', ...index.types.flatMap(({ fact }) => fact.parent ?? [])]);
  // a type that is added may have another one above it
  for (const name of above)
    for (const at of outside.get(name) ?? []) {
      index.types.push(at);
      if (at.fact.parent !== null) above.add(at.fact.parent);
    }
}

/** `ops` of `ops[0]`. */
export const arrayOf = (element: string): string =>
  element.endsWith(']') ? element.slice(0, element.indexOf('[')) : element;

/** What goes by a name: in the same file if it is there, else in the target, else outside of it. */
export function lookup<F>(map: ReadonlyMap<string, At<F>[]>, name: string, near: TargetFile): At<F>[] {
  const all = map.get(name) ?? [];
  for (const nearer of [all.filter((x) => x.file === near), all.filter((x) => !x.file.outside)])
    if (nearer.length > 0) return nearer;
  return all;
}

/** The macro of a name as a build for system emulation has it. */
export function macroNamed(index: TargetIndex, name: string): MacroFact | undefined {
  return index.macros.get(name)?.find(({ branches }) => compiledInSystemMode(branches) !== false);
}

/** What a value stands for that is a macro's; null where no file in sight defines the macro. */
function madeBy(index: TargetIndex, value: string): string[] | null {
  const use = macroUse(value);
  const macro = macroNamed(index, use.macro);
  if (!macro || (macro.params === null) !== (use.args === null)) return use.args === null ? null : use.inside;
  return symbolsOfText(expandMacro(macro, use.args ?? []));
}

/** What a pointer, a macro, or a function that hands one out stands for; the name itself where it is none of these. */
export function pointees(index: TargetIndex, value: string, near: TargetFile, depth = 0): string[] {
  const isElement = index.descriptions.has(value) || index.tables.has(value);
  const name = isElement ? value : arrayOf(value);
  if (depth > 3 || index.descriptions.has(name) || index.tables.has(name)) return [name];
  const made = madeBy(index, name)?.filter((t) => t !== name);
  if (made && made.length > 0) return [...new Set(made.flatMap((t) => pointees(index, t, near, depth + 1)))];
  const handed = lookup(index.functions, name, near).flatMap(({ fact }) => fact.returns);
  const targets = [...new Set([...(index.pointers.get(name) ?? []), ...handed])].filter((t) => t !== name);
  if (targets.length === 0) return [name];
  return [...new Set(targets.slice(0, 20).flatMap((t) => pointees(index, t, near, depth + 1)))];
}

/** What a file that is included between braces holds; undefined where no such file is in sight. */
export function includedIn(index: TargetIndex, name: string): FileFacts['loose'] | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const found = index.files.find(
    ({ path, facts }) => facts.loose && (path === last || path.endsWith(`/${last}`)),
  );
  return found?.facts.loose;
}

/** In user mode the name stands for nothing: NULL, or the dummy of 2013 to 2021. */
export function isDummyInUserMode(index: TargetIndex, symbol: string): boolean {
  const aliases = index.aliases.get(symbol) ?? [];
  const macros = (index.macros.get(symbol) ?? []).map(({ body, branches }) => ({ value: body, branches }));
  return [...aliases, ...macros].some(
    (a) =>
      /^[\s(&]*(?:vmstate_dummy|NULL|0)[\s)]*$/.test(a.value) && compiledInUserMode(a.branches) !== false,
  );
}

export function realSymbol(index: TargetIndex, symbol: string): string {
  const alias = (index.aliases.get(symbol) ?? []).find(
    (a) => /^\w+$/.test(a.value) && a.value !== 'vmstate_dummy' && compiledInSystemMode(a.branches) !== false,
  );
  return alias ? alias.value : symbol;
}
