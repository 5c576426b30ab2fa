import { shortened } from '../../basics/shortened.ts';
import { nearest } from '../../config/nearest.ts';
import { UserError } from '../../ports/failure.ts';
import { parseArgs } from '../../processes/node.ts';
import { type CommandName, type CommandSpec, commands, commonOptions, type OptionSpec } from './commands.ts';

/** What the command line asks for. `options` holds what was given: a text, or true for a switch. */
export type Invocation =
  | { ask: 'version' }
  | { ask: 'help'; command: CommandName | null }
  | { ask: 'run'; command: CommandName; operands: string[]; options: Options };
export type Options = Readonly<Record<string, string | true>>;

/** The value of an option that takes one; null when it was not given. */
export const text = (value: string | true | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** Reads the arguments behind the program's name. Throws UserError with one line that says what to write. */
export function readArguments(argv: readonly string[]): Invocation {
  const known = new Map<string, OptionSpec>(Object.entries(commonOptions));
  for (const spec of Object.values<CommandSpec>(commands)) {
    for (const [name, option] of Object.entries(spec.options)) known.set(name, option);
  }
  // Read leniently first: the command may stand behind an option, and mistakes want words of our own.
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      [...known].map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
      ]),
    ),
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const given = tokens.filter((token) => token.kind === 'option');
  const asks = (name: string) => given.some((option) => option.name === name);

  const [first, ...operands] = words;
  if (first === undefined) {
    const unknown = given.find(({ name }) => !Object.hasOwn(commonOptions, name));
    if (unknown && !known.has(unknown.name)) fail(unknownOption(unknown.rawName, [...known.keys()]), null);
    if (asks('version')) return { ask: 'version' };
    if (asks('help')) return { ask: 'help', command: null };
    fail(`a command is missing, one of ${Object.keys(commands).join(', ')}`, null);
  }
  if (first === 'help') {
    const topic = operands[0];
    return { ask: 'help', command: topic === undefined ? null : commandNamed(topic) };
  }
  const command = commandNamed(first);
  if (asks('help')) return { ask: 'help', command };
  if (asks('version')) return { ask: 'version' };

  const own: Readonly<Record<string, OptionSpec>> = { ...commands[command].options, ...commonOptions };
  const options: Record<string, string | true> = {};
  for (const { name, rawName, value, inlineValue } of given) {
    const spec = Object.hasOwn(own, name) ? own[name]! : null;
    if (!spec) fail(unknownOption(rawName, Object.keys(own), known.has(name) ? command : null), command);
    if (spec.value === undefined) {
      if (value !== undefined) fail(`${rawName} takes no value`, command);
      options[name] = true;
    } else {
      // `--base --quiet` has forgotten its value; one that begins with a dash is written --base=-x.
      const missing = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'));
      if (missing || value === '') fail(`${rawName} needs a value: ${rawName} ${spec.value}`, command);
      if (spec.choices && !spec.choices.includes(value))
        fail(badChoice(rawName, value, spec.choices), command);
      options[name] = value;
    }
  }
  if (options.config && options['no-config']) fail('--config and --no-config exclude each other', command);
  return { ask: 'run', command, operands, options };
}

function commandNamed(word: string): CommandName {
  const names = Object.keys(commands);
  const found = names.find((name) => name === word);
  if (found) return found as CommandName;
  const guess = nearest(word, names);
  const hint = guess ? `did you mean ${guess}?` : `there are ${names.join(', ')}`;
  return fail(`unknown command "${shown(word)}", ${hint}`, null);
}

function unknownOption(raw: string, own: readonly string[], elsewhere: CommandName | null = null): string {
  if (elsewhere) return `${elsewhere} has no option ${shown(raw)}`;
  const guess = raw.startsWith('--') ? nearest(raw.slice(2), own) : null;
  return `unknown option ${shown(raw)}${guess ? `, did you mean --${guess}?` : ''}`;
}

function badChoice(option: string, value: string, choices: readonly string[]): string {
  const guess = nearest(value, choices);
  const hint = guess ? `, did you mean ${guess}?` : '';
  return `${option} cannot be "${shown(value)}"${hint} (one of ${choices.join(', ')})`;
}

function fail(message: string, command: CommandName | null): never {
  throw new UserError(`${message} (see vmsd-warden ${command ? `${command} ` : ''}--help)`);
}

const shown = (word: string): string => shortened(word, 60);
