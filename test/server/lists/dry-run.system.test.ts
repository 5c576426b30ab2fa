import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OutgoingMail } from '../../../src/ports/lists.ts';
import { splitMbox } from '../../../src/series/mail/mbox.ts';
import { addToDryRun, dryRunFile } from '../../../src/server/lists/dry-run.ts';
import { tempFolder } from '../../support/git.ts';

const outgoing = (n: number): OutgoingMail => ({
  ...{ messageId: `vmsd-warden.${n}@bots.example`, from: { name: 'vmsd-warden', email: 'w@bots.example' } },
  ...{ to: [{ name: 'Ann', email: 'ann@example.org' }], cc: [], subject: `Re: [PATCH ${n}/2] x` },
  ...{ inReplyTo: `${n}@x`, references: [`${n}@x`], date: '2026-03-02T12:00:00.000Z', about: ['type-flip'] },
  text: 'First line\nFrom here on\n',
});

it('the mails of a dry run are a mailbox, each once', async () => {
  const folder = tempFolder();
  for (const n of [1, 2, 1]) await addToDryRun(folder, 'QEMU-devel', outgoing(n));
  const text = readFileSync(dryRunFile(folder, 'qemu-devel'));
  const mails = [...splitMbox(text)!].map(({ bytes }) => bytes.toString());
  expect(mails).toHaveLength(2);
  expect(mails[0]).toMatch(/^From: "vmsd-warden" <w@bots\.example>\nTo: Ann <ann@example\.org>\n/);
  expect(mails[1]).toContain('\nSubject: Re: [PATCH 2/2] x\n');
  expect(mails[0]).toContain('\nFirst line\n>From here on\n');
});
