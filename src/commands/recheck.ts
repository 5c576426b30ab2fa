import type { CommandSpec } from './command.ts';

export const recheck: CommandSpec = {
  name: 'recheck',
  operands: '',
  does: 'reviews the change again',
  needs: 'anyone',
  read: (operands) =>
    operands ? { refused: '/vmsd recheck takes nothing behind it.' } : { name: 'recheck' },
};
