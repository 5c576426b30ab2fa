/**
 * C text -> its top-level items, without parsing what nobody asks for.
 *
 * One pass over the characters finds comments, strings, directives and brackets; an item ends at a `;`, or
 * at the `}` that closes it. Both branches of an `#if` are kept: the depth is put back at `#else`, so that
 * `#ifdef A … if (x) { #else if (y) { #endif … }` does not run away, and a `}` in column 0 always ends an
 * item, so that one odd macro costs one function and not the rest of the file. Only items that a caller
 * finds interesting become tokens (./tokens.ts). Time is linear in the text.
 */
import { type Branch, inEveryBuild } from './conditions.ts';
import { endOfComment, endOfDirective, endOfLiteral } from './ends.ts';
import type { Scan } from './scanned.ts';

/** Branches of one `#if`, and `#if`s inside each other, beyond which conditions are no longer told apart. */
const mostBranches = 200;

interface Frame {
  tests: string[];
  outer: readonly Branch[];
  outerDead: boolean;
  depth: number;
  paren: number;
  /** Depths at the end of the first branch that is no dead code. */
  after: { depth: number; paren: number } | null;
}

const [
  tabCode,
  nlCode,
  spaceCode,
  quoteCode,
  hashCode,
  apostropheCode,
  openCode,
  closeCode,
  slashCode,
  semicolonCode,
  leftCode,
  rightCode,
] = [9, 10, 32, 34, 35, 39, 40, 41, 47, 59, 123, 125];
const stops = new Uint8Array(128);
for (const c of [
  quoteCode,
  hashCode,
  apostropheCode,
  openCode,
  closeCode,
  slashCode,
  semicolonCode,
  leftCode,
  rightCode,
])
  stops[c!] = 1;

/** Only spaces and tabs stand between the start of the line and `at`. */
function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const c = text.charCodeAt(i);
    if (c === nlCode) return true;
    if (c !== spaceCode && c !== tabCode) return false;
  }
  return true;
}

/** Nothing but white space or a comment follows on the line. */
function endsLine(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === nlCode) return true;
    if (c === slashCode) return true;
    if (c !== spaceCode && c !== tabCode && c !== 13) return false;
  }
  return true;
}

const directive = /#[ \t]*([a-z_]+)[ \t]*/y;
const clean = (test: string): string =>
  test
    .slice(0, 4000)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/\/\/.*$/m, '')
    .replace(/\\\r?\n/g, ' ')
    .trim()
    .slice(0, 1000);

/** The condition of an `#if`, `#elif`, `#else` and their kin, given what stands behind the word. */
function testOf(word: string, rest: string): string {
  if (word === 'else') return '1';
  if (!word.endsWith('def')) return rest;
  return `${word.endsWith('ndef') ? '!' : ''}defined(${rest.split(/\s/)[0] ?? ''})`;
}

const nextDefine = /\s*#[ \t]*define[ \t]+(\w+)/y;

/** The next line is `#define NAME`. */
function definesNext(text: string, at: number, name: string): boolean {
  nextDefine.lastIndex = at;
  return nextDefine.exec(text)?.[1] === name;
}

