/** Descriptions (`VMStateDescription`) and the lists of their fields. */
import { lineAt } from '../../c/scan.ts';
import { closing, type Token } from '../../c/tokens.ts';
import { branchesOf, type Initializer, lineOf, type Piece } from './piece.ts';
import type { DescriptionFact, FieldFact } from './types.ts';

/** The elements of a list of fields, whose braces are tokens `open` and `close`. */
export function readFields(piece: Piece, open: number, close: number): FieldFact[] {
  const { tokens } = piece;
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
    out.push({ macro, refs: refs.map((x) => x.text), line: lineOf(piece, i) });
    i = end;
    if (out.length > 5000) break;
  }
  return out;
}

/** Reads one description. */
export function readDescription(piece: Piece, at: Initializer): DescriptionFact {
  const { tokens } = piece;
  const { name, open, close, branches, closed } = at;
  const out: DescriptionFact = {
    name,
    unmigratable: false,
    versionId: closed ? 0 : null,
    minimumVersionId: closed ? 0 : null,
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
    } else if (member === 'version_id') out.versionId = number(value);
    else if (member === 'minimum_version_id') out.minimumVersionId = number(value);
    else if (member === 'fields') {
      let j = i + 3;
      if (tokens[j]!.text === '(') j = closing(tokens, j) + 1;
      if (tokens[j]?.text === '{') {
        const end = Math.min(closing(tokens, j), close);
        out.fields = readFields(piece, j, end);
        i = end;
      } else out.fields = tokens[j]?.text ?? null;
    }
  }
  return out;
}

function number(t: Token): number | string {
  return t.kind === 'number' ? Number.parseInt(t.text, t.text.startsWith('0x') ? 16 : 10) : t.text;
}
