/** What the macros of a file say: names of types and versions, fields, values of hooks, and lines that set hooks. */
import { branchesAt, lineAt, type Macro, type Scan } from '../../c/scanned.ts';
import { tokenize } from '../../c/tokens.ts';
import { readBody } from './functions.ts';
import { bodyOf } from './piece.ts';
import { readTypeInfos } from './type-infos.ts';
import type { FileFacts } from './types.ts';
import { longestMacro, makes } from './uses.ts';

/** What one macro may make of a registration, wherever it is used. */
export function readMacro(s: Scan, macro: Macro, facts: FileFacts): void {
  const text = s.text.slice(macro.bodyStart, macro.bodyEnd);
  if (text.length > 20_000) return;
  if (macro.params === null && /^TYPE_|vmstate|vmsd|VERSION/i.test(macro.name)) {
    const value = tokenize({ text, holes: [] }, 0, text.length);
    facts.aliases.push({
      name: macro.name,
      value: value.map((t) => t.text).join(' '),
      line: lineAt(s, macro.start),
      branches: branchesAt(s, macro.start),
    });
    if (/^TYPE_\w*CPU$/.test(macro.name)) facts.definesCpu = true;
  }
  if (/vmstate_cpu_common|\bVMSTATE_CPU\b/.test(text)) facts.embeddingMacros.push(macro.name);
  else if (macro.name.startsWith('VMSTATE_') || text.includes('VMSTATE_'))
    facts.fieldMacros.push({ name: macro.name, uses: text.match(/\b[A-Z][A-Z\d_]{3,}\b/g) ?? [] });
  if (/\bclass_init\b|\.parent\b/.test(text) && /\{/.test(text)) {
    // a macro that makes TypeInfos: its own text tells the parent and, mostly, the class_init
    const body = bodyOf(s, macro);
    const found = readTypeInfos(body, 0, body.tokens.length);
    // one whose parent or class_init is an argument is read where the macro is used
    const isArgument = (name: string | null): boolean => macro.params?.includes(name ?? '') ?? false;
    facts.typeInfos.push(
      ...found.filter((t) => !isArgument(t.name) && !isArgument(t.parent) && !isArgument(t.classInit)),
    );
  }
  if (/vmsd/.test(text)) readMacroBody(s, macro, facts);
  if (text.length < longestMacro && (makes.test(text) || isValue.test(text)))
    facts.macros.push({
      name: macro.name,
      params: macro.params,
      body: text,
      branches: branchesAt(s, macro.start),
    });
}

/** A description, or a table, and nothing else: what a hook may be set to. */
const isValue = /^[\s(&]*(?:vms|\w*_ops\b)[\w\s#]*(?:\)[\s)]*)?$/;

/** Of a macro that is such a value in some builds, what it is in the others: NULL, mostly. */
export function readVariants(s: Scan, facts: FileFacts): void {
  const values = new Set(facts.macros.filter(({ body }) => isValue.test(body)).map(({ name }) => name));
  for (const macro of values.size === 0 ? [] : s.macros) {
    const body = s.text.slice(macro.bodyStart, macro.bodyEnd);
    if (values.has(macro.name) && body.length < 100 && !isValue.test(body))
      facts.macros.push({
        name: macro.name,
        params: macro.params,
        body,
        branches: branchesAt(s, macro.start),
      });
  }
}

/** A macro that sets a hook is a function whose lines are compiled where it is used. */
function readMacroBody(s: Scan, macro: Macro, facts: FileFacts): void {
  const params = (macro.params ?? []).map((name) => ({ name, type: '' }));
  const { tables: _, ...fact } = readBody(bodyOf(s, macro), params);
  if (fact.hooks.length === 0) return;
  const branches = branchesAt(s, macro.start);
  facts.functions.push({
    ...fact,
    name: macro.name,
    isMacro: true,
    params,
    line: lineAt(s, macro.start),
    branches,
    closed: true,
  });
}
