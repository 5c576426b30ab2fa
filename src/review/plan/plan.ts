/**
 * What is to be written on a forge so that it says what the report says. Pure: report, what is posted, and what is
 * stored go in, and writes come out. Planned again after they are done, nothing is left to write; so whoever is
 * stopped half-way starts over.
 */

import type { Finding } from '../../types/report.ts';
import { notesInWords } from '../render/forge-check.ts';
import { planCheck } from './check.ts';
import { planSummary } from './summary.ts';
import { planThreads } from './threads.ts';
import type { Plan, PlanInput, Told } from './types.ts';

export function plan(input: PlanInput): Plan {
  const open = input.report.findings.filter(isCommented);
  const threads = planThreads(input, input.settings.comment === 'inline' ? open : []);
  const left = input.settings.comment === 'off' ? [] : open.filter((f) => !threads.where.has(f));
  const summary = input.checkTexts
    ? planSummary(input, left, [])
    : planSummary(input, checkless(input, threads.where), checkNotes(input));
  const told = input.report.findings.map((f): Told => {
    if (f.accepted !== undefined) return 'accepted';
    const where = threads.where.get(f);
    if (where) return where;
    return input.checkTexts || summary.has.has(f) ? 'summary' : 'unwanted';
  });
  return {
    writes: [...threads.writes, ...summary.writes, ...planCheck(input)],
    told,
    adopt: [...threads.adopt, ...summary.adopt],
    kept: [...threads.kept, ...summary.kept],
  };
}

/** Where the check has a title alone: all that stands in no thread, and what else the check would tell. */
const checkless = ({ report, settings }: PlanInput, where: ReadonlyMap<Finding, unknown>): Finding[] =>
  settings.comment === 'off' ? [] : report.findings.filter((f) => f.accepted === undefined && !where.has(f));
const checkNotes = ({ report, settings, notes }: PlanInput): string[] =>
  settings.comment === 'off' ? [] : notesInWords(report, notes);

/** What a forge shows as a comment: what stands against the change as a whole, and weighs. */
const isCommented = (f: Finding): boolean =>
  f.accepted === undefined && f.scope === 'net' && f.severity !== 'notice';
