/** Subsections that no CPU of a tree sends: what their needed() tests for, nothing in the target sets. */
import { scan } from '../../c/scan.ts';
import type { BuildLayout, Description } from '../../types/layout.ts';
import type { SourceTree } from '../../types/tree.ts';

/** `arm_feature(env, ARM_FEATURE_M_SECURITY)`, `riscv_has_ext(env, RVH)`: a question, not an order. */
const test = /\b(?!\w{0,80}set)\w{0,80}(?:feature|has)\w{0,80}\s*\([^()]*,\s*([A-Z][A-Z0-9_]+)\s*\)/g;
/** Characters of files that are searched. */
const mostSearched = 60_000_000;

/** The subsection of this variable in any of the layouts, at whatever depth; null: none has it. */
export function subsectionIn(layouts: readonly BuildLayout[], symbol: string): Description | null {
  const within = (d: Description): Description | null => {
    for (const sub of d.subsections) {
      const found = sub.symbol === symbol ? sub : within(sub);
      if (found) return found;
    }
    return null;
  };
  for (const { sections } of layouts)
    for (const { description } of sections) {
      const found = within(description);
      if (found) return found;
    }
  return null;
}

/**
 * The feature that a subsection is sent for, where the target's code asks for it and never gives it to a CPU; null: some
 * CPU may have it, or this cannot be told.
 */
export async function neverNeeded(tree: SourceTree, subsection: Description): Promise<string | null> {
  const needed = subsection.needed?.symbol;
  const folder = /^target[-/][^/]+/.exec(subsection.path)?.[0];
  if (needed === undefined || folder === undefined) return null;
  const entry = await tree.entry(subsection.path);
  const [text] = entry ? await tree.read([entry]) : [];
  const condition = text == null ? null : returned(text, needed);
  // Of conditions that all have to hold one is enough.
  if (condition === null || /\|\||!|\?/.test(condition)) return null;
  const asked = [...condition.matchAll(test)].map(([, name]) => name!);
  if (asked.length === 0) return null;
  const files = (await tree.list(folder)).filter(({ path }) => /\.(?:c|h|inc)$/.test(path));
  const texts = await tree.read(files);
  if (texts.some((one) => one === null)) return null;
  let searched = 0;
  for (const name of asked) {
    const given = texts.some((one) => {
      searched += one!.length;
      return one!.includes(name) && mentions(one!, name);
    });
    if (searched > mostSearched) return null;
    if (!given) return name;
  }
  return null;
}

/** What the one `return` of a function says; null where there is not exactly one. */
function returned(text: string, name: string): string | null {
  for (const item of scan(text).items) {
    if (item.brace < 0 || !new RegExp(`\\b${name}\\s*\\(`).test(text.slice(item.start, item.brace))) continue;
    const found = [...text.slice(item.brace, item.end).matchAll(/\breturn\b([^;]*)(?:;|$)/g)];
    return found.length === 1 ? found[0]![1]! : null;
  }
  return null;
}

/** Whether a file names a feature other than where it is defined and where it is asked for. */
function mentions(text: string, name: string): boolean {
  const code = text
    .replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, ' ')
    .replace(test, (call, of) => (of === name ? ' ' : call));
  const left = code.split('\n').filter((line) => new RegExp(`\\b${name}\\b`).test(line));
  const defines = new RegExp(`^\\s*(?:#\\s*define\\s+${name}\\b.*|${name}\\s*(?:=[^,]*)?(?:,\\s*)?)$`);
  return left.some((line) => !defines.test(line));
}
