/**
 * `#if` conditions, judged for one kind of build.
 *
 * A condition is kept as the text behind `#if`; what is asked of it is whether a user-mode build
 * (linux-user, bsd-user) compiles the lines below it. Three values: what is not known stays unknown.
 */

/**
 * Stands in a text where lines are not shown (a series without a tree): no C file has it. `#elif` with it stands for
 * an `#else` that may be in such a gap, so that it is not known which branch goes on.
 */
export const gapMarker = 'VMSD_WARDEN_GAP';

/** true, false, or null: it depends on something that is not known here. */
export type Truth = boolean | null;

/** One `#if` branch that encloses a line: its own condition, after those of its earlier branches failed. */
export interface Branch {
  /** The condition as text, in `#if` syntax (`defined(X)` for `#ifdef X`). `1` for `#else`. */
  readonly test: string;
  /** The conditions of the branches before it, all of which must be false. */
  readonly not: readonly string[];
}

/**
 * What a user-mode build defines, as far as the registration of CPU state is concerned. The accelerators
 * that need system emulation are never configured for one (configs/targets/*-user.mak, accel/Kconfig).
 */
const userModeMacros: Record<string, boolean> = {
  CONFIG_USER_ONLY: true,
  CONFIG_LINUX_USER_OR_BSD_USER: true,
  CONFIG_SOFTMMU: false,
  CONFIG_SYSTEM_ONLY: false,
  CONFIG_KVM: false,
  CONFIG_HVF: false,
  CONFIG_WHPX: false,
  CONFIG_NVMM: false,
  CONFIG_HAX: false,
  CONFIG_MSHV: false,
};

const systemMacros: Record<string, boolean> = {
  CONFIG_USER_ONLY: false,
  CONFIG_LINUX_USER_OR_BSD_USER: false,
  CONFIG_LINUX_USER: false,
  CONFIG_BSD_USER: false,
  CONFIG_SOFTMMU: true,
  CONFIG_SYSTEM_ONLY: true,
};

/** What no build defines: `#ifdef NEVER` is another way to write `#if 0`. */
const constants: Record<string, boolean> = {
  false: false,
  true: true,
  NEVER: false,
  NOTYET: false,
  NOT_YET: false,
  notyet: false,
  notdef: false,
};
const hasConstant = /(?:^|[^\w])(?:\d|(?:false|true|NEVER|NOTYET|NOT_YET|notyet|notdef)\b)/;

/** The value of a condition that holds, or does not, in every build alike; null for all others. */
export function inEveryBuild(test: string): Truth {
  return hasConstant.test(test) ? evaluate(test, constants) : null;
}

const operators = /\s+|\|\||&&|[!()]|==|!=|>=|<=|[<>+\-*/%?:~^&|,]|[A-Za-z_]\w*|\d\w*/y;

function tokens(test: string): string[] {
  const out: string[] = [];
  operators.lastIndex = 0;
  while (operators.lastIndex < test.length) {
    const m = operators.exec(test);
    if (!m) return ['?'];
    if (m[0].trim() !== '') out.push(m[0]);
    if (out.length > 200) return ['?'];
  }
  return out;
}

const and = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)));
const not = (a: Truth): Truth => (a === null ? null : !a);

/** Evaluates the text behind `#if` where only `macros` are known to be defined (true) or not (false). */
function evaluate(test: string, macros: Record<string, boolean>): Truth {
  const list = tokens(test);
  let at = 0;
  const primary = (): Truth => {
    const t = list[at++];
    if (t === undefined) return null;
    if (t === '!') return not(primary());
    if (t === '(') {
      const inner = disjunction();
      if (list[at] === ')') at++;
      return inner;
    }
    if (t === 'defined') {
      const paren = list[at] === '(';
      if (paren) at++;
      const name = list[at++] ?? '';
      if (paren && list[at] === ')') at++;
      return macros[name] ?? null;
    }
    if (/^\d/.test(t)) return !/^0[xX]?0*[uUlL]*$/.test(t);
    if (/^[A-Za-z_]/.test(t)) {
      if (list[at] === '(') {
        // a function-like test such as IS_ENABLED(X) or GLIB_CHECK_VERSION(2, 40, 0)
        const inner = list[at + 1];
        let depth = 0;
        do {
          if (list[at] === '(') depth++;
          if (list[at] === ')') depth--;
          at++;
        } while (depth > 0 && at < list.length);
        if (inner === ')') return macros[t] ?? null;
        return t === 'IS_ENABLED' && inner !== undefined ? (macros[inner] ?? null) : null;
      }
      return macros[t] ?? (t === 'true' ? true : t === 'false' ? false : null);
    }
    return null;
  };
  const comparison = (): Truth => {
    const left = primary();
    if (at < list.length && !['&&', '||', ')'].includes(list[at]!)) {
      while (at < list.length && !['&&', '||', ')'].includes(list[at]!)) at++;
      return null;
    }
    return left;
  };
  const conjunction = (): Truth => {
    let value = comparison();
    while (list[at] === '&&') {
      at++;
      value = and(value, comparison());
    }
    return value;
  };
  const disjunction = (): Truth => {
    let value = conjunction();
    while (list[at] === '||') {
      at++;
      value = or(value, conjunction());
    }
    return value;
  };
  return disjunction();
}

/** Whether a build in which `macros` hold compiles lines below these branches. */
function compiled(branches: readonly Branch[], macros: Record<string, boolean>): Truth {
  let value: Truth = true;
  for (const branch of branches) {
    if (branch.test === gapMarker) {
      value = and(value, null);
      continue;
    }
    value = and(value, evaluate(branch.test, macros));
    for (const earlier of branch.not) value = and(value, not(evaluate(earlier, macros)));
  }
  return value;
}

/** A user-mode build is one of these two. */
const linuxUser = { ...userModeMacros, CONFIG_LINUX_USER: true, CONFIG_BSD_USER: false };
const bsdUser = { ...userModeMacros, CONFIG_LINUX_USER: false, CONFIG_BSD_USER: true };

/** Whether a user-mode build compiles lines below these branches; null counts as yes in some build. */
export function compiledInUserMode(branches: readonly Branch[]): Truth {
  return or(compiled(branches, linuxUser), compiled(branches, bsdUser));
}

/** Whether a build for system emulation compiles lines below these branches. */
export function compiledInSystemMode(branches: readonly Branch[]): Truth {
  return compiled(branches, systemMacros);
}

const usualMacros = { ...systemMacros, CONFIG_TCG: true, tcg_enabled: true };

/** Whether the usual build for system emulation, which has TCG, compiles and runs lines below these branches. */
export function inUsualBuild(branches: readonly Branch[]): Truth {
  return compiled(branches, usualMacros);
}

/** Whether what stands under the first of these conditions has run where the second hold. */
export const within = (outer: readonly Branch[], inner: readonly Branch[]): boolean =>
  outer.every(
    (b, i) => inner[i] === b || (inner[i]?.test === b.test && inner[i].not.join('\n') === b.not.join('\n')),
  );

/** Two places that no one build compiles both: they stand in different branches of one `#if`. */
export function exclusive(a: readonly Branch[], b: readonly Branch[]): boolean {
  for (const x of a) {
    for (const y of b) {
      if (x === y) continue;
      if (x.not.includes(y.test) || y.not.includes(x.test)) return true;
      const xt = x.test.replace(/\s/g, '');
      const yt = y.test.replace(/\s/g, '');
      if (xt === `!${yt}` || yt === `!${xt}`) return true;
    }
  }
  return false;
}
