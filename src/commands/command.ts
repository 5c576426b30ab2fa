/** What a slash command is. One file a command; ./index.ts lists them. */

/** A command that was understood. */
export type Command =
  | { name: 'recheck' | 'status' | 'help' }
  /** null: every rule that the change breaks. */
  | { name: 'explain'; rule: string | null }
  | { name: 'accept'; rule: string; target: string; reason: string }
  | { name: 'unaccept'; rule: string; target: string };

/** One sentence that says why not, and what to write instead. It may quote the command: clean it before it is shown. */
export interface RefusedCommand {
  refused: string;
}

/** How a command is written, and who may give it. */
export interface CommandSpec {
  name: Command['name'];
  /** What stands behind the name; '' for nothing. */
  operands: string;
  /** What it does, a few words for the help. */
  does: string;
  /** `write`: people with write access to the repository. `anyone`: who may comment. */
  needs: 'anyone' | 'write';
  /** `operands` is the rest of the line, without blanks at its ends. */
  read(operands: string, known: KnownNames): Command | RefusedCommand;
}

/** What names can be checked against. */
export interface KnownNames {
  ruleIds: readonly string[];
}
