/**
 * What one C file says about the registration of CPU state, whoever asks and whatever the rest of the tree
 * holds. Facts depend on the text alone, so each distinct blob is read once. Lines are 1-based.
 */
import { behindLast } from '../../c/behind-last.ts';
import { gapMarker } from '../../c/conditions.ts';
import { detached } from '../../c/detached.ts';
import type { MacroText } from '../../c/expand.ts';
import { scan } from '../../c/scan.ts';
import { branchesAt, type Item, lineAt, type Scan } from '../../c/scanned.ts';
import { closing, type Token, tokenize } from '../../c/tokens.ts';
import { opsType, opsTypes } from './declarations.ts';
import { looseFields, readDescription, readFields } from './descriptions.ts';
import { memoryCopies } from './expressions.ts';
import { readBody, readSignature } from './functions.ts';
import { readMacro, readVariants } from './macros.ts';
import {
  branchesOf,
  codeOf,
  declaredName,
  firstEquals,
  type Initializer,
  lineOf,
  type Piece,
  pieceOf,
} from './piece.ts';
import { looseMembers, readTable } from './tables.ts';
import { readTypeInfos } from './type-infos.ts';
import type { FileFacts, FunctionFact } from './types.ts';
import { readMade, readUses } from './uses.ts';

const emptyFacts = (): FileFacts => ({
  typeInfos: [],
  functions: [],
  tables: [],
  descriptions: [],
  fieldArrays: [],
  aliases: [],
  pointers: [],
  mentions: [],
  macros: [],
  uses: [],
  embeddingMacros: [],
  fieldMacros: [],
  includes: [],
  loose: null,
  savesState: null,
  definesCpu: false,
});

/** Of a file that says nothing; compared by identity. */
export const noFacts: FileFacts = emptyFacts();

const worthScanning =
  /vmsd|VMState|VMSTATE_|TypeInfo|CPU_SAVE_VERSION|cpu_save|ObjectClass \*|CPUClass \*|DeviceClass \*|(?:Sysemu|System|Softmmu)CPUOp|CPUSys\w{0,40}Op|define vmstate_|OBJECT_DEFINE|vmstate_cpu_common/;
