/** Tables of a CPU's operations that a class gets: which hooks they bring. */
import { type Branch, exclusive, inUsualBuild } from '../../c/conditions.ts';
import type { FunctionFact, HookFact, TableFact } from '../facts/types.ts';
import { replaces } from './outcome.ts';
import { foreignTo, inSystemMode } from './sites.ts';
import { tableSite, tablesNamed } from './table-sites.ts';
import { includedIn, type TargetFile } from './target-index.ts';
import { membersOfUse } from './uses.ts';
import { boundSymbol, type Here, isDead, missing, type Outer, ofAnother, type Walk } from './walk.ts';

/** What the function itself makes of a table, whatever that is a copy of. */
interface Written {
  hooks: readonly HookFact[];
  /** Those that it sets in every build for system emulation. */
  always: readonly HookFact[];
  set(): void;
}

/** A class gets a table, or one of several. */
export function takeTables(
  w: Walk,
  { file, fn, bound, outer, files, branches }: Here,
  o: FunctionFact['ops'][number],
  written: Written,
): void {
  if (isDead(branches)) return;
  const other = foreignTo(o.of, fn, bound);
  if (other !== null) {
    ofAnother(w, other, file.outside ? outer.place : { path: file.path, line: o.line });
    return;
  }
  const system = inSystemMode(branches, files);
  if (system === true) replaces(w.effects, 'ops');
  const names = o.tables.map((name) => boundSymbol(fn, bound, name) ?? name);
  const found = names.flatMap((name) => tablesNamed(w.index, name, file));
  if (found.length === 0 && written.hooks.length === 0 && names.length > 0 && system !== false)
    missing(w, names[0]!, file.outside ? outer.place : { path: file.path, line: o.line });
  const without = new Set(written.always.map((h) => h.member));
  const bare = found.filter((t) => !walkTable(w, t.file, t.fact, branches, files, outer, without));
  written.set();
  const place = file.outside ? outer.place : { path: file.path, line: o.line };
  if (written.hooks.length === 0 && place && (system === null || bare.length < found.length))
    noteBare(w, bare, branches, names.length === 0, place);
  for (const t of found)
    overwritten(
      w,
      t,
      branches,
      written.always.map((h) => h.line),
      fn,
    );
}

/**
 * A table that has hooks, and is written as a whole somewhere: before or after that, nobody can tell.
 * @param set the lines where the function sets its hooks again
 */
function overwritten(
  w: Walk,
  { file, fact }: { file: TargetFile; fact: TableFact },
  branches: readonly Branch[],
  set: readonly number[],
  fn: FunctionFact,
): void {
  const note = (line: number, path: string): void => {
    const what = `${fact.name} is written over`;
    if (!w.effects.unresolved.some((u) => u.what === what))
      w.effects.unresolved.push({ about: 'hook', what, path, line });
  };
  const twin = fact.isLiteral
    ? undefined
    : (w.index.tables.get(fact.name) ?? []).find(
        (t) => t.fact.isLiteral && t.file === file && !exclusive(t.fact.branches, fact.branches),
      );
  if (twin) note(twin.fact.line, twin.file.path);
  for (const { path, by, wipe } of w.index.wipes.get(fact.name) ?? []) {
    if (isDead([...branches, ...wipe.branches]) || fact.isLiteral) continue;
    if (by !== fn || !set.some((line) => line > wipe.line)) note(wipe.line, path);
  }
}

/** Tables that leave a CPU without the hook that others have. `none`: it is no table at all. */
function noteBare(
  w: Walk,
  tables: readonly { fact: TableFact }[],
  branches: readonly Branch[],
  none: boolean,
  place: { path: string; line: number },
): void {
  const taken = tables.filter(
    ({ fact }) => fact.closed && inUsualBuild([...branches, ...fact.branches]) !== false,
  );
  const what = none && inUsualBuild(branches) !== false ? 'no table' : taken[0]?.fact.name;
  if (what !== undefined)
    w.effects.bare.push({ about: 'hook', what: `${what} may be taken, which has no hook`, ...place });
}

/** Whether the table has a hook, or may have one. */
function walkTable(
  w: Walk,
  file: TargetFile,
  table: TableFact,
  branches: readonly Branch[],
  files: readonly TargetFile[],
  outer: Outer,
  without: ReadonlySet<string>,
): boolean {
  const before = w.effects.unresolved.length;
  const hooks = [...table.hooks];
  for (const { name, line, branches: around } of table.includes) {
    const included = includedIn(w.index, name)?.hooks;
    if (included) hooks.push(...included.map((h) => ({ ...h, line, branches: [...around, ...h.branches] })));
    else missing(w, name, { path: file.path, line });
  }
  for (const use of table.uses) {
    const made = membersOfUse(w.index, use);
    if (made === null) missing(w, use.macro, { path: file.path, line: use.line });
    else hooks.push(...made);
  }
  for (const h of hooks) {
    if (without.has(h.member)) continue;
    const all = [...branches, ...h.branches];
    const place = file.outside ? outer.place : null;
    const site = tableSite(w.index, file, h, all, place);
    (inSystemMode(all, [...files, file]) === false ? w.effects.userSites : w.effects.sites).push(site);
  }
  return hooks.length > 0 || w.effects.unresolved.length > before;
}
