/** Is a series on a list for the project that is reviewed? */
import { isIgnored } from '../../config/ignore.ts';

/** The list's setting `only`. */
export interface ListFilter {
  paths?: string[] | undefined;
  notPrefixes?: string[] | undefined;
}

/**
 * Decides by the words in the brackets of the subjects and by the files that the patches change; without a setting
 * every series is for the project. `reason` is for the log.
 */
export function isForProject(
  only: ListFilter | undefined,
  { subjects, paths }: { subjects: readonly string[]; paths: readonly string[] },
): { yes: boolean; reason: string } {
  const words = new Set(subjects.flatMap(prefixWords));
  const foreign = only?.notPrefixes?.find((prefix) => words.has(prefix.toLowerCase()));
  if (foreign !== undefined) return { yes: false, reason: `its subject names ${foreign}` };
  if (!only?.paths?.length) return { yes: true, reason: 'nothing says otherwise' };
  const found = paths.find((path) => isIgnored({ ignore: only.paths! }, path));
  return found === undefined
    ? { yes: false, reason: 'no patch changes a file of the project' }
    : { yes: true, reason: `it changes ${found}` };
}

/** `[PATCH libvirt v2 1/3] …`: the words in brackets before the title, in lower case. */
function prefixWords(subject: string): string[] {
  const prefix = /^(?:\s*(?:[A-Za-z]{2,3}:\s*)?\[[^[\]]*\])*/.exec(subject)![0];
  return prefix.toLowerCase().match(/[^\s[\],:]+/g) ?? [];
}
