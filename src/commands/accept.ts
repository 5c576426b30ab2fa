import type { CommandSpec } from './command.ts';
import { readRule, readTarget } from './names.ts';

const longest = 500;

export const accept: CommandSpec = {
  name: 'accept',
  operands: 'RULE TARGET REASON…',
  does: 'accepts a finding that is meant; it no longer fails the check, for as long as the change of type is the same',
  needs: 'write',
  read(operands, known) {
    const [, rule, target, reason] = /^(\S+)\s+(\S+)(?:\s+(\S.*))?$/s.exec(operands) ?? [];
    if (!rule || !target) return { refused: 'Say what is accepted: /vmsd accept RULE TARGET REASON.' };
    const what = readRule(rule, known);
    if ('refused' in what) return what;
    const where = readTarget(target);
    if ('refused' in where) return where;
    if (!reason) {
      return {
        refused: `Say why, for those who read it in ten years: /vmsd accept ${what.rule} ${where.target} REASON.`,
      };
    }
    if (reason.length > longest)
      return { refused: `The reason has more than ${longest} characters; say it shorter.` };
    return { name: 'accept', ...what, ...where, reason };
  },
};
