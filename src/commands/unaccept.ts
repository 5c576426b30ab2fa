import type { CommandSpec } from './command.ts';
import { readRule, readTarget } from './names.ts';

export const unaccept: CommandSpec = {
  name: 'unaccept',
  operands: 'RULE TARGET',
  does: 'takes an acceptance back',
  needs: 'write',
  read(operands, known) {
    const [rule, target, extra] = operands.split(/\s+/);
    if (!rule || !target || extra !== undefined) {
      return { refused: 'Say what is no longer accepted: /vmsd unaccept RULE TARGET.' };
    }
    const what = readRule(rule, known);
    if ('refused' in what) return what;
    const where = readTarget(target);
    return 'refused' in where ? where : { name: 'unaccept', ...what, ...where };
  },
};
