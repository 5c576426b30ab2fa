import type { CommandSpec } from './command.ts';

export const help: CommandSpec = {
  name: 'help',
  operands: '',
  does: 'lists the commands',
  needs: 'anyone',
  read: (operands) => (operands ? { refused: '/vmsd help takes nothing behind it.' } : { name: 'help' }),
};
