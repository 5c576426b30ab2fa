/** The commands and their options, as data: arguments are checked against it, and help is printed from it. */

export interface OptionSpec {
  /** What stands for the value in help; missing for a switch. */
  value?: string;
  choices?: readonly string[];
  short?: string;
  help: string;
}

export interface CommandSpec {
  /** What stands behind the command in its usage line. */
  operands: string;
  summary: string;
  /** Paragraphs of help. */
  about: readonly string[];
  options: Readonly<Record<string, OptionSpec>>;
  examples: readonly (readonly [command: string, does: string])[];
}

const formats = ['text', 'json', 'sarif', 'markdown', 'github', 'gcc', 'codequality', 'mail'] as const;
export type Format = (typeof formats)[number];

const format = (...choices: readonly Format[]): OptionSpec => ({
  value: 'FORMAT',
  choices,
  short: 'f',
  help: `how to print: ${choices.join(', ')} (default: text)`,
});
const failOn = (standard: string): OptionSpec => ({
  value: 'LEVEL',
  choices: ['error', 'warning', 'never'],
  help: `exit with 1 from this severity on: error, warning, never (default: ${standard})`,
});
const quiet: OptionSpec = { short: 'q', help: 'findings only: no tables, no notes, no progress' };
const config = {
  config: { value: 'FILE', help: "use this configuration instead of the repository's own" },
  'no-config': { help: 'use no configuration, only the defaults' },
};
const repo = (help: string): OptionSpec => ({ value: 'DIR', help });
const fromConfiguration = "the configuration's, else error";

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  help: { short: 'h', help: 'print this help' },
  version: { short: 'V', help: 'print the version' },
};

