/** dc->vmsd, DEVICE_CLASS(oc)->vmsd, cc->sysemu_ops->legacy_vmsd and other chains. */
const chains = /\b[A-Za-z_]\w*(?:\([^()]*\))?(?:->\w+)+/g;
const toHook = /^.*->(?:legacy_)?vmsd\b/;
const hooks = [/\.(?:legacy_)?vmsd\b/, /\b(?:device|cpu)_class_set_vmsd\b/, /\bCPU_SAVE_VERSION\b/];

/**
 * What to underline in a line of source: the hook and the symbol given to it, else the symbol, else all that
 * is not blank. `start` counts UTF-16 units; a blank line has the length 0.
 */
export function hookSpan(code: string, symbol: string | null): { start: number; length: number } {
  const indent = code.length - code.trimStart().length;
  const text = code.slice(0, 400);
  for (const chain of text.matchAll(chains)) {
    const found = toHook.exec(chain[0]);
    if (found) return { start: chain.index, length: found[0].length };
  }
  for (const hook of hooks) {
    const found = hook.exec(text);
    if (found) return { start: found.index, length: found[0].length };
  }
  const at = symbol ? text.indexOf(symbol) : -1;
  if (symbol && at >= 0) return { start: at, length: symbol.length };
  return { start: indent, length: code.trim().length };
}
