/** What is taken of one comment or mail. */

/** More commands than this in one are not taken. */
export const mostCommands = 10;
/** What a forge takes as a comment is no longer; GitLab's notes may be, and are read up to here. */
export const longestComment = 70_000;
export const longestLine = 1000;

export const isCommand = (line: string): boolean => /^\/vmsd(?:\s|$)/i.test(line);
