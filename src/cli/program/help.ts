import { table } from '../../review/render/table.ts';
import { wrap } from '../../review/render/wrap.ts';
import { type CommandName, type CommandSpec, commands, commonOptions, type OptionSpec } from './commands.ts';

const width = 80;

/** The help of the program, or of one command: paragraphs in 80 columns. */
export function helpText(command: CommandName | null): string {
  const blocks = command === null ? programHelp() : commandHelp(command, commands[command]);
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function programHelp(): string[][] {
  const list = Object.entries<CommandSpec>(commands).map(([name, { summary }]) => [`  ${name}`, summary]);
  return [
    ['usage: vmsd-warden COMMAND …'],
    wrap(
      'Reviews patch series for QEMU for one thing: how a CPU registers its migration state, through DeviceClass::vmsd (type 1) or through legacy_vmsd (type 2), and whether that changes.',
      width,
    ),
    ['commands:', ...table(list)],
    ['options:', ...optionLines(commonOptions)],
    ['examples:', ...exampleLines([...commands.check.examples.slice(0, 3), commands.explain.examples[0]])],
    [
      'exit status: 0 nothing found, 1 something at or above --fail-on, 2 bad usage or',
      'an input that cannot be read',
      '',
    ],
    ['vmsd-warden COMMAND --help tells more about a command.'],
  ].map((block) => block.filter((line) => line !== ''));
}

function commandHelp(name: string, spec: CommandSpec): string[][] {
  return [
    [`usage: vmsd-warden ${name} ${spec.operands}`.trimEnd()],
    wrap(`${spec.summary[0]!.toUpperCase()}${spec.summary.slice(1)}.`, width),
    ...spec.about.map((paragraph) => wrap(paragraph, width)),
    ['options:', ...optionLines({ ...spec.options, ...commonOptions })],
    [spec.examples.length > 1 ? 'examples:' : 'example:', ...exampleLines(spec.examples)],
  ];
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): string[] {
  const heads = Object.entries(options).map(
    ([name, { short, value }]) => `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
  );
  const indent = Math.max(...heads.map((head) => head.length)) + 2;
  return Object.values(options).flatMap(({ help }, i) =>
    wrap(help, width - indent).map((line, at) => (at ? ' '.repeat(indent) : heads[i]!.padEnd(indent)) + line),
  );
}

function exampleLines(examples: CommandSpec['examples']): string[] {
  return examples.flatMap(([command, does]) => [
    `  ${command.includes('|') ? command : `vmsd-warden ${command}`}`,
    `      ${does}`,
  ]);
}