export const commands = {
  check: {
    operands: '[INPUT… | A..B] [--repo DIR]',
    summary: 'review one patch series',
    about: [
      'INPUT is an mbox (plain or .gz), a mail, a file of git format-patch, a folder of such files, a plain diff, or - for standard input. Several inputs are one series, in the order of their [PATCH n/m].',
      'With --repo, or in a clone of QEMU, the series is applied in memory to a revision of that repository, so that whole files are read and not only hunks; its work tree is never touched. A..B are the commits of that range, their merges included; without INPUT and range it is @{upstream}..HEAD.',
    ],
    options: {
      repo: repo('a git repository with QEMU, bare or not (default: the current folder, if it is in one)'),
      'no-repo': { help: 'judge the hunks alone, also in a clone of QEMU' },
      base: {
        value: 'REV',
        help: "apply the series here (default: its base-commit if DIR has it, else DIR's HEAD)",
      },
      series: {
        value: 'MESSAGE-ID',
        help: 'of several series in the input, the one with this mail (default: the newest)',
      },
      format: format(...formats),
      'fail-on': failOn(fromConfiguration),
      ...config,
      quiet,
    },
    examples: [
      ['check series.mbox', 'judge the hunks of a series'],
      ['check series.mbox --repo ~/qemu', 'judge whole files, on the base of the series'],
      ['check', 'in a clone of QEMU: judge what the branch has and its upstream does not'],
      ['check --repo ~/qemu origin/master..HEAD', 'judge the commits of a branch'],
      ['git format-patch --stdout -3 | vmsd-warden check -', 'judge what is about to be sent'],
      ['check series.mbox --format mail', 'write replies to the patches, ready to be edited'],
    ],
  },
  audit: {
    operands: '[--repo DIR] [--rev REV]',
    summary: "list each target's registration in a tree, and what is wrong",
    about: ['Nothing is checked out: the files are read from git.'],
    options: {
      repo: repo('a git repository with QEMU (default: the current folder)'),
      rev: { value: 'REV', help: 'the revision to read (default: HEAD)' },
      format: format(...formats),
      'fail-on': failOn(fromConfiguration),
      ...config,
      quiet,
    },
    examples: [
      ['audit --repo ~/qemu', 'the newest commit'],
      ['audit --repo ~/qemu --rev v6.0.0 --format json', 'a release, for a script'],
    ],
  },
  history: {
    operands: '[--repo DIR] [RANGE]',
    summary: 'judge every commit of a range on its own',
    about: [
      'Each non-merge commit of RANGE (default: all of HEAD) is judged against its parent; only commits with findings are printed. JSON is one object a line.',
    ],
    options: {
      repo: repo('a git repository with QEMU (default: the current folder)'),
      format: format('text', 'json'),
      'fail-on': failOn('never'),
      ...config,
      quiet,
    },
    examples: [
      ['history --repo ~/qemu v5.2.0..v6.0.0', 'a development cycle'],
      ['history --repo ~/qemu --format json > findings.ndjson', 'all of history, for a script'],
    ],
  },
  layout: {
    operands: '[--repo DIR] [--rev REV | A..B] [BUILD…]',
    summary: 'list what each CPU sends when it migrates, or what changed in it',
    about: [
      'For each build (riscv64 is what qemu-system-riscv64 is built from; default: all) the sections of the CPU in a stream, their descriptions with versions, fields and subsections. The macros of the tree itself are expanded, nothing is checked out or built, and what the source does not tell is said to be unknown.',
      'With A..B: for each build, what becomes of the CPU of a guest saved at A when B loads it (loads, refused, misread, unknown), whether that was declared by a version, what differs, and where in the stream the two part. Exits with 1 when something is misread without being declared.',
    ],
    options: {
      repo: repo('a git repository with QEMU (default: the current folder)'),
      rev: { value: 'REV', help: 'the revision to read (default: HEAD)' },
      format: format('text', 'json'),
    },
    examples: [
      ['layout --repo ~/qemu riscv64', 'the newest commit'],
      ['layout --repo ~/qemu --rev v10.0.0 --format json', 'all builds of a release, for a script'],
      ['layout --repo ~/qemu v11.0.0..HEAD', 'what the next release breaks, before it is made'],
    ],
  },
  review: {
    operands: '[ADDRESS | --event FILE]',
    summary: 'review a pull or merge request once, without a server',
    about: [
      'Writes what the bot would write. ADDRESS is that of a pull request on GitHub or of a merge request on GitLab. In a job of either it may be left out: the event (GITHUB_EVENT_PATH) or the variables of the merge request pipeline say what is meant. FILE is such an event: pull_request, pull_request_target, issue_comment and pull_request_review_comment (/vmsd commands), merge_group, schedule and workflow_dispatch (every open change without a check).',
      'The token is GITHUB_TOKEN or GITLAB_TOKEN; where a job has only CI_JOB_TOKEN, the job itself tells what was found. It goes to GITHUB_URL or GITLAB_URL alone (default: github.com, gitlab.com, or where the job runs). The change is read with git and never checked out or run; what was posted before is known by its marks, so that nothing is said twice.',
      'It ends as check does, and with 2 when something could not be written, with the reason.',
    ],
    options: {
      event: { value: 'FILE', help: 'a CI event as JSON, in place of ADDRESS' },
      'dry-run': { help: 'print what would be written, and write nothing' },
      comment: {
        value: 'WHERE',
        choices: ['inline', 'summary', 'off'],
        help: "where findings are commented: inline, summary, off (default: the configuration's, else inline)",
      },
      app: {
        value: 'NAME',
        help: 'the App on GitHub that reviews here as well, or did: what it wrote is known as ours (default: vmsd-warden)',
      },
      cache: { value: 'DIR', help: 'keep what git fetches here (default: ~/.cache/vmsd-warden)' },
      output: {
        value: 'DIR',
        help: 'write vmsd-warden.json, vmsd-warden.sarif and gl-code-quality-report.json here',
      },
      format: format(...formats),
      'fail-on': failOn(fromConfiguration),
      quiet,
    },
    examples: [
      ['review https://github.com/OWNER/NAME/pull/7 --dry-run', 'what would be said there'],
      ['review https://gitlab.com/GROUP/NAME/-/merge_requests/7', 'with GITLAB_TOKEN set'],
      ['review --event "$GITHUB_EVENT_PATH"', 'in a workflow'],
    ],
  },
  rules: {
    operands: '',
    summary: 'list the rules',
    about: [],
    options: { format: format('text', 'json', 'markdown') },
    examples: [['rules', 'id, severity and title of each']],
  },
  explain: {
    operands: 'RULE',
    summary: 'explain a rule: its reason, the evidence, how to fix a finding',
    about: [],
    options: { format: format('text', 'json', 'markdown') },
    examples: [['explain type-flip', 'why a CPU must not change its type']],
  },
  serve: {
    operands: '',
    summary: 'run the bot: webhooks, reviews, and the page of what is set up',
    about: [
      'It is configured by the environment, or by a file .env in the current folder; .env.example lists the variables. Without credentials it runs in local mode: POST /api/check reviews what it is sent.',
      'With DATABASE_URL the roles can be processes of their own, on several machines. The embedded database in DATA_DIR has room for one process.',
    ],
    options: {
      role: {
        value: 'ROLE',
        choices: ['all', 'web', 'worker'],
        help: 'web takes webhooks, worker reviews, all does both (default: all)',
      },
    },
    examples: [
      ['serve', 'local mode, or everything in one process'],
      ['serve --role worker', 'one more worker on the database at DATABASE_URL'],
    ],
  },
  jobs: {
    operands: '[list | retry ID]',
    summary: 'list the jobs that wait or have failed for good, and try one again',
    about: ['Asks the server that has DATA_DIR open, if one runs.'],
    options: { format: format('text', 'json') },
    examples: [
      ['jobs', 'what waits, and what failed with which reason'],
      ['jobs retry ID', 'try a failed job again'],
    ],
  },
  list: {
    operands: 'status|check ID|preview NAME|import [NAME]|deliver NAME',
    summary: 'ask about mailing lists, review a series of one, hand in mails',
    about: [
      'The lists are those of the file that VMSD_WARDEN_CONFIG names. Asks the server that has DATA_DIR open, if one runs.',
      'import reads a list from its source to the end, with a progress bar, before a server does it; it goes on where it was stopped.',
      'preview prints the mails that a list would have been sent in the last weeks, without sending any: each version of each series is judged as it would have been when it came.',
      'deliver takes one mail on standard input, for a .forward file, procmail, or a pipe of a mail server; when it cannot be stored it exits with 75, so that the mail server tries again.',
      'ID is the Message-Id of any mail of a series, its cover letter or an answer to it, with or without <>; or the address of the mail in the archive of its list, as the browser shows it. The series is reviewed as the server does it, on its base; nothing is sent, and nothing is fetched from the web but the branch of the project.',
    ],
    options: {
      format: format(...formats),
      'dry-run': {
        help: 'of check: print the mails that would be sent, as an mbox (the same as --format mail)',
      },
      weeks: { value: 'N', help: 'of preview: how far back it looks (default: 4)' },
      'fail-on': failOn(fromConfiguration),
      quiet,
    },
    examples: [
      ['list preview qemu-devel --weeks 4', 'what would have been sent, before answers are switched on'],
      ['list preview qemu-devel --format mail > mails.mbox', 'the same, for a mail program'],
      ['list check MESSAGE-ID --dry-run > mails.mbox', 'the answers that the list would get'],
      ['list status', 'what was read of each list, and what is wrong with one'],
      ['list status --format json', 'the same, for a script'],
      ['list check 20210302145818.46161-1-author@example.org', 'review the series that has this mail'],
      ['list check https://lore.kernel.org/qemu-devel/MESSAGE-ID/', 'the same, by its address'],
      ['list import qemu-devel', 'the first reading of a long list'],
      ['list deliver qemu-devel < mail', 'hand in one mail'],
    ],
  },
  data: {
    operands: 'backup FILE | restore FILE | prune',
    summary: 'back up, restore or clean the stored data',
    about: [
      'A backup is text, compressed where FILE ends in .gz; it restores on the embedded database and on PostgreSQL alike, into an empty one. Backup and prune may be done while the server runs.',
    ],
    options: {
      days: { value: 'N', help: 'prune deliveries older than this (default: RETENTION_DAYS, else 30)' },
    },
    examples: [
      ['data backup warden.ndjson.gz', 'save deliveries, reviews and acceptances'],
      ['data restore warden.ndjson.gz', 'fill a new DATA_DIR or database'],
    ],
  },
  completion: {
    operands: 'bash | zsh | fish',
    summary: 'print the completion script of a shell',
    about: ['Completes commands, options, formats and the names of rules.'],
    options: {},
    examples: [
      ['completion bash > /etc/bash_completion.d/vmsd-warden', 'for every user of bash'],
      ['completion fish > ~/.config/fish/completions/vmsd-warden.fish', 'for yourself, in fish'],
    ],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commands;
