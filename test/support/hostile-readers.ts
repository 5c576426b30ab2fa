/**
 * The readers of text that strangers write, by file and name, where more than the text has to be given, or where it is
 * read in several places: the others are found in the source and called with text alone.
 */
import { isAddress, recipientsOf } from '../../src/app/replies/mail-recipients.ts';
import { parseJson } from '../../src/basics/parse-json.ts';
import { endOfComment, endOfDirective, endOfLiteral } from '../../src/c/ends.ts';
import { evaluate } from '../../src/c/evaluate.ts';
import { expandMacro } from '../../src/c/expand.ts';
import { sourceFile } from '../../src/c/preprocess/directives.ts';
import { lex } from '../../src/c/preprocess/lexemes.ts';
import { evaluate as evaluateUnit } from '../../src/c/preprocess/unit.ts';
import { literalValue } from '../../src/c/preprocess/values.ts';
import { scan } from '../../src/c/scan.ts';
import { tokenize } from '../../src/c/tokens.ts';
import { askedMail } from '../../src/cli/list/check.ts';
import { newCommandLines } from '../../src/commands/comment.ts';
import { commands, readCommand } from '../../src/commands/index.ts';
import { readRule } from '../../src/commands/names.ts';
import { isIgnored } from '../../src/config/ignore.ts';
import { nearest } from '../../src/config/nearest.ts';
import { parseRepositoryConfig } from '../../src/config/repository-file.ts';
import { parseServerFile } from '../../src/config/server-file.ts';
import { parseTree } from '../../src/git/raw-tree.ts';
import { readFacts } from '../../src/model/facts/facts.ts';
import { readMeson } from '../../src/model/facts/source-sets.ts';
import { membersOfText } from '../../src/model/facts/tables.ts';
import { isAbout } from '../../src/model/maintainers/pattern.ts';
import { folderOfConfig } from '../../src/model/registration/configs.ts';
import { readCore } from '../../src/model/registration/core.ts';
import { forges } from '../../src/platforms/forges.ts';
import { reduce as reduceGithub } from '../../src/platforms/github/events.ts';
import { reduce as reduceGitlab } from '../../src/platforms/gitlab/events.ts';
import { analyse } from '../../src/review/judge/analyse.ts';
import { troubleContent } from '../../src/review/render/forge-check.ts';
import { closedThreadBody, sameText } from '../../src/review/render/forge-comment.ts';
import { hookSpan } from '../../src/review/render/hook-span.ts';
import { prose as mailProse } from '../../src/review/render/mail.ts';
import { acceptedMail, ruleMail } from '../../src/review/render/mail-answer.ts';
import { wrap } from '../../src/review/render/wrap.ts';
import { applySeries } from '../../src/series/apply/apply.ts';
import { sparseTrees } from '../../src/series/apply/sparse.ts';
import { decodeText } from '../../src/series/bytes.ts';
import { parseDiff } from '../../src/series/diff/diff.ts';
import { gitPaths } from '../../src/series/diff/git-header.ts';
import { readPatchText } from '../../src/series/diff/patch-text.ts';
import { sender } from '../../src/series/mail/addresses.ts';
import { isAligned, verifiedDomains } from '../../src/series/mail/authentication-results.ts';
import { headerFields, parseHeaders } from '../../src/series/mail/header-fields.ts';
import { clean } from '../../src/series/mail/header-values.ts';
import { readListMail, writtenText } from '../../src/series/mail/list-mail.ts';
import { splitMbox } from '../../src/series/mail/mbox.ts';
import { splitParts } from '../../src/series/mail/mime.ts';
import { readSeries } from '../../src/series/read.ts';
import { redactor } from '../../src/server/redact.ts';
import { archivePlace, fetchChange } from '../../src/web/http/change-address.ts';
import { clientOf } from '../../src/web/http/client.ts';
import { readForm } from '../../src/web/http/form.ts';
import { createSessions } from '../../src/web/http/session.ts';
import { colourLines } from '../../src/web/pages/highlight.ts';
import { markdown } from '../../src/web/pages/markdown.ts';
import { readTryForm } from '../../src/web/pages/try-form.ts';
import { memoryTree } from './memory-tree.ts';
import { unitOf } from './preprocessed.ts';
import type { Reader } from './pumps.ts';
import { judgeAlone } from './zeta-review.ts';
import { zetaTree } from './zeta-tree.ts';

