/** Who is next where one thing runs at a time: those whom somebody outside waits for, and all the others. */

/** Gives a turn back. */
type Release = () => void;

/**
 * Asks for the turn; it is given when no other has it. Of those that wait the first of each lane are taken by turns: who is
 * in a hurry waits for one other at most, and those who are not are never held up for good.
 */
export function lanes(): (hurry: boolean) => Promise<Release> {
  const hurried: (() => void)[] = [];
  const others: (() => void)[] = [];
  let taken = false;
  let hurriedLast = false;

  const next = (): void => {
    const lane = hurried.length > 0 && !(hurriedLast && others.length > 0) ? hurried : others;
    hurriedLast = lane === hurried;
    const start = lane.shift();
    if (start) start();
    else taken = false;
  };

  return (hurry) =>
    new Promise((resolve) => {
      (hurry ? hurried : others).push(() => resolve(next));
      if (taken) return;
      taken = true;
      next();
    });
}
