import type { CommandSpec } from './command.ts';

export const status: CommandSpec = {
  name: 'status',
  operands: '',
  does: 'says what the last review found, and what was accepted',
  needs: 'anyone',
  read: (operands) => (operands ? { refused: '/vmsd status takes nothing behind it.' } : { name: 'status' }),
};
