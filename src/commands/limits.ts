/** What is taken of one comment or mail. */

/** More commands than this in one are not taken. */
export const mostCommands = 10;
/** What a forge takes as a comment is no longer; GitLab's notes may be, and are read up to here. */
export const longestComment = 70_000;
const longestLine = 1000;

/** A command as it is obeyed: who puts blanks in it, or what cannot be seen, says nothing else. */
export const plainCommand = (line: string): string =>
  line
    .slice(0, longestLine)
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();

export const isCommand = (line: string): boolean => /^\/vmsd(?:\s|$)/i.test(line);
