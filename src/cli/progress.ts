/**
 * A line that shows how far a long task is: `[######----]  61 % of 29,112 commits`. It is drawn at most ten
 * times a second and wiped before anything else is printed.
 */
export interface Progress {
  update(done: number, total: number): void;
  wipe(): void;
}

export function progressLine(write: (text: string) => void, width: number, now: () => number): Progress {
  let drawnAt = -Infinity;
  let drawn = false;
  return {
    update(done, total) {
      if (now() - drawnAt < 100 || total <= 0) return;
      drawnAt = now();
      drawn = true;
      write(`\r${progressText(done, total, width)}\x1b[K`);
    },
    wipe() {
      if (drawn) write('\r\x1b[K');
      drawn = false;
      drawnAt = -Infinity;
    },
  };
}

/** The line itself, shorter than the width: a full line would scroll. */
export function progressText(done: number, total: number, width: number): string {
  const part = Math.min(1, done / total);
  const words = ` ${String(Math.floor(part * 100)).padStart(3)} % of ${total.toLocaleString('en')} commits`;
  const bar = Math.min(40, width - words.length - 3);
  if (bar < 5) return words.trim().slice(0, width - 1);
  const full = Math.floor(part * bar);
  return `[${'#'.repeat(full)}${'-'.repeat(bar - full)}]${words}`;
}
