/**
 * What one C file says about the registration of CPU state: the facts as types. They depend on the text alone.
 * Lines are 1-based.
 */
import type { Branch } from '../../c/conditions.ts';

/** A `TypeInfo` initializer; names as they are spelled (`TYPE_ALPHA_CPU`, `"cpu"`), null when absent. */
export interface TypeInfoFact {
  name: string | null;
  parent: string | null;
  classInit: string | null;
  /** Runs for every type below this one. */
  classBaseInit: string | null;
  abstract: boolean;
  line: number;
  branches: readonly Branch[];
  /** Where not every build has the same class_init: all of them. */
  variants?: ClassInit[];
}

export interface ClassInit {
  name: string;
  branches: readonly Branch[];
}

/** The C type of an expression, as far as it decides which hook is meant. */
export type HookOwner =
  | 'DeviceClass'
  | 'CPUClass'
  | 'ObjectClass'
  | 'SysemuCPUOps'
  | 'other'
  | 'unknown'
  | { param: number };

/** Whose class something is: that of a parameter, by its number, or another one, as it is spelled; null: not known. */
export type Subject = number | string | null;

/** What is assigned, or handed on. */
export interface ValueFact {
  /** The one name that remains when casts, parentheses and `&` are gone; null where there is none. */
  symbol: string | null;
  /** All that it may be: both of `a ? &b : &c`. */
  symbols: string[];
}

/** `X->vmsd = &symbol;` or a call of one of the setters of 2013. */
export interface HookFact extends ValueFact {
  owner: HookOwner;
  member: 'vmsd' | 'legacy_vmsd';
  setter: 'device_class_set_vmsd' | 'cpu_class_set_vmsd' | null;
  /** The name of the variable left of the arrow, for evidence that shows no declaration. */
  variable: string | null;
  /** The symbol is this parameter of the function. */
  symbolParam: number | null;
  /** It is set to NULL. */
  clears: boolean;
  /** Whose hook it is. */
  of: Subject;
  line: number;
  branches: readonly Branch[];
}

/** A class that is written as a whole, `*dc = *other;`, or a hook that is copied from one, `dc->vmsd = other->vmsd;`. */
export interface CopyFact {
  owner: HookOwner;
  /** As HookFact's. */
  variable: string | null;
  /** The one hook that is copied; null: all that the class has. */
  member: 'vmsd' | 'legacy_vmsd' | 'ops' | null;
  /** What it is copied from, as it is spelled; null: it is filled with zeros. */
  from: string | null;
  /** Whose class, or hook, is written. */
  of: Subject;
  /** How much of it, as it is spelled, where that is not all. */
  size?: string;
  /** What it is handed to by name, which only a macro can write to. */
  call?: string;
  line: number;
  branches: readonly Branch[];
}

export interface CallFact {
  name: string;
  args: { owner: HookOwner; symbol: string | null; isNull?: true; of?: Subject }[];
  line: number;
  branches: readonly Branch[];
}

