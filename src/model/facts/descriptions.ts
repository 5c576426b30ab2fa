/** Descriptions (`VMStateDescription`) and the lists of their fields. */
import { lineAt } from '../../c/scanned.ts';
import { closing, type Token } from '../../c/tokens.ts';
import { readValue } from './expressions.ts';
import { branchesOf, type Initializer, includesBetween, lineOf, type Piece } from './piece.ts';
import type { DescriptionFact, FieldFact } from './types.ts';

/** The elements of a list of fields, whose braces are tokens `open` and `close`. */
export function readFields(piece: Piece, open: number, close: number): FieldFact[] {
  const { tokens } = piece;
  const outside = open < 0 ? 0 : branchesOf(piece, open).length;
  const [from, to] = [open + 1, close];
  const out: FieldFact[] = [];
  // An element need not end with a comma where an #if stands between: split at names of macros too.
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (t.text === ',') continue;
    let end = i;
    let macro: string | null = null;
    if (t.kind === 'name') {
      macro = t.text;
      if (tokens[i + 1]?.text === '(') end = Math.min(closing(tokens, i + 1), to - 1);
    } else if (t.text === '{') end = Math.min(closing(tokens, i), to - 1);
    const refs = tokens.slice(i + (macro ? 1 : 0), end + 1).filter((x) => x.kind === 'name');
    const inside = branchesOf(piece, i).slice(outside);
    out.push({
      macro,
      refs: refs.map((x) => x.text),
      line: lineOf(piece, i),
      ...(inside.length > 0 ? { branches: inside } : {}),
    });
    i = end;
    if (out.length > 5000) break;
  }
  for (const { name, line, branches } of tokens[open]
    ? includesBetween(piece, tokens[open], tokens[close])
    : [])
    out.push({ macro: null, refs: [], line, branches: branches.slice(outside), include: name });
  return out;
}

/** The elements that stand in a file of their own. */
export function looseFields(piece: Piece): FieldFact[] {
  return readFields(piece, -1, piece.tokens.length);
}

/** Reads one description. */
export function readDescription(piece: Piece, at: Initializer): DescriptionFact {
  const { tokens } = piece;
  const { name, open, close, branches, closed } = at;
  const out: DescriptionFact = {
    name,
    streamName: null,
    unmigratable: false,
    versionId: closed ? '0' : null,
    minimumVersionId: closed ? '0' : null,
    fields: null,
    line: lineAt(piece.scan, at.start),
    branches,
    closed,
  };
  for (let i = open + 1; i < close; i++) {
    const t = tokens[i]!;
    if (t.text === '{' || t.text === '(') {
      i = closing(tokens, i);
      continue;
    }
    // a macro that makes members of it may make any of them
    if (t.kind === 'name' && /^[{,]$/.test(tokens[i - 1]!.text)) out.closed = false;
    if (t.text !== '.' || tokens[i + 2]?.text !== '=') continue;
    const member = tokens[i + 1]!.text;
    const value = tokens[i + 3];
    if (!value) break;
    if (member === 'unmigratable') {
      const branch = branchesOf(piece, i);
      const literal = /^(?:1|true)$/.test(value.text)
        ? true
        : /^(?:0|false)$/.test(value.text)
          ? false
          : null;
      out.unmigratable = literal === true && branch.length > branches.length ? null : literal;
      if (literal === null) out.unmigratableIf = expression(tokens, i + 3, close);
    } else if (member === 'name') out.streamName = value.kind === 'string' ? value.text.slice(1, -1) : null;
    else if (member === 'version_id') out.versionId = expression(tokens, i + 3, close);
    else if (member === 'minimum_version_id') out.minimumVersionId = expression(tokens, i + 3, close);
    else if (member === 'fields') {
      let j = i + 3;
      if (tokens[j]!.text === '(') j = closing(tokens, j) + 1;
      if (tokens[j]?.text === '{') {
        const end = Math.min(closing(tokens, j), close);
        out.fields = readFields(piece, j, end);
        i = end;
      } else out.fields = readValue(tokens, j, close).symbol;
    }
  }
  return out;
}

/** In tokens. */
const longestExpression = 40;

/** A member's value as it is spelled. */
function expression(tokens: readonly Token[], from: number, close: number): string {
  const out: string[] = [];
  for (let i = from; i < close && out.length < longestExpression && tokens[i]!.text !== ','; i++) {
    // up to the comma outside of parentheses
    const end = tokens[i]!.text === '(' ? Math.min(closing(tokens, i), close - 1) : i;
    for (; i <= end; i++) out.push(tokens[i]!.text);
    i--;
  }
  return out.join(' ');
}
