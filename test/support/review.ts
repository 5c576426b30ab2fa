/** A review with everything around it in memory; what is found is given. */
import { answerCommand, type CommandPorts } from '../../src/app/commands/answer-command.ts';
import type { JudgedChange } from '../../src/app/review/judge-change.ts';
import { type ReviewPorts, reviewChange } from '../../src/app/review/review-change.ts';
import { defaultSettings, type Settings } from '../../src/config/settings.ts';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import type { Log } from '../../src/ports/system.ts';
import type { Anchor } from '../../src/review/plan/anchor.ts';
import type { Finding, Report } from '../../src/types/report.ts';
import { key, type MemoryForge, memoryForge } from './memory-forge.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { report as sample } from './sample-report.ts';

export const complete: Report = {
  ...sample,
  series: { ...sample.series, total: 3, missing: [] },
  complete: true,
  limits: [],
  registrations: [],
};

/** Where a finding stands: on its line in the diff, in a file of it, elsewhere in the tree, or nowhere. */
export type Where = 'line' | 'file' | 'tree' | 'nowhere';

export function anchor({ path, line, side }: Finding, where: Where): Anchor | null {
  if (where === 'nowhere') return null;
  return { path, line, side, inDiff: where === 'line', fileInDiff: where !== 'tree' };
}

/** What the next review finds. The forge's diff shows what the places say, unless it is told otherwise. */
export interface Found {
  findings: Finding[];
  where?: Where[];
  settings?: Partial<Settings>;
  more?: Partial<JudgedChange>;
  report?: Partial<Report>;
}

export function judgedFrom({
  findings,
  where = [],
  settings = {},
  more = {},
  report = {},
}: Found): JudgedChange {
  return {
    report: { ...complete, ...report, findings },
    settings: { ...defaultSettings, ...settings },
    anchors: findings.map((f, i) => anchor(f, where[i] ?? 'line')),
    excerpts: [],
    mails: { cover: null, patches: {} },
    configuration: [],
    proposed: [],
    people: [],
    ...more,
  };
}

export interface World {
  forge: MemoryForge;
  store: MemoryStore;
  ports: ReviewPorts;
  /** What was queued. */
  queued: ForgeEvent[];
  logged: { fields: object; message: string }[];
  /** Sets what is found next, and, with a head, pushes. */
  finds(found: Found, head?: string): void;
  review(): Promise<void>;
  /** A person comments; gives the comment's id. */
  says(author: string, ...commands: string[]): Promise<string>;
  answer(event: ForgeEvent & { kind: 'command' }, instead?: Partial<CommandPorts>): Promise<void>;
}

export function makeWorld(): World {
  const forge = memoryForge();
  const store = memoryStore();
  const queued: ForgeEvent[] = [];
  const logged: World['logged'] = [];
  let judged = judgedFrom({ findings: [] });
  const keep = (fields: object, message: string) => void logged.push({ fields, message });
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const clock = { now: () => new Date('2026-11-23T12:00:00Z') };
  const signal = new AbortController().signal;
  const mirrors: ReviewPorts['mirrors'] = {
    fetch: async ({ head }) => ({ gitDir: '', head, base: 'b'.repeat(40), defaultBranch: 'b'.repeat(40) }),
  };
  const ports: ReviewPorts = {
    forge,
    mirrors,
    store,
    jobs: { enqueue: async (event) => void queued.push(event) },
    clock,
    log,
    judge: async () => structuredClone(judged),
    settingsFor: () => null,
    publicUrl: null,
    dryRun: false,
    strict: true,
    signal,
  };
  let comments = 0;
  const answer: World['answer'] = (event, instead = {}) => {
    const more: CommandPorts = {
      ...ports,
      store,
      publicUrl: 'https://warden.example',
      rulePage: (id) =>
        `# ${id}\n\n## What it reports\n\nThe page of ${id} [1].\n\n## How to fix it\n\nKeep it.\n\n## Sources\n`,
      ...instead,
    };
    return answerCommand(more, event);
  };
  return {
    forge,
    store,
    ports,
    queued,
    logged,
    finds(found, head) {
      judged = judgedFrom(found);
      forge.diff = new Set(
        judged.anchors.flatMap((a) => [
          ...(a?.inDiff ? [`${a.path}:${a.line}:${a.side}`] : []),
          ...(a?.fileInDiff ? [a.path] : []),
        ]),
      );
      if (head) forge.now = { ...forge.now, head };
    },
    review: () => reviewChange(ports, key),
    answer,
    async says(author, ...commands) {
      const comment = `issue:${++comments}`;
      forge.comments.push({
        id: comment,
        by: author,
        body: commands.join('\n'),
        minimised: false,
        reactions: [],
      });
      await answer({ kind: 'command', ...key, comment, author, commands });
      return comment;
    },
  };
}
