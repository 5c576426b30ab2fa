/** Finds the commands in plain text, as a mail has it: lines that begin with `/vmsd`, outside quotes and code blocks. */
import { isCommand, longestComment, mostCommands, plainCommand } from './limits.ts';

/** The lines in order, each once: who asks the same ten times in one mail has asked once. Time is linear in the text. */
export function commandLines(text: string): string[] {
  const found = new Set<string>();
  let fence: string | null = null;
  for (const line of text.slice(0, longestComment).split(/\r\n|\n|\r/)) {
    if (fence !== null) {
      const end: string | undefined = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (end && end[0] === fence[0] && end.length >= fence.length) fence = null;
      continue;
    }
    const fenced = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
    if (fenced) fence = fenced[1]!;
    else if (isCommand(line) && found.size < mostCommands) found.add(plainCommand(line));
  }
  return [...found];
}
