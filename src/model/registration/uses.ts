/** Members of a table that a macro of another file makes. */
import { expandMacro } from '../../c/expand.ts';
import { membersOfText } from '../facts/tables.ts';
import type { TableFact, UseFact } from '../facts/types.ts';
import { macroNamed, type TargetIndex } from './target-index.ts';

/** null: no file in sight defines the macro. */
export function membersOfUse(index: TargetIndex, use: UseFact): TableFact['hooks'] | null {
  const macro = macroNamed(index, use.macro);
  return macro ? membersOfText(expandMacro(macro, use.args), use) : null;
}
