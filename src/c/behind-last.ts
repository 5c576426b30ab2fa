/** What stands behind the last of these characters; all of the text where there is none. Time is linear in the text. */
export function behindLast(text: string, characters: string): string {
  let at = text.length;
  while (at > 0 && !characters.includes(text[at - 1]!)) at -= 1;
  return text.slice(at);
}
