import { shortened } from '../basics/shortened.ts';
import { nearest } from '../config/nearest.ts';
import type { KnownNames, RefusedCommand } from './command.ts';

/** The rule that is meant, by its id in any case. */
export function readRule(word: string, { ruleIds }: KnownNames): { rule: string } | RefusedCommand {
  const id = word.toLowerCase();
  if (ruleIds.includes(id)) return { rule: id };
  const guess = nearest(id, ruleIds);
  return {
    refused: `There is no rule "${shortened(word, 60)}"${guess ? `; did you mean ${guess}?` : `; there are ${ruleIds.join(', ')}.`}`,
  };
}

/** A target's name, as the folder below target/; `-` stands for a finding about all targets. */
export function readTarget(word: string): { target: string } | RefusedCommand {
  const target = word.replace(/^target\//, '').replace(/\/$/, '');
  if (/^(?:-|[A-Za-z0-9_][\w.+-]{0,63})$/.test(target)) return { target };
  return { refused: `"${shortened(word, 60)}" is no target; name the folder below target/, such as alpha.` };
}

/** What a person wrote, short enough to be quoted. */