export interface FunctionFact {
  name: string;
  /** It is a function-like macro: its lines are compiled where it is used. */
  isMacro: boolean;
  params: { name: string; type: string }[];
  hooks: HookFact[];
  /** Tables that are assigned to `cc->sysemu_ops`, and whose class that is. */
  ops: { tables: string[]; of: Subject; line: number; branches: readonly Branch[] }[];
  calls: CallFact[];
  copies: CopyFact[];
  /** Variables that may be tables, and are written as a whole: `memset(&ops, 0, …)`, `ops = …`. */
  wipes: WipeFact[];
  /** What it hands to an accelerator as `cpu_class_init`. */
  accelInits: string[];
  /** Descriptions, or tables, that it returns. */
  returns: string[];
  /** Descriptions that it names in other ways than a hook. */
  mentions: { symbol: string; line: number }[];
  /** Descriptions that it makes placeholders, or no longer ones, while it runs. */
  marks: { symbol: string; line: number; branches: readonly Branch[] }[];
  /** It handles a CPUClass: casts to one, declares one, or uses members that only a CPUClass has. */
  cpuEvidence: boolean;
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

/** A variable that is written as a whole. */
export interface WipeFact {
  table: string;
  /** It is another table, as it is spelled; null: zeros, or a value that is written down there. */
  from: string | null;
  line: number;
  branches: readonly Branch[];
}

/** A macro that is used where an element, or a whole initializer, may stand. */
export interface UseFact {
  macro: string;
  /** Its arguments as they are spelled. */
  args: string[];
  line: number;
  branches: readonly Branch[];
}

/** A file that is included between two braces. */
export interface IncludeFact {
  name: string;
  line: number;
  branches: readonly Branch[];
}

/** A `SysemuCPUOps` initializer. */
export interface TableFact {
  name: string;
  hooks: {
    member: 'vmsd' | 'legacy_vmsd';
    symbol: string | null;
    line: number;
    branches: readonly Branch[];
  }[];
  /** Macros that hold members of it and that the file does not define. */
  uses: UseFact[];
  /** Files that are included among its members. */
  includes: IncludeFact[];
  /** Descriptions that it names in other members. */
  mentions: { symbol: string; line: number }[];
  /** It is a value inside of a function: the variable may have another one before. */
  isLiteral?: true;
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

/** One element of a `VMStateField` list. */
export interface FieldFact {
  macro: string | null;
  /** The identifiers among its arguments. */
  refs: string[];
  line: number;
  /** The `#if` branches around it inside the list. */
  branches?: readonly Branch[];
  /** It is no element, but a file that is included among them. */
  include?: string;
}

export interface DescriptionFact {
  name: string;
  /** The section's name in the stream; null where it is no plain string. */
  streamName: string | null;
  /** true, false, or null when it is set to something that is no literal. */
  unmigratable: boolean | null;
  /** What it is set to where that is no literal, a C expression. */
  unmigratableIf?: string;
  /** A C expression; null: not shown. */
  versionId: string | null;
  minimumVersionId: string | null;
  /** Its own list, or the name of the array that holds it; null when it has none. */
  fields: FieldFact[] | string | null;
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

/** A variable at file scope that points to descriptions or tables. */
interface PointerFact {
  name: string;
  targets: string[];
  line: number;
}

/** A macro that may make a part of a registration, for files that use it and do not define it. */
export interface MacroFact {
  name: string;
  params: string[] | null;
  body: string;
  branches: readonly Branch[];
}

export interface FileFacts {
  typeInfos: TypeInfoFact[];
  functions: FunctionFact[];
  tables: TableFact[];
  descriptions: DescriptionFact[];
  fieldArrays: { name: string; fields: FieldFact[]; closed: boolean }[];
  /** Object-like macros that name a type, a description or a version: name -> replacement. */
  aliases: { name: string; value: string; line: number; branches: readonly Branch[] }[];
  pointers: PointerFact[];
  /** Descriptions that variables of other types name in their initializers. */
  mentions: { symbol: string; line: number }[];
  macros: MacroFact[];
  /** Macros that stand at the top level, or are a whole initializer, and that the file does not define. */
  uses: (UseFact & { declaration: string })[];
  /** Macros whose body names cpu_common. */
  embeddingMacros: string[];
  /** Other macros that it defines and that may stand in a list of fields, with the macros that they name. */
  fieldMacros: { name: string; uses: string[] }[];
  /** The code files that it includes, and the branches that they are included under. */
  includes: { name: string; branches: readonly Branch[] }[];
  /** What stands outside of all braces, for those who include the file inside of theirs. */
  loose: { hooks: TableFact['hooks']; fields: FieldFact[]; body: FunctionFact | null } | null;
  /** The body of cpu_save() saves something; null when the file has no such function. */
  savesState: boolean | null;
  /** It declares a CPU's state or class: `struct CPUAlphaState`, `TYPE_ALPHA_CPU`. */
  definesCpu: boolean;
}
