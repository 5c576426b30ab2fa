/** Paths as diffs spell them. All are byte strings. */

const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
};

/** A name in git's C quotes at the start of the text, and what follows it; null when there is none. */
function unquote(text: string): { name: string; rest: string } | null {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text);
  if (!quoted) return null;
  const name = quoted[1]!.replace(/\\([0-7]{1,3}|.)/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : (escapes[code] ?? code),
  );
  return { name, rest: text.slice(quoted[0].length) };
}

/** What a `diff --git` line names. */
export interface HeaderNames {
  /** The name without its first component, which is the same on both sides. */
  bare: string;
  /** The whole name, where it is the same on both sides; null where they begin with different prefixes. */
  whole: string | null;
}

/**
 * Reads what stands behind `diff --git `. Git quotes no spaces there, so the line can be split with certainty
 * only when both names are the same but for their prefix, which is all that git itself relies on; null otherwise
 * (a rename: its extended header has the names).
 */
export function headerNames(text: string): HeaderNames | null {
  const first = unquote(text);
  let oldName: string;
  let newName: string;
  if (first) {
    oldName = first.name;
    if (!first.rest.startsWith(' ')) return null;
    const rest = first.rest.slice(1);
    newName = unquote(rest)?.name ?? rest;
  } else if (text.endsWith('"')) {
    const at = text.indexOf(' "');
    const second = at < 0 ? null : unquote(text.slice(at + 1));
    if (second?.rest !== '') return null;
    oldName = text.slice(0, at);
    newName = second.name;
  } else {
    const middle = (text.length - 1) / 2;
    if (text[middle] !== ' ') return null;
    oldName = text.slice(0, middle);
    newName = text.slice(middle + 1);
  }
  const bare = withoutPrefix(oldName);
  if (bare !== withoutPrefix(newName)) return null;
  return { bare, whole: oldName === newName ? oldName : null };
}

/** Begins as git's own prefixes do (`a/`, `b/`, those of diff.mnemonicPrefix, `./`). */
const likePrefix = /^[abciow12.]\//;

/**
 * Whether the names of a diff carry no prefix, as `git diff --no-prefix` writes them: the header and each side name the
 * same, and it does not begin as a prefix does (both sides of one file never have the same of these). Else git's reading
 * holds, which takes the first component away.
 */
export function isUnprefixed(
  names: HeaderNames | null,
  sides: readonly (string | null | undefined)[],
): boolean {
  const whole = names?.whole;
  if (whole == null || whole.startsWith('./')) return false;
  if (sides.every((name) => name === whole)) return true;
  return !likePrefix.test(whole) && sides.every((name) => name == null || name === whole);
}

/** Without its first component (`a/`, `i/`, `qemu.orig/`). */
export function withoutPrefix(name: string): string {
  const slash = name.indexOf('/');
  return slash < 0 ? name : name.slice(slash + 1);
}

/**
 * The name on a `---` or `+++` line, behind the marker and its space; null for a side that does not exist. `git`: below
 * a `diff --git` line, where nothing but a tab ends a name.
 */
export function sideName(text: string, git: boolean): string | null {
  const quoted = unquote(text);
  if (quoted) return quoted.name === '/dev/null' ? null : quoted.name;
  const tab = text.indexOf('\t');
  let name = tab < 0 ? text : text.slice(0, tab);
  let time = tab < 0 ? '' : text.slice(tab + 1);
  if (tab < 0 && !git) {
    // Some tools put a space before the time.
    const at = name.search(/ \d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d|$)/);
    if (at > 0) {
      time = name.slice(at + 1);
      name = name.slice(0, at);
    }
  }
  if (!git) name = name.trimEnd();
  // GNU diff -N gives a missing file the time 0, shown in the local time zone.
  if (name === '/dev/null' || /^19(?:69-12-31|70-01-01) /.test(time)) return null;
  return name;
}

/** The names of a diff without `diff --git`: prefixes and `.orig` go, where both sides agree on the rest. */
export function plainNames(oldSide: string | null, newSide: string | null): [string | null, string | null] {
  const [oldName, newName] = [oldSide, newSide];
  if (oldName === null) return [null, newName === null ? null : newName.replace(likePrefix, '')];
  if (newName === null) return [oldName.replace(likePrefix, ''), null];
  if (oldName === newName) return [oldName.replace(likePrefix, ''), newName.replace(likePrefix, '')];
  if (oldName === `${newName}.orig`) return [newName, newName];
  const bareOld = withoutPrefix(oldName);
  const bareNew = withoutPrefix(newName);
  if (bareOld === bareNew || bareOld === `${bareNew}.orig`) return [bareNew, bareNew];
  return /^[aico12]\//.test(oldName) && /^[bwi12]\//.test(newName) ? [bareOld, bareNew] : [oldName, newName];
}

/** Why a path must not be touched, in words; null for a path that stays in the repository. */
export function unsafePath(path: string): string | null {
  if (path === '') return 'it is empty';
  if (path.startsWith('/')) return 'it is absolute';
  if (path.includes('\0')) return 'it holds a NUL byte';
  for (const part of path.split('/')) {
    if (part === '..' || part === '.') return `it holds "${part}"`;
    if (part === '') return 'one of its parts is empty';
    if (part.split('\\').some(isDotGit)) return 'it is inside .git';
  }
  return null;
}

/** What the file systems of Windows and macOS take for `.git`, as git itself has it; a byte string. */
function isDotGit(name: string): boolean {
  // Characters of no width, in UTF-8, which HFS+ leaves out.
  const seen = name.replace(/\xe2\x80[\x8c-\x8f\xaa-\xae]|\xe2\x81[\xaa-\xaf]|\xef\xbb\xbf/g, '');
  return /^(?:\.git|git~1)[ .]*(?::|$)/i.test(seen);
}
