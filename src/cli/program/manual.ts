/** The manual page, made from the same data as the help (man(7) macros). */
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './commands.ts';

/** Text as roff takes it: no line begins a request, and no backslash an escape. */
const text = (plain: string): string =>
  plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const option = ([name, { short, value, help }]: [string, OptionSpec]): string[] => [
  '.TP',
  `${short ? `\\fB\\-${short}\\fR, ` : ''}\\fB\\-\\-${text(name)}\\fR${value ? ` \\fI${text(value)}\\fR` : ''}`,
  text(help),
];

/** vmsd-warden(1) of a version. Ends with a newline. */
export function manualPage(version: string): string {
  const all = Object.entries<CommandSpec>(commands);
  return [
    `.TH VMSD\\-WARDEN 1 "" "vmsd\\-warden ${text(version)}" "User Commands"`,
    '.SH NAME',
    'vmsd\\-warden \\- review QEMU patch series for changes of a CPU\\(aqs migration state',
    '.SH SYNOPSIS',
    '.B vmsd\\-warden',
    '.I COMMAND',
    '[\\fIOPERAND\\fR ...] [\\fIOPTION\\fR ...]',
    '.SH DESCRIPTION',
    text(
      'A patch series goes in; the registration of every CPU target that it touches is worked out before and after each patch, and what breaks the rules is said once, on the line, with the reason and the sources.',
    ),
    '.SH COMMANDS',
    ...all.flatMap(([name, { operands, summary, about, options, examples }]) => [
      `.SS vmsd\\-warden ${text(`${name} ${operands}`.trimEnd())}`,
      text(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`),
      ...about.flatMap((paragraph) => ['.PP', text(paragraph)]),
      ...Object.entries(options).flatMap(option),
      ...examples.flatMap(([command, does]) => [
        '.PP',
        '.nf',
        `.RS\n${text(command.includes('|') ? command : `vmsd-warden ${command}`)}\n.RE`,
        '.fi',
        text(does),
      ]),
    ]),
    '.SH OPTIONS OF EVERY COMMAND',
    ...Object.entries(commonOptions).flatMap(option),
    '.SH EXIT STATUS',
    '.TP\n0\nnothing was found at or above \\fB\\-\\-fail\\-on\\fR',
    '.TP\n1\nsomething was',
    '.TP\n2\nbad usage, or an input that cannot be read; one line on standard error says what to do',
    '',
  ].join('\n');
}
