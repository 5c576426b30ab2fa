/** What must not be seen: passwords of the server file, in logs, in errors and in the arguments of programs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseServerFile } from '../../src/config/server-file.ts';
import { firstLine } from '../../src/server/lists/source.ts';
import { createLog } from '../../src/server/log.ts';
import { redactor } from '../../src/server/redact.ts';
import { learnSecrets } from '../../src/server/server-file.ts';
import { tempFolder } from '../support/git.ts';

const list = (more: string, source = '{ mbox: /x }', repository = '/r') =>
  `lists:\n  - name: a\n    source: ${source}\n    repository: ${repository}\n    branch: master\n${more}`;
const parse = (text: string) => parseServerFile(text, 'warden.yml', [], ['github', 'gitlab']);

describe('passwords of the server file', () => {
  it('are in no line of the log', async () => {
    const file = await parse(
      list(
        '    reply: { smtp: "smtp://warden:smtp%2Fsecret@mail.example.org", from: warden@example.org }\n' +
          '    patchwork: { url: "https://patchwork.example.org", token: patchwork-secret }\n',
        '{ imap: { host: mail.example.org, user: warden, password: imap-secret } }',
      ),
    );
    const redact = redactor([]);
    learnSecrets(file, redact);
    let written = '';
    const log = createLog('info', redact, (line) => {
      written += line;
    });
    log.info({ said: 'LOGIN warden imap-secret' }, 'smtp%2Fsecret');
    log.warn({ err: new Error('535 smtp/secret is wrong') }, 'a mail could not be sent');
    log.warn({ reason: 'Authorization: Token patchwork-secret' }, 'no check');
    expect(written).toContain('is wrong');
    expect(written).not.toMatch(/imap-secret|smtp(?:%2F|\/)secret|patchwork-secret/);
  });

  it('that stand in files are known as soon as they are read', async () => {
    const file = join(tempFolder(), 'password');
    writeFileSync(file, 'from-a-file\n');
    const redact = redactor([]);
    expect(await firstLine(file, 'the password', redact.learn)).toBe('from-a-file');
    expect(redact('535 from-a-file is wrong')).toBe('535 [secret] is wrong');
  });

  it.each([
    [list('', '{ publicInbox: "https://u:hunter22@lore.example.org/list" }')],
    [list('', '{ mbox: /x }', '"https://hunter22@gitlab.example.org/q.git"')],
    [`tree: { repository: "ssh://git:hunter22@gitlab.example.org/q.git", branch: master }\n`],
    [list('    archive: "https://u:hunter22@lore.example.org/list"\n')],
  ])('are refused where programs or pages would show them', async (text) => {
    const refused = await parse(text).catch((error: Error) => error.message);
    expect(refused).toMatch(/^VMSD_WARDEN_CONFIG: warden\.yml:\d+: .*must /);
    expect(refused).not.toContain('hunter22');
  });

  it('are not taken for one where an address names a user alone', async () => {
    const text = list('', '{ mbox: /x }', '"ssh://git@gitlab.example.org/q.git"');
    expect((await parse(text)).lists[0]!.repository).toContain('git@');
  });
});
