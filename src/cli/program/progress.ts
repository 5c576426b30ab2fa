/**
 * A line that shows how far a long task is: `[######----]  61 % of 29,112 commits`, or `12,345 mails` where nobody knows
 * how many there are. It is drawn at most ten times a second and wiped before anything else is printed.
 */
export interface Progress {
  update(done: number, total: number | null): void;
  wipe(): void;
}

export function progressLine(
  write: (text: string) => void,
  width: number,
  now: () => number,
  what = 'commits',
): Progress {
  let drawnAt = -Infinity;
  let drawn = false;
  return {
    update(done, total) {
      if (now() - drawnAt < 100 || total === 0) return;
      drawnAt = now();
      drawn = true;
      write(`\r${progressText(done, total, width, what)}\x1b[K`);
    },
    wipe() {
      if (drawn) write('\r\x1b[K');
      drawn = false;
      drawnAt = -Infinity;
    },
  };
}

/** The line itself, shorter than the width: a full line would scroll. */
export function progressText(done: number, total: number | null, width: number, what = 'commits'): string {
  if (total === null) return `${done.toLocaleString('en')} ${what}`.slice(0, width - 1);
  const part = Math.min(1, done / total);
  const words = ` ${String(Math.floor(part * 100)).padStart(3)} % of ${total.toLocaleString('en')} ${what}`;
  const bar = Math.min(40, width - words.length - 3);
  if (bar < 5) return words.trim().slice(0, width - 1);
  const full = Math.floor(part * bar);
  return `[${'#'.repeat(full)}${'-'.repeat(bar - full)}]${words}`;
}
