/** What the bot is not granted at a forge, in words; said in the log when it is found, and when it has changed. */
import type { ForgeGap, ForgeState } from '../ports/forge.ts';
import type { Log } from '../ports/system.ts';

/** A gap in a sentence, with what to do. */
export function gapInWords({ where, lacks, effect }: ForgeGap): string {
  return where === null
    ? `The App does not ask for ${lacks}: ${effect}. Add it in the App's settings; docs/github.md has it step by step.`
    : `${where} has not accepted ${lacks} of the App: ${effect}. An owner accepts it on the installation's page.`;
}

/** Says each gap once, until it is gone; and so why nothing works at all. */
export function createGapLog(): (state: ForgeState, log: Log) => void {
  let said = new Set<string>();
  let stopped: string | null = null;
  return ({ gaps, problem = null }, log) => {
    if (problem !== stopped && problem !== null) log.error({ from: 'forge' }, problem);
    if (problem === null && stopped !== null) log.info({ from: 'forge' }, `no longer: ${stopped}`);
    stopped = problem;
    const now = new Set(gaps.map(gapInWords));
    for (const text of now) if (!said.has(text)) log.warn({ from: 'manifest' }, text);
    for (const text of said) if (!now.has(text)) log.info({ from: 'manifest' }, `no longer: ${text}`);
    said = now;
  };
}