export interface Tried {
  read: Reader;
  /** Pieces of text that this one reacts to besides the common ones; each is tried with those that stand next to it. */
  own?: readonly string[];
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const ruleIds = ['type-flip', 'registration-dropped'];
const known = { ruleIds };
const config = (text: string) => parseRepositoryConfig(text, ruleIds);
const sessions = createSessions({
  token: 'a token that nobody guesses',
  secure: true,
  signedOut: { has: async () => false, add: async () => {} } as never,
});
const address = { ...forges.github, url: 'https://github.com' };
const places = [
  address,
  { ...forges.gitlab, url: 'https://gitlab.com' },
  archivePlace('https://lore.kernel.org/x'),
];
const inClass = (text: string): string =>
  `static void f_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n    dc->vmsd = &v;\n${text}\n}\n`;
const described = (text: string): string =>
  `static const VMStateDescription vmstate_a = {\n    .name = "a",\n    .fields = (const VMStateField[]) {\n${text}\n    }\n};\n`;
const mail = (fields: string, text: string): Buffer =>
  bytes(`From: A <a@example.org>\nSubject: [PATCH] a\nMessage-Id: <a@b>\n${fields}\n\n${text}`);
const diff = (text: string): string =>
  `diff --git a/target/a/cpu.c b/target/a/cpu.c\n--- a/target/a/cpu.c\n+++ b/target/a/cpu.c\n@@ -1,3 +1,4 @@\n a\n+${text}\n b\n c\n`;
const applied = async (text: string): Promise<void> => {
  const { series } = await readSeries([{ name: 'a', bytes: mail('', `text\n---\n${text}`) }]);
  if (!series) return;
  sparseTrees(series.patches, 'GAP');
  await applySeries(memoryTree(zetaTree()), series.patches);
};
const onTree = async (path: string, text: string): Promise<void> => {
  const { series } = await readSeries([{ name: 'a', bytes: mail('', `text\n---\n${diff('x')}`) }]);
  const [before, after] = [zetaTree(), { ...zetaTree(), [path]: text }].map(memoryTree) as [never, never];
  await analyse({
    series: series!,
    trees: [{ before, after }],
    net: { before, after },
    base: null,
    limits: [],
    settings: (await config('')).settings,
  });
};
const note = (text: string): unknown => ({
  object_kind: 'note',
  user: { username: text },
  project: { id: 1, path_with_namespace: 'a/b' },
  merge_request: { iid: 1 },
  object_attributes: { id: 1, note: text, noteable_type: 'MergeRequest', action: 'update' },
  changes: { note: { previous: `${text} ` } },
});
const comment = (text: string): unknown => ({
  action: 'edited',
  issue: { number: 1, pull_request: {} },
  comment: { id: 1, node_id: 'a', body: text, user: { login: 'a', type: 'User' } },
  changes: { body: { from: `${text} ` } },
  repository: { id: 1, full_name: 'o/r', name: 'r', owner: { login: 'o' }, private: false },
});

/** Pieces of text, by what reacts to them. */
const inMails = ['a@b', '<', '>', '"', ',', '\\', '(', ')', '=?utf-8?b?', '?=', ';', '=', ' ', '\n '];
const inC = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '/*',
  '*/',
  '\\\n',
  '#if ',
  '#endif\n',
  'a',
  ' ',
  '\n',
  ',',
  ';',
  '=',
  '->',
];
const inMacros = ['#define A(x) x\n', 'A(', ')', '#', '##', ' ', 'a', ',', '\n', 'VMSTATE_A(', '"'];
const inMarkdown = [
  '`',
  '```\n',
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '<!--',
  '-->',
  '\n',
  ' ',
  '> ',
  '- ',
  '\\',
  '&#',
  '|',
];
const inDiffs = [
  'diff --git a/a b/a\n',
  '--- a/a\n',
  '+++ b/a\n',
  '@@ -1 +1 @@\n',
  '+a\n',
  '-a\n',
  ' a\n',
  '\\ No newline\n',
  'rename from a\n',
];
const inAddresses = [
  '@',
  '/',
  '.',
  '-',
  'a',
  '/pull/',
  '/-/merge_requests/',
  '1',
  '%',
  '?',
  '#',
  '\\',
  ' ',
  '../',
];

