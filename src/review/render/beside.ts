/** The verdicts of other changes that have the same head. */
import type { CheckConclusion } from '../../ports/forge.ts';

export interface Beside {
  /** The number that people see. */
  change: number;
  conclusion: CheckConclusion;
  title: string;
}

const fromWorst: readonly CheckConclusion[] = ['failure', 'neutral', 'success'];

/** The worst of some verdicts; `success` of none. */
export const worstOf = (all: readonly CheckConclusion[]): CheckConclusion =>
  fromWorst.find((one) => all.includes(one)) ?? 'success';

/** Those that are worse than the change's own verdict. */
export const worseThan = (own: CheckConclusion, all: readonly Beside[]): Beside[] =>
  all.filter((one) => worstOf([one.conclusion, own]) !== own);

/** For the title, and a sentence each. They may quote what hostile text made of a verdict. */
export const besideTitle = ({ change, title }: Beside): string =>
  `Change ${change} has the same head: ${title}`;
export const besideLine = ({ change, conclusion, title }: Beside): string =>
  `Change ${change} has the same head, and its verdict is ${conclusion}: ${title}. A commit has one check of this name, so the worse verdict stands until one of the two has another head or is closed.`;
