/** Does what a command asks. How it is answered, as a comment or a mail, is for whoever asks. */
import type { Command } from '../../commands/command.ts';
import { readCommand } from '../../commands/index.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { ReviewRecord } from '../../ports/reviews.ts';
import type { Store, StoredAcceptance } from '../../ports/store.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';

export interface ObeyPorts {
  store: Pick<Store, 'lastReview' | 'acceptances' | 'accept' | 'unaccept'>;
}

/** Who asks, and about what. */
export interface AskedCommand {
  key: ChangeKey;
  /** Login or address. */
  by: string;
  /** When; ISO 8601. */
  at: string;
  /** Whether he may accept findings. Asked only for commands that need it. */
  mayWrite(): Promise<boolean>;
  /** Said to who may not. */
  notAllowed(command: string): string;
  /** Why the change is reviewed no more; null: it is open. */
  closed: string | null;
}

/** What came of a command. `review`: why the change is to be reviewed again. */
export type Outcome =
  | { is: 'refused'; why: string; forbidden: boolean }
  | { is: 'help' }
  | { is: 'recheck'; review: string }
  | { is: 'status'; last: ReviewRecord | null; acceptances: StoredAcceptance[] }
  | { is: 'rule'; rule: Rule }
  /** `broken`: they are those that the change breaks. */
  | { is: 'rules'; rules: readonly Rule[]; broken: boolean }
  | { is: 'accepted'; review: string; rule: string; target: string; reason: string }
  | { is: 'unaccepted'; review: string; rule: string; target: string };

/** Reads a line that `commandLines` found, and obeys it. */
export async function obeyCommand(ports: ObeyPorts, asked: AskedCommand, line: string): Promise<Outcome> {
  const read = readCommand(line, { ruleIds: rules.map((rule) => rule.id) });
  if ('refused' in read) return refused(read.refused);
  if (read.spec.needs === 'write' && !(await asked.mayWrite()))
    return { is: 'refused', why: asked.notAllowed(`/vmsd ${read.spec.name}`), forbidden: true };
  return run(ports, asked, read.command);
}

const refused = (why: string): Outcome => ({ is: 'refused', why, forbidden: false });

async function run(ports: ObeyPorts, asked: AskedCommand, command: Command): Promise<Outcome> {
  const { store } = ports;
  const { key } = asked;
  switch (command.name) {
    case 'help':
      return { is: 'help' };
    case 'recheck':
      return asked.closed === null ? { is: 'recheck', review: 'recheck' } : refused(asked.closed);
    case 'status': {
      const [last, acceptances] = await Promise.all([store.lastReview(key), store.acceptances(key)]);
      return { is: 'status', last, acceptances };
    }
    case 'explain': {
      const last = await store.lastReview(key);
      const broken = rules.filter((rule) => last?.findings.some((f) => f.rule === rule.id));
      const wanted = command.rule === null ? broken : rules.filter((rule) => rule.id === command.rule);
      const [only, more] = wanted;
      if (only && !more) return { is: 'rule', rule: only };
      return { is: 'rules', rules: wanted.length ? wanted : rules, broken: wanted.length > 0 };
    }
    case 'accept':
      return accept(ports, asked, command);
    case 'unaccept': {
      const { rule, target } = command;
      if (!(await store.unaccept(key, rule, target))) {
        return refused(
          `No comment here has accepted ${rule} for ${target}; what the repository's configuration accepts is changed there.`,
        );
      }
      return { is: 'unaccepted', review: 'unaccepted', rule, target };
    }
  }
}

async function accept(
  { store }: ObeyPorts,
  { key, by, at }: AskedCommand,
  { rule, target, reason }: Command & { name: 'accept' },
): Promise<Outcome> {
  const last = await store.lastReview(key);
  if (!last) return refused('This change has not been reviewed yet; say it again when the check is there.');
  const matching = last.findings.filter((f) => f.rule === rule && targetOf(f) === target);
  if (!matching.length) {
    const there = [...new Set(last.findings.map((f) => `${f.rule} ${targetOf(f)}`))].slice(0, 5);
    return refused(
      `The last review found no ${rule} for ${target}${there.length ? `; it found ${there.join(', ')}` : ''}.`,
    );
  }
  const fingerprints = [...new Set(matching.map((f) => f.fingerprint))];
  await store.accept(key, { rule, target, fingerprints, reason, by, at });
  return { is: 'accepted', review: 'accepted', rule, target, reason };
}

const targetOf = (f: ReviewRecord['findings'][number]): string => f.target ?? '-';