/** Scans a C file, or a piece of one. Never throws; odd input gives odd items, not none. */
export function scan(text: string): Scan {
  const out: Scan = {
    text,
    items: [],
    macros: [],
    includes: [],
    holes: [],
    branchStarts: [0],
    branchStacks: [[]],
    newlines: null,
  };
  const frames: Frame[] = [];
  let branches: readonly Branch[] = [];
  let dead = false;
  let deadFrom = 0;
  let depth = 0;
  let paren = 0;
  let itemStart = 0;
  let brace = -1;
  let lastSolid = -1; // the last bracket or code before an item's brace: is it a `)`, as of a function?

  const endItem = (end: number, closed: boolean): void => {
    if (brace >= 0 || end - itemStart > 1) out.items.push({ start: itemStart, end, brace, closed });
    itemStart = end;
    brace = -1;
    depth = 0;
    paren = 0;
  };
  const setBranches = (next: readonly Branch[], at: number): void => {
    branches = next;
    out.branchStarts.push(at);
    out.branchStacks.push(next);
  };
  const setDead = (next: boolean, at: number): void => {
    if (next && !dead) deadFrom = at;
    if (!next && dead) out.holes.push({ start: deadFrom, end: at });
    dead = next;
  };
  const isDead = (test: string): boolean => inEveryBuild(test) === false;

  const handle = (at: number, end: number): void => {
    directive.lastIndex = at;
    const m = directive.exec(text);
    const word = m?.[1] ?? '';
    const restStart = at + (m?.[0].length ?? 1);
    const top = frames.at(-1);
    switch (word) {
      case 'if':
      case 'ifdef':
      case 'ifndef': {
        const rest = clean(text.slice(restStart, end));
        // a header that keeps itself from being read twice
        const isGuard = word === 'ifndef' && definesNext(text, end, rest.split(/\s/)[0] ?? '');
        const test = isGuard ? '1' : testOf(word, rest);
        if (frames.length < mostBranches) {
          frames.push({ tests: [test], outer: branches, outerDead: dead, depth, paren, after: null });
          setBranches([...branches, { test, not: [] }], end);
          if (isDead(test)) setDead(true, end);
        }
        break;
      }
      case 'elif':
      case 'elifdef':
      case 'elifndef':
      case 'else': {
        if (!top) break;
        if (!dead && !top.after) top.after = { depth, paren };
        const test = testOf(word, clean(text.slice(restStart, end)));
        setBranches([...top.outer, { test, not: [...top.tests] }], end);
        const nowDead = top.outerDead || isDead(test) || top.tests.some((t) => inEveryBuild(t) === true);
        if (top.tests.length < mostBranches) top.tests.push(test);
        setDead(false, at);
        if (nowDead) setDead(true, end);
        depth = top.depth;
        paren = top.paren;
        break;
      }
      case 'endif': {
        if (!top) break;
        frames.pop();
        setDead(false, at);
        setBranches(top.outer, end);
        if (top.after) ({ depth, paren } = top.after);
        if (top.outerDead) setDead(true, end);
        break;
      }
      case 'define': {
        if (dead) break;
        const d = /^([A-Za-z_]\w*)(\(([^)]*)\))?/.exec(text.slice(restStart, Math.min(end, restStart + 400)));
        if (!d) break;
        out.macros.push({
          name: d[1]!,
          params:
            d[2] === undefined
              ? null
              : d[3]!
                  .replace(/\\\r?\n/g, ' ')
                  .split(',')
                  .map((p) => p.trim()),
          start: at,
          bodyStart: restStart + d[0].length,
          bodyEnd: end,
        });
        break;
      }
      case 'include': {
        const name = /^["<]([^">\n]{1,200})[">]/.exec(text.slice(restStart, Math.min(end, restStart + 210)));
        if (name && !dead) out.includes.push({ name: name[1]!, start: at });
        break;
      }
      default:
    }
  };

  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127 || stops[c] === 0) {
      if (!dead && c > spaceCode) lastSolid = c;
      continue;
    }
    if (c === slashCode) {
      const end = endOfComment(text, i);
      if (end >= 0) {
        if (!dead) out.holes.push({ start: i, end });
        i = end - 1;
      }
      continue;
    }
    if (c === hashCode) {
      if (!startsLine(text, i)) continue;
      const end = endOfDirective(text, i);
      const wasDead = dead;
      handle(i, end);
      if (!wasDead && !dead) out.holes.push({ start: i, end });
      else if (!wasDead) {
        // the hole of the dead code begins behind the directive: take the directive with it
        out.holes.push({ start: i, end: deadFrom });
      } else if (!dead) out.holes.push({ start: i, end });
      i = end - 1;
      continue;
    }
    if (dead) continue;
    if (c === quoteCode) {
      i = endOfLiteral(text, i, text.length) - 1;
      lastSolid = quoteCode;
    } else if (c === apostropheCode) {
      const end = endOfLiteral(text, i, text.length);
      if (end - i <= 12) i = end - 1;
    } else if (c === openCode) {
      paren++;
    } else if (c === closeCode) {
      if (paren > 0) paren--;
      lastSolid = closeCode;
    } else if (c === leftCode) {
      if (depth === 0 && brace < 0) {
        if (lastSolid === quoteCode && /extern\s*"C\+*"\s*$/.test(text.slice(Math.max(0, i - 30), i))) {
          itemStart = i + 1;
          continue;
        }
        brace = i;
        paren = 0;
      }
      depth++;
    } else if (c === rightCode) {
      const column0 = i === 0 || text.charCodeAt(i - 1) === nlCode;
      if (depth > 0) depth--;
      if (column0 && depth > 0) endItem(i + 1, false);
      else if (depth === 0 && (brace < 0 || endsLine(text, i + 1))) endItem(i + 1, brace >= 0);
    } else if (c === semicolonCode && depth === 0 && paren === 0) {
      endItem(i + 1, true);
    }
  }
  if (dead) out.holes.push({ start: deadFrom, end: text.length });
  if (/\S/.test(text.slice(itemStart, itemStart + 1000))) endItem(text.length, false);
  return out;
}