/** By file and name below src/; in brackets how, where there are several ways. */
export const hostileReaders: Readonly<Record<string, Tried>> = {
  'app/replies/mail-recipients.ts isAddress': { read: isAddress, own: inAddresses },
  'app/replies/mail-recipients.ts recipientsOf': {
    read: (t) =>
      recipientsOf(headerFields(mail(`To: ${t}\nCc: ${t}\nReply-To: ${t}`, '')), {
        from: 'Bot <bot@example.org>',
        to: ['everybody'],
      } as never),
    own: inMails,
  },
  'basics/parse-json.ts parseJson': {
    read: (t) => parseJson(`{"a": [${t}`),
    own: ['[', '{"a":', '"', '\\', '1', 'e', '.'],
  },
  'c/evaluate.ts evaluate': { read: (t) => evaluate(t, () => '1'), own: inC },
  'c/expand.ts expandMacro': {
    read: (t) => expandMacro({ params: ['a', 'b'], body: t }, ['c', t.slice(0, 100)]),
    own: inMacros,
  },
  'c/ends.ts endOfComment': { read: (t) => endOfComment(`/*${t}`, 0), own: ['*', '\\\n', '/'] },
  'c/ends.ts endOfDirective': {
    read: (t) => endOfDirective(`#${t}`, 0),
    own: ['\\', '"', "'", '\\\n', '/*', '*/', '//'],
  },
  'c/ends.ts endOfLiteral': {
    read: (t) => endOfLiteral(`"${t}`, 0, t.length + 1),
    own: ['\\', '"', "'"],
  },
  'c/expand.ts expandMacro (arguments)': {
    read: (t) => expandMacro({ params: ['a', `${t}...`], body: 'a b a' }, [t, t]),
    own: [' ', '.', 'a'],
  },
  'c/preprocess/directives.ts sourceFile': { read: (t) => sourceFile(t).items(), own: inC },
  'c/preprocess/lexemes.ts lex': { read: (t) => lex(t, 0, t.length), own: inC },
  'c/preprocess/unit.ts readUnit': {
    read: (t) => {
      const unit = unitOf(t);
      for (const kind of ['tag', 'typedef', 'variable', 'function', 'call'] as const) {
        const found = unit.find(kind, 'a');
        if (found) unit.expanded(found);
      }
    },
    own: inC,
  },
  'c/preprocess/unit.ts evaluate': {
    read: (t) => evaluateUnit(unitOf(''), lex(t, 0, t.length), () => null),
    own: ['(', ')', '1', '+', '?', ':', '!', '-', ' ', 'sizeof', 'a', '<<', '&&'],
  },
  'c/preprocess/unit.ts readUnit (macros)': {
    read: (t) =>
      unitOf(`#define A(x) x x\n#define B A(A(A(1)))\n${t}\nint a = { B };\n`).find('variable', 'a'),
    own: inMacros,
  },
  'c/preprocess/values.ts literalValue': {
    read: (t) => literalValue(t),
    own: ['0x', 'f', '1', "'", 'u', 'L'],
  },
  'c/tokens.ts tokenize': { read: (t) => tokenize(scan(t), 0, t.length), own: inC },
  'cli/list/check.ts askedMail': {
    read: (t) => askedMail(t, [{ archive: 'https://example.org/list' } as never]),
    own: inAddresses,
  },
  'commands/comment.ts commandsInComment (GitLab)': {
    read: (t) => newCommandLines(t, null, { fencedQuotes: true }),
    own: inMarkdown,
  },
  'commands/comment.ts newCommandLines': { read: (t) => newCommandLines(t, `${t}a`), own: inMarkdown },
  'commands/index.ts readCommand': {
    read: (t) => readCommand(`/vmsd ${t}`, known),
    own: ['a', ' ', '\n', '-'],
  },
  'commands/index.ts readCommand (each)': {
    read: (t) => commands.map(({ name }) => readCommand(`/vmsd ${name} ${t}`, known)),
    own: ['a', ' ', '\t', 'type-flip ', 'target/', '/'],
  },
  'commands/names.ts readRule': { read: (t) => readRule(t, known), own: ['type', '-', 'flip'] },
  'config/ignore.ts isIgnored': {
    read: (t) => isIgnored({ ignore: [t] }, 'target/a/b/c.c'),
    own: ['*', '**', '?', '[', ']', '{', '}', '/', 'a', ',', '!', '\\'],
  },
  'config/ignore.ts isIgnored (path)': {
    read: (t) => isIgnored({ ignore: ['**/a*b*c/**/d*'] }, t),
    own: ['a', 'b', 'c', '/', 'd', '.'],
  },
  'config/nearest.ts nearest': { read: (t) => nearest(t, ruleIds), own: ['type', '-', 'flip'] },
  'config/repository-file.ts parseRepositoryConfig': {
    read: config,
    own: [
      'a: ',
      '- ',
      '[',
      '{',
      '"',
      "'",
      '&a ',
      '*a ',
      '|\n',
      '\n',
      '  ',
      '#',
      '? ',
      '!!',
      ',',
      ': ',
      '---\n',
      '<<: ',
    ],
  },
  'config/repository-file.ts parseRepositoryConfig (values)': {
    read: (t) => config(`rules:\n  ${JSON.stringify(t)}: off\nignore:\n  - ${JSON.stringify(t)}\n`),
    own: ['*', '/', 'type-flip'],
  },
  'config/repository-file.ts parseRepositoryConfig (many)': {
    read: (t) => config(`rules:\n${t.replaceAll('\n', '\n  ')}\nignore:\n- ${t}`),
    own: ['type-flip: off\n', 'a: b\n', '  - a\n', '- **/a\n'],
  },
  'config/server-file.ts parseServerFile': {
    read: (t) => parseServerFile(t, 'a.yml', ruleIds, ['github']),
    own: ['lists:\n', '  - name: a\n', 'a: ', '- ', '{'],
  },
  'git/raw-tree.ts parseTree': {
    read: (t) => parseTree(bytes(t), 20),
    own: ['100644 a\0', '40000 ', '\0', 'a'.repeat(20)],
  },
  'model/facts/facts.ts readFacts': {
    read: (t) => readFacts(`DeviceClass *dc; dc->vmsd = &v;\n${t}`),
    own: inC,
  },
  'model/facts/facts.ts readFacts (in a function)': {
    read: (t) => readFacts(inClass(t)),
    own: [...inC, 'dc->vmsd = ', 'if (', 'DEVICE_CLASS(', 'f(', 'g_memdup(', '&v', '? ', ': '],
  },
  'model/facts/facts.ts readFacts (in a description)': {
    read: (t) => readFacts(described(t)),
    own: ['VMSTATE_CPU()', 'VMSTATE_UINT32(a, B)', ',', '{', '}', '.name = ', '"', '(', ')', '/*', '#if A\n'],
  },
  'model/facts/facts.ts readFacts (macros)': {
    read: (t) =>
      readFacts(
        `#define A(x) x->vmsd = &v;\n${t}\nstatic void a_class_init(ObjectClass *oc)\n{\n A(dc) ${t}\n}\n`,
      ),
    own: [
      ...inMacros,
      '#define VMSTATE_A(x) VMSTATE_UINT32(x, a)\n',
      'OBJECT_DEFINE_TYPE(',
      'DEFINE_TYPES(',
      'struct CPU',
    ],
  },
  'model/facts/facts.ts readFacts (in types)': {
    read: (t) =>
      readFacts(
        `static const TypeInfo a[] = {\n${t}\n};\nstatic const struct SysemuCPUOps ops = {\n${t}\n};\n`,
      ),
    own: [
      '{ .name = TYPE_A,',
      '.parent = ',
      '.class_init = a',
      '}',
      ',',
      '(',
      ')',
      '.legacy_vmsd = &',
      '[A] = ',
    ],
  },
  'model/facts/source-sets.ts readMeson': {
    read: readMeson,
    own: [
      "a.add(when: '",
      'if_true: files(',
      "'a.c', ",
      ')',
      'a_ss.add(',
      'a += files(',
      '[',
      ']',
      'target_arch += {',
      "'a': a_ss",
      '}',
      'when:',
    ],
  },
  'model/facts/tables.ts membersOfText': {
    read: (t) => membersOfText(t, { line: 1, branches: [] } as never),
    own: inC,
  },
  'model/registration/configs.ts folderOfConfig': {
    read: (t) => folderOfConfig('a', t, new Set()),
    own: ['TARGET_ARCH=', 'TARGET_BASE_ARCH ', '=', 'include ', 'a.mak', '/', '\n', ' ', '\t'],
  },
  'model/registration/core.ts readCore (in a function)': {
    read: (t) =>
      readCore(
        `void cpu_exec_realizefn(CPUState *cpu)\n{\n    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {\n        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);\n${t}\n}\n`,
      ),
    own: [...inC, 'if (', 'vmstate_register(', 'cc->vmsd', '== NULL', '!'],
  },
  'platforms/forges.ts patchesOf': {
    read: (t) =>
      places.map(({ patchesOf }) => [
        patchesOf(t),
        patchesOf(`o/r${t}`),
        patchesOf(`o/r/-/merge_requests/1${t}`),
      ]),
    own: inAddresses,
  },
  'platforms/github/events.ts reduce': {
    read: (t) => reduceGithub('issue_comment', comment(t), { newCommandLines, appId: 1 } as never),
    own: inMarkdown,
  },
  'platforms/github/events.ts reduce (names)': {
    read: (t) =>
      reduceGithub(
        'pull_request',
        {
          action: 'opened',
          number: 1,
          pull_request: { head: { sha: t } },
          repository: { id: 1, full_name: `o/${t}` },
        },
        { newCommandLines } as never,
      ),
    own: inAddresses,
  },
  'platforms/gitlab/events.ts reduce': {
    read: (t) => reduceGitlab(note(t), { newCommandLines }),
    own: [...inMarkdown, '<!-- vmsd-warden:', ' -->'],
  },
  'platforms/gitlab/events.ts reduce (names)': {
    read: (t) =>
      reduceGitlab(
        { event_name: 'project_rename', project_id: 1, path_with_namespace: t },
        { newCommandLines },
      ),
    own: inAddresses,
  },
  'review/judge/analyse.ts analyse': {
    read: (t) => judgeAlone(mail('', `text\n---\n${diff(t)}`).toString('latin1')),
    own: ['\n+', '\n-', '\n ', 'dc->vmsd = &a;', '{', '}', 'VMSTATE_', '#if A'],
  },
  'review/judge/analyse.ts analyse (a file of a tree)': {
    read: (t) => onTree('target/alpha/cpu.c', inClass(t)),
    own: ['dc->vmsd = &a;\n', 'f(', ')', '{', '}', ';', '#if A\n', '/*'],
  },
  'review/judge/analyse.ts analyse (descriptions of a tree)': {
    read: (t) => onTree('target/alpha/machine.c', described(t)),
    own: ['VMSTATE_UINT32(a, A),\n', 'VMSTATE_STRUCT(', ',', '{', '}', '.a = ', '(', ')'],
  },
  'review/judge/analyse.ts analyse (lists of a tree)': {
    read: (t) => onTree('target/alpha/meson.build', t),
    own: ["alpha_ss.add(files('cpu.c'))\n", '(', ')', "'", '[', ']'],
  },
  'review/render/forge-answer.ts sectionOf': {
    read: (t) => ruleMail({ id: 'a', title: t, citations: [] } as never, t),
    own: ['## ', '\n', '```', '**', '[', ']('],
  },
  'review/render/forge-check.ts troubleContent': {
    read: (t) => troubleContent(t, [], true),
    own: inMarkdown,
  },
  'review/render/forge-comment.ts closedThreadBody': {
    read: (t) =>
      closedThreadBody(t, ['a'], {
        because: 'cured',
        head: 'a'.repeat(40),
        accepted: [],
        teller: 'check',
      } as never),
    own: ['<!-- vmsd-warden:', ' -->', '\n', '**error** ', '> ', '```'],
  },
  'review/render/hook-span.ts hookSpan': {
    read: (t) => hookSpan(t, 'a'),
    own: ['a', '->', '(', ')', 'vmsd', ' '],
  },
  'review/render/mail-answer.ts acceptedMail': {
    read: (t) => acceptedMail(t, t, t),
    own: ['\n', ' ', '-by:', 'a'],
  },
  'review/render/mail.ts prose': {
    read: (t) => mailProse(t, 72),
    own: [' ', '\n', '-by:', 'From ', '>', '-- ', 'a'],
  },
  'review/render/wrap.ts wrap': { read: (t) => wrap(t, 72), own: [' ', '\n', 'a'] },
  'series/apply/apply.ts applySeries': { read: applied, own: inDiffs },
  'series/apply/apply.ts applySeries (hunks)': { read: (t) => applied(diff(`a\n${t}`)), own: inDiffs },
  'series/diff/diff.ts parseDiff': { read: (t) => parseDiff(t), own: inDiffs },
  'series/diff/diff.ts parseDiff (behind a header)': {
    read: (t) => parseDiff(`diff --git a/a b/a\n${t}`, { separator: true }),
    own: [...inDiffs, '"', '\\', 'a/'],
  },
  'series/diff/diff.ts parseDiff (names)': {
    read: (t) => parseDiff(`diff --git ${t}\n--- ${t}\n+++ ${t}\n@@ -1 +1 @@\n-a\n+b\n`),
    own: ['"', '\\', 'a/', ' b/', ' ', '\t', '1'],
  },
  'series/diff/patch-text.ts readPatchText': {
    read: (t) => readPatchText(t, null, 'mail'),
    own: ['From: ', 'Subject: ', ' ', '\t', '\n', '---\n', 'a', '\r'],
  },
  'series/mail/authentication-results.ts verifiedDomains': {
    read: (t) => verifiedDomains(headerFields(mail(`Authentication-Results: a; ${t}`, '')), 'a'),
    own: ['dkim=pass', ';', ' header.d=', 'a', '"', '\\', '(', ')', '=', '/', '.', '\n '],
  },
  'series/mail/header-values.ts clean': { read: (t) => clean(t, 200), own: [' ', '\t', '\x00', 'a'] },
  'series/mail/header-fields.ts parseHeaders': {
    read: (t) => parseHeaders(t),
    own: ['a: ', '\n', ' ', '\t', ':', '\r\n'],
  },
  'series/mail/addresses.ts sender': {
    read: (t) => sender(parseHeaders(`From: ${t} via a <a@b>\nReply-To: ${t}\n\n`)),
    own: inMails,
  },
  'series/mail/list-mail.ts readListMail': {
    read: (t) => readListMail(mail('', t)),
    own: [...inDiffs, '> ', '-- \n', '---\n', 'wrote:\n', '\n'],
  },
  'series/mail/list-mail.ts readListMail (fields)': {
    read: (t) =>
      readListMail(mail(`References: ${t}\nIn-Reply-To: ${t}\nDate: ${t}\nTo: ${t}\nSubject: ${t}`, 'a')),
    own: [...inMails, '[PATCH ', 'v2 ', '1/2] ', 'Re: '],
  },
  'series/mail/list-mail.ts readListMail (encoded)': {
    read: (t) =>
      readListMail(
        mail(
          'Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable',
          t,
        ),
      ),
    own: ['=3D', '=\n', ' \n', '> ', '=', '\xe9'],
  },
  'series/mail/list-mail.ts readListMail (types)': {
    read: (t) => readListMail(mail(`Content-Type: text/plain; ${t}\nContent-Transfer-Encoding: ${t}`, 'a')),
    own: [';', ' ', '=', '"', 'charset', 'a', '\\', "''", '*0*='],
  },
  'series/mail/list-mail.ts readListMail (parts)': {
    read: (t) => readListMail(mail('Content-Type: multipart/mixed; boundary=X', t)),
    own: [
      '--X\n',
      '--X--\n',
      'Content-Type: multipart/mixed; boundary=X\n\n',
      'Content-Type: text/plain\n\n',
      'a\n',
      '\n',
      '--',
    ],
  },
  'series/mail/list-mail.ts writtenText': {
    read: (t) => writtenText(mail('', t)),
    own: ['> ', '-- \n', '-----', 'wrote:\n', 'On ', 'Original Message', '\n', '____', 'From: '],
  },
  'series/mail/mbox.ts splitMbox': {
    read: (t) => splitMbox(bytes(t)),
    own: ['From ', 'a Mon Sep 17 00:00:00 2001\n', '\n', '>From ', '\r\n'],
  },
  'series/mail/mime.ts splitParts': {
    read: (t) => splitParts(mail(`Content-Type: multipart/mixed; boundary="${t.slice(0, 70)}"`, t)),
    own: ['--X\n', '--', '\n', 'a: '],
  },
  'series/read.ts readSeries': {
    read: (t) => readSeries([{ name: 'a', bytes: bytes(t) }]),
    own: [
      ...inDiffs,
      'From a Mon Sep 17 00:00:00 2001\n',
      'Subject: [PATCH 1/2] a\n',
      'Message-Id: <a@b>\n',
      '\n',
      'commit 0123456789012345678901234567890123456789\n',
      'Posted by a, 1 day ago\n',
    ],
  },
  'series/read.ts readSeries (many mails)': {
    read: (t) => readSeries([{ name: 'a', bytes: bytes(t.replaceAll('<N', () => `<${count++}`)) }]),
    own: [
      'From a Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nMessage-Id: <N@b>\nSubject: [PATCH 1/2] a\n\na\n---\ndiff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n\n',
      'From a Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nMessage-Id: <N@b>\nIn-Reply-To: <1@b>\nReferences: <1@b> <2@b>\nSubject: Re: [PATCH v2] a\n\na\n\n',
    ],
  },
  'server/redact.ts redactor': {
    read: redactor(['secret-of-mine']),
    own: [
      'eyJ',
      'aaaaaaaaaa',
      '.',
      '-',
      '://',
      ':',
      '@',
      'bearer ',
      '-----BEGIN ',
      'PRIVATE KEY-----',
      '-----END ',
      'ghp_',
      'glpat-',
    ],
  },
  'series/bytes.ts decodeText': { read: (t) => decodeText(t, 'utf-8'), own: ['\xc3', '\xa4', '\xf0\x9f'] },
  'series/mail/authentication-results.ts isAligned': {
    read: (t) => isAligned(t, t),
    own: ['a', '.', 'co.uk'],
  },
  'series/diff/git-header.ts gitPaths': {
    read: (t) => gitPaths(`diff --git ${t}`, new Map()),
    own: ['a/', ' b/', 'a', ' ', '"', '\\', '\t'],
  },
  'review/render/forge-comment.ts sameText': { read: (t) => sameText(t, `${t} `), own: inMarkdown },
  'model/maintainers/pattern.ts isAbout': {
    read: (t) => [isAbout(t, 'target/arm/cpu.c'), isAbout('target/*a*b*/*.c', t)],
    own: ['*', 'a', '/', '?', '.c', '['],
  },
  'web/pages/try-form.ts readTryForm': {
    read: (t) => readTryForm(bytes(`--X\r\n${t}`), 'multipart/form-data; boundary=X'),
    own: [
      '--X\r\n',
      '--X--',
      'Content-Disposition: form-data; name="a"',
      ';',
      '"',
      '\r\n',
      '\r\n\r\n',
      'a: b\r\n',
    ],
  },
  'web/http/change-address.ts fetchChange': {
    read: (t) => fetchChange(`ftp://github.com/${t}`, places),
    own: inAddresses,
  },
  'web/http/change-address.ts archivePlace': {
    read: (t) => archivePlace('https://example.org').patchesOf(t),
    own: inAddresses,
  },
  'web/http/client.ts clientOf': {
    read: (t) =>
      clientOf({ socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': t } } as never),
    own: [',', ' ', '1', '.', ':', '[', ']', '%', '::ffff:'],
  },
  'web/http/form.ts readForm': {
    read: (t) => readForm(Buffer.from(t), { 'content-type': 'application/x-www-form-urlencoded' }),
    own: ['a', '=', '&', '%', '+'],
  },
  'web/http/session.ts createSessions': {
    read: (t) => sessions.of({ headers: { cookie: t, authorization: `Bearer ${t}` }, client: 'a' }),
    own: ['__Host-vmsd-warden=', ';', ' ', '=', 'a', '.', ','],
  },
  'web/pages/highlight.ts colourLines': { read: (t) => colourLines(t.split('\n')), own: inC },
  'web/pages/markdown.ts markdown': {
    read: (t) => markdown(t, { pageOf: () => null }),
    own: [...inMarkdown, '## ', '    ', '[1]'],
  },
};
let count = 0;

/** Given text that is the program's own, or none at all, with the reason. */
export const notHostile: Readonly<Record<string, string>> = {
  'c/behind-last.ts behindLast': 'tried by all that scan C',
  'c/preprocess/translation.ts preprocess': 'tried as readUnit',
  'c/preprocess/values.ts binary': 'an operator',
  'c/preprocess/values.ts unary': 'an operator',
  'platforms/github/grants.ts shownGrant': 'a name of ours',
  'review/judge/compare.ts compare': 'two strings, compared',
  'review/judge/fingerprint.ts fingerprint': 'a digest',
  'review/judge/footprint.ts sameFor': 'a name that is looked up',
  'review/plan/marker.ts answerMarker': 'an id of ours',
  'review/plan/marker.ts mirrorNoteMarker': 'an id of ours',
  'review/render/forge-check.ts tells': 'text of ours',
  'review/render/forge-comment.ts answerBody': 'put together',
  'review/render/mirror-text.ts mailAddress': 'put together',
  'review/render/mirror-text.ts mergedNote': 'put together',
  'rules/help.ts commonField': 'put together',
  'rules/help.ts commonFirst': 'put together',
  'rules/rule.ts commitUrl': 'put together',
  'rules/rule.ts restored': 'a line of at most 400 characters; its pattern is tried',
  'series/mail/post.ts compareText': 'two strings, compared',
  'series/apply/hunks.ts applyHunks': 'tried as applySeries',
  'series/diff/hunks.ts scanHunk': 'tried as parseDiff',
  'series/unpack.ts unpack': 'bytes; bounded by what gunzip may give',
  'web/http/see-other.ts seeOther': 'an address of ours',
  'web/http/server.ts startWeb': 'a host that the operator names',
  'web/pages/assets.ts createAssets': 'files of ours',
  'web/pages/markdown.ts fileBlock': 'pages of ours',
  'web/pages/versions-view.ts versionsView': 'an id of ours',
};