const namesCpu = /TYPE_\w{0,80}CPU\b|struct CPU\w*State\b/;
const namesCode = /\.(?:c|inc)"/i;
/** Included code that may register something: not the decoders and translators that most targets have. */
const includesCode = (text: string): boolean =>
  (text.includes('.c"') || text.includes('.inc"') || text.includes('.C"') || text.includes('.INC"')) &&
  namesCode.test(text) &&
  Array.from(text.matchAll(/^[ \t]*#[ \t]*include[ \t]*"(?:[^"\n]*\/)?([^"/\n]+)\.(?:c|inc)"/gim)).some((m) =>
    /cpu|init|ops|class|machine|migrat|vmstate/i.test(m[1]!),
  );

/** Reads one file. Never throws. */
export function readFacts(text: string): FileFacts {
  if (!worthScanning.test(text) && !namesCpu.test(text) && !includesCode(text)) return noFacts;
  const s = scan(text);
  const facts: FileFacts = {
    ...emptyFacts(),
    includes: s.includes
      .filter((i) => /\.(?:c|inc)$/.test(i.name))
      .map((i) => ({ name: i.name, branches: branchesAt(s, i.start) })),
  };
  for (const macro of s.macros) readMacro(s, macro, facts);
  readVariants(s, facts);
  readItems(s, facts);
  facts.loose = looseOf(s);
  return detached(facts);
}

const mayBeLoose =
  /^[ \t]*(?:\.(?:legacy_)?vmsd\s*=|VMSTATE_\w+\s*\(|\w+->(?:(?:legacy_)?vmsd|\w+_ops)\s*=)/m;

/** Members of a table, fields, or statements, with no brace before them: the file is included where there is one. */
function looseOf(s: Scan): FileFacts['loose'] {
  // finding a word in a text takes a tenth of what the pattern takes
  if (!s.text.includes('vmsd') && !s.text.includes('VMSTATE_')) return null;
  const first = mayBeLoose.exec(s.text);
  const brace = s.text.indexOf('{');
  if (!first || (brace >= 0 && brace < first.index)) return null;
  const piece = pieceOf(s, 0, s.text.length);
  return { hooks: looseMembers(piece), fields: looseFields(piece), body: looseBody(s) };
}

/** Lines of a function, which are compiled where the file is included; null where none sets a hook. */
function looseBody(s: Scan): FunctionFact | null {
  const { tables: _, ...fact } = readBody(codeOf(s, 0, s.text.length, true), []);
  if (fact.hooks.length + fact.ops.length === 0) return null;
  return { ...fact, name: '', isMacro: true, params: [], line: 1, branches: [], closed: true };
}

function readItems(s: Scan, facts: FileFacts): void {
  for (const item of s.items) {
    readUses(s, item, facts, readItems);
    if (item.brace >= 0) readItem(s, item, facts);
    else readDeclaration(s, item, facts);
  }
}

/** What a macro that another file defines makes where it is used. */
export function factsOfUse(use: FileFacts['uses'][number], macro: MacroText): FileFacts {
  const facts = emptyFacts();
  readMade(use, macro, facts, readItems);
  return detached(facts);
}

/** `OBJECT_DEFINE_TYPE(AlphaCPU, alpha_cpu, ALPHA_CPU, CPU)` and the like, which have no braces. */
function readDeclaration(s: Scan, item: Item, facts: FileFacts): void {
  const text = s.text.slice(item.start, Math.min(item.end, item.start + 4000));
  if (/\bCPU\w*State\b/.test(text) && /\b(?:struct|typedef)\b/.test(text)) facts.definesCpu = true;
  if (text.includes('=') && points.test(text)) readPointer(pieceOf(s, item.start, item.end), facts);
  readObjectDefines(s, item, text, facts);
}

/** A pointer to a description or to a table, or an array of such. */
const points = new RegExp(String.raw`\b(?:VMStateDescription|${opsTypes})\s*(?:const\s*)?\*`);

function readPointer(piece: Piece, facts: FileFacts): void {
  const { tokens } = piece;
  const equals = firstEquals(tokens);
  const name = declaredName(tokens, equals);
  if (name === null) return;
  const targets = tokens
    .slice(equals + 1, equals + 1000)
    .flatMap((t) =>
      t.kind === 'name' && !/^(?:NULL|const|struct|\w*Ops|VMState\w+)$/.test(t.text) ? t.text : [],
    );
  if (targets.length > 0) facts.pointers.push({ name, targets, line: lineOf(piece, equals - 1) });
}

function readObjectDefines(s: Scan, item: Item, text: string, facts: FileFacts): void {
  for (const m of text.matchAll(/\bOBJECT_DEFINE_(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)/g)) {
    facts.typeInfos.push({
      name: `TYPE_${m[4]}`,
      parent: `TYPE_${m[5]}`,
      classInit: `${m[3]}_class_init`,
      classBaseInit: null,
      abstract: m[1]!.includes('ABSTRACT'),
      line: lineAt(s, item.start + m.index),
      branches: branchesAt(s, item.start + m.index),
    });
  }
}

const ofInterest = new RegExp(String.raw`\b(?:VMStateDescription|VMStateField|TypeInfo|${opsTypes})\b`);

/** Of a variable's header, up to the brace of its initializer, its type where that is one that matters. */
function typeInitialized(header: string): string | undefined {
  const equals = header.lastIndexOf('=');
  if (equals < 0 || !/^\s*(?:\([^)]*\)\s*)?$/.test(header.slice(equals + 1))) return undefined;
  return ofInterest.exec(behindLast(header.slice(0, equals), '={'))?.[0];
}

function readItem(s: Scan, whole: Item, facts: FileFacts): void {
  // What has a gap in it is not closed, and nothing is concluded from what it does not say.
  const gap = whole.closed && s.text.slice(whole.brace, whole.end).includes(gapMarker);
  const item = gap ? { ...whole, closed: false } : whole;
  const header = s.text.slice(Math.max(item.start, item.brace - 4000), item.brace);
  const variable = typeInitialized(header);
  if (header.includes('OBJECT_DEFINE_')) readObjectDefines(s, item, header, facts);
  if (variable) readVariable(s, item, variable, facts);
  else if (header.trimEnd().endsWith('=')) readMentions(s, item, facts);
  else if (/\b(?:struct|typedef)\b/.test(behindLast(header, '()'))) {
    if (/\bCPU\w*(?:State|Class)\b|\wCPU\b/.test(header)) facts.definesCpu = true;
  } else {
    if (/\bcpu_save\s*\(/.test(header))
      facts.savesState = /\bqemu_put_|\bvmstate_save|[(,]\s*f\s*[,)]/.test(
        s.text.slice(item.brace, item.end),
      );
    if (header.includes('(')) readFunction(s, item, header, facts);
  }
}

/** Descriptions that a variable of another type names, such as a table whose type is a new one. */
function readMentions(s: Scan, item: Item, facts: FileFacts): void {
  const text = s.text.slice(item.brace, Math.min(item.end, item.brace + 100_000));
  // finding a word in a text takes a tenth of what the pattern takes
  for (const m of text.includes('vmstate_') ? text.matchAll(/\bvmstate_\w+/g) : [])
    if (facts.mentions.length < mostMentions)
      facts.mentions.push({ symbol: m[0], line: lineAt(s, item.brace + m.index) });
}
const mostMentions = 200;

/** A variable of one of the types that matter, at file scope. */
function readVariable(s: Scan, item: Item, type: string, facts: FileFacts): void {
  const piece = pieceOf(s, item.start, item.end);
  const { tokens } = piece;
  const equals = firstEquals(tokens);
  const name = declaredName(tokens, equals);
  let open = equals + 1;
  while (open < tokens.length && tokens[open]!.text !== '{') open++;
  if (name === null || open >= tokens.length) return;
  const at: Initializer = {
    name,
    open,
    close: closing(tokens, open),
    start: (tokens.find((t) => t.text === name) ?? tokens[equals - 1])?.start ?? item.brace,
    branches: branchesAt(s, item.brace),
    closed: item.closed,
  };
  if (type === 'TypeInfo') facts.typeInfos.push(...readTypeInfos(piece, open, at.close + 1));
  else if (type === 'VMStateField')
    facts.fieldArrays.push({ name, fields: readFields(piece, open, at.close), closed: item.closed });
  else if (type !== 'VMStateDescription') {
    const all = tokens[equals - 1]?.text === ']' ? elementsOf(tokens, at) : [at];
    facts.tables.push(...all.map((one) => readTable(piece, one)));
  } else if (tokens[equals - 1]?.text !== ']') facts.descriptions.push(readDescription(piece, at));
  // an array of pointers to descriptions is one of subsections, or one that a hook is set from
  else if (tokens.slice(0, equals).some((t) => t.text === '*')) readPointer(piece, facts);
  else for (const one of elementsOf(tokens, at)) facts.descriptions.push(readDescription(piece, one));
}

/** The initializers inside that of an array, by the array's name and the index of each: `ops[0]`, `ops[KIND]`. */
function elementsOf(tokens: readonly Token[], at: Initializer): Initializer[] {
  const out: Initializer[] = [];
  let next = '0';
  for (let i = at.open + 1; i < at.close; i++) {
    const t = tokens[i]!;
    if (t.text === '[') next = tokens[i + 2]?.text === ']' ? tokens[i + 1]!.text : '';
    if (t.text !== '{') continue;
    const close = Math.min(closing(tokens, i), at.close);
    out.push({ ...at, name: `${at.name}[${next}]`, open: i, close, start: t.start });
    next = /^\d+$/.test(next) ? String(Number(next) + 1) : '';
    i = close;
  }
  return out;
}

const worthReading = /vmsd|(?:sysemu|system|sys|softmmu)_ops|TypeInfo|&\s*vmstate_\w*cpu|cpu_class_init/;

function readFunction(s: Scan, item: Item, header: string, facts: FileFacts): void {
  const body = s.text.slice(item.brace, item.end);
  const handsOut = points.test(header);
  if (!handsOut && !/Class\s*\*/.test(header) && !worthReading.test(body)) return;
  if (body.length > 400_000) return;
  const signature = readSignature(tokenize(s, item.start, item.brace));
  if (!signature) return;
  const piece = codeOf(s, item.brace, item.end, item.closed);
  const { tables, ...fact } = readBody(piece, signature.params, item.closed);
  readLocals(piece, facts);
  facts.tables.push(...tables);
  for (const { to, from } of memoryCopies(piece.tokens))
    facts.pointers.push({ name: to, targets: from.symbols, line: lineAt(s, signature.start) });
  if (!handsOut) fact.returns = [];
  facts.functions.push({
    ...fact,
    name: signature.name,
    isMacro: false,
    params: signature.params,
    line: lineAt(s, signature.start),
    branches: branchesAt(s, item.brace),
    closed: item.closed,
  });
}

/** TypeInfos, tables and descriptions that stand inside a function. */
function readLocals(piece: Piece, facts: FileFacts): void {
  const { tokens } = piece;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name') continue;
    const isTable = opsType.test(t.text);
    if (t.text !== 'TypeInfo' && !isTable && t.text !== 'VMStateDescription') continue;
    let open = i + 1;
    while (open < tokens.length && !['{', ';', ')'].includes(tokens[open]!.text)) open++;
    if (tokens[open]?.text === ')' && tokens[open + 1]?.text === '{') open++;
    if (tokens[open]?.text !== '{') continue;
    const close = closing(tokens, open);
    if (t.text === 'TypeInfo') facts.typeInfos.push(...readTypeInfos(piece, open, close + 1));
    else {
      const equals = open - 1;
      const name = tokens[equals]?.text === '=' ? declaredName(tokens, equals) : null;
      if (name === null || tokens[equals - 1]?.text === ']') continue;
      const at: Initializer = {
        name,
        open,
        close,
        start: t.start,
        branches: branchesOf(piece, i),
        closed: true,
      };
      if (isTable) facts.tables.push(readTable(piece, at));
      else facts.descriptions.push(readDescription(piece, at));
    }
    i = close;
  }
}
