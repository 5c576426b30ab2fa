import type { CommandSpec } from './command.ts';
import { readRule } from './names.ts';

export const explain: CommandSpec = {
  name: 'explain',
  operands: '[RULE]',
  does: 'says what a rule is about and how to fix it; without RULE, of each rule that this change breaks',
  needs: 'anyone',
  read(operands, known) {
    if (!operands) return { name: 'explain', rule: null };
    const [word = '', extra] = operands.split(/\s+/);
    if (extra !== undefined) return { refused: '/vmsd explain takes one rule: /vmsd explain RULE.' };
    const found = readRule(word, known);
    return 'refused' in found ? found : { name: 'explain', rule: found.rule };
  },
};
