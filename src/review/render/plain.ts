/**
 * Text that came from a patch, made safe to print: one line, no control characters (a terminal obeys those),
 * no direction marks (they reorder what a reader sees), no halves of characters.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(unsafe, '?');
}

/** The same for a line of source: tabs become blanks up to the next of the stops that are 8 apart. */
export function plainCode(text: string): string {
  let column = 0;
  return plain(
    text.replace(/\t|[^\t]+/g, (run) => {
      if (run !== '\t') {
        column += run.length;
        return run;
      }
      const width = 8 - (column % 8);
      column += width;
      return ' '.repeat(width);
    }),
  );
}

const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
