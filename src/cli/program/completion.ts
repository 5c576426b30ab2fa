/** Shell completion, made from the same data as the help. */
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './commands.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const all = Object.entries<CommandSpec>(commands);
const optionsOf = (spec: CommandSpec): [string, OptionSpec][] =>
  Object.entries({ ...spec.options, ...commonOptions });

/** The script that a shell reads; ends with a newline. `ruleIds` complete `explain`. */
export function completionScript(shell: Shell, ruleIds: readonly string[]): string {
  return { bash, zsh, fish }[shell](ruleIds);
}

/** Names of options, with what each takes: choices, a file, or nothing. */
const words = (spec: CommandSpec): string =>
  optionsOf(spec)
    .map(([name]) => `--${name}`)
    .join(' ');

/** Options of all commands that take one of a few words. */
function choices(): [option: string, words: string][] {
  const found = new Map<string, Set<string>>();
  for (const [, spec] of all) {
    for (const [name, { choices: some = [], short }] of optionsOf(spec)) {
      if (!some.length) continue;
      const key = short ? `--${name}|-${short}` : `--${name}`;
      const known = found.get(key) ?? new Set<string>();
      found.set(key, known);
      for (const one of some) known.add(one);
    }
  }
  return [...found].map(([key, some]) => [key, [...some].join(' ')]);
}

function bash(ruleIds: readonly string[]): string {
  return `# bash completion of vmsd-warden: source it, or put it where bash-completion looks for it.
_vmsd_warden() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in -*) ;; *) command=\${COMP_WORDS[at]}; break ;; esac
  done
  COMPREPLY=()
  case $before in
${choices()
  .map(([option, some]) => `    ${option}) COMPREPLY=($(compgen -W '${some}' -- "$word")); return ;;`)
  .join('\n')}
  esac
  if [ -z "$command" ]; then
    COMPREPLY=($(compgen -W '${all.map(([name]) => name).join(' ')} --help --version' -- "$word"))
    return
  fi
  case $word in
    -*)
      case $command in
${all.map(([name, spec]) => `        ${name}) COMPREPLY=($(compgen -W '${words(spec)}' -- "$word")) ;;`).join('\n')}
      esac
      return ;;
  esac
  case $command in
    explain) COMPREPLY=($(compgen -W '${ruleIds.join(' ')}' -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _vmsd_warden vmsd-warden
`;
}

const quoted = (text: string): string => text.replaceAll("'", "'\\''");

function zsh(ruleIds: readonly string[]): string {
  const option = ([name, { short, value, choices: some, help }]: [string, OptionSpec]): string => {
    const said = quoted(help.replace(/[[\]:\\]/g, (c) => `\\${c}`));
    const takes = value ? `:${value}:${some ? `(${some.join(' ')})` : '_files'}` : '';
    const names = short ? `'(-${short} --${name})'{-${short},--${name}}` : `--${name}`;
    return `        ${names}'[${said}]${takes}'`;
  };
  return `#compdef vmsd-warden
# zsh completion of vmsd-warden: put it into a folder of $fpath as _vmsd-warden.
_vmsd-warden() {
  local -a commands=(
${all.map(([name, { summary }]) => `    '${name}:${quoted(summary.replaceAll(':', '\\:'))}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${all
  .map(
    ([name, spec]) =>
      `    ${name})\n      _arguments \\\n${optionsOf(spec)
        .map((one) => `${option(one)} \\`)
        .join('\n')}\n        '*:${name === 'explain' ? `rule:(${ruleIds.join(' ')})` : 'input:_files'}' ;;`,
  )
  .join('\n')}
  esac
}
_vmsd-warden "$@"
`;
}

function fish(ruleIds: readonly string[]): string {
  const line = (condition: string, rest: string) => `complete -c vmsd-warden -n '${condition}' ${rest}`;
  return [
    '# fish completion of vmsd-warden: put it into ~/.config/fish/completions.',
    ...all.map(([name, { summary }]) =>
      line('__fish_use_subcommand', `-f -a ${name} -d '${quoted(summary)}'`),
    ),
    ...all.flatMap(([name, spec]) =>
      optionsOf(spec).map(([option, { short, value, choices: some, help }]) =>
        line(
          `__fish_seen_subcommand_from ${name}`,
          `-l ${option}${short ? ` -s ${short}` : ''}${value ? ' -r' : ''}${some ? ` -f -a '${some.join(' ')}'` : ''} -d '${quoted(help)}'`,
        ),
      ),
    ),
    line('__fish_seen_subcommand_from explain', `-f -a '${ruleIds.join(' ')}'`),
    '',
  ].join('\n');
}
