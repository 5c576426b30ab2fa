/** What comes of a key, begun once: whoever asks for it again, meanwhile or later, has the same answer while it is kept. */
export function once<T>(kept: Map<string, Promise<T>>, key: string, begin: () => Promise<T>): Promise<T> {
  let found = kept.get(key);
  if (found === undefined) {
    found = begin();
    kept.set(key, found);
  }
  return found;
}
