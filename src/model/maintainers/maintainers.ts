/** Reads a tree's MAINTAINERS file, and finds who looks after a target in it. Linear, and bounded: it is a tree's text. */
import type { Person, TargetPeople } from '../../types/people.ts';
import { isAbout } from './pattern.ts';

interface Section {
  status: string[];
  people: Person[];
  files: string[];
  not: string[];
}

/** Characters; QEMU's has 130,000. What is behind them is not read. */
const longestFile = 1_000_000;
const longestLine = 500;
const mostPatterns = 50_000;
/** Of one target. */
const mostPeople = 20;
const longestName = 100;

/** The last section of the file is about everything (`F: *`), and so about nothing. */
const isEverything = (pattern: string): boolean => /^[*/]+$/.test(pattern);

/** `text` is decoded. Lines that say nothing of files or people are passed over. */
export function readMaintainers(text: string): Section[] {
  const sections: Section[] = [];
  let section: Section | null = null;
  let patterns = 0;
  for (const line of text.slice(0, longestFile).split('\n')) {
    if (line.length > longestLine) continue;
    const letter = line[0] ?? '';
    if (line[1] !== ':' || letter < 'A' || letter > 'Z') {
      // A section ends with an empty line; what else stands there is its title.
      if (line.trim() === '') section = null;
      continue;
    }
    const value = line.slice(2).trim();
    if (section === null) {
      section = { status: [], people: [], files: [], not: [] };
      sections.push(section);
    }
    if (letter === 'M' || letter === 'R') {
      const person = personOf(value, letter === 'M' ? 'maintainer' : 'reviewer');
      if (person) section.people.push(person);
    } else if (letter === 'S') section.status.push(value.slice(0, longestName));
    else if ((letter === 'F' || letter === 'X') && value !== '' && patterns < mostPatterns) {
      patterns += 1;
      if (!isEverything(value)) (letter === 'F' ? section.files : section.not).push(value);
    }
  }
  return sections;
}

/** `Jane Doe <jane@example.org>`, the name in quotes or not; null for anything else. */
function personOf(value: string, role: Person['role']): Person | null {
  const open = value.lastIndexOf('<');
  const close = value.indexOf('>', open);
  if (open < 0 || close < 0) return null;
  const email = value.slice(open + 1, close).trim();
  const name = value
    .slice(0, open)
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .slice(0, longestName);
  return /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/.test(email)
    ? { name: name || email.slice(0, email.indexOf('@')), email, role }
    : null;
}

/** Who looks after one of the paths, the sections in the order of the file. */
export function peopleOf(
  sections: readonly Section[],
  target: string,
  paths: readonly string[],
): TargetPeople {
  const own = sections.filter(({ files, not }) =>
    paths.some(
      (path) =>
        files.some((pattern) => isAbout(pattern, path)) && !not.some((pattern) => isAbout(pattern, path)),
    ),
  );
  const people = new Map<string, Person>();
  for (const role of ['maintainer', 'reviewer'] as const)
    for (const person of own.flatMap((section) => section.people)) {
      const key = person.email.toLowerCase();
      if (person.role === role && !people.has(key)) people.set(key, person);
    }
  return {
    target,
    status: [...new Set(own.flatMap(({ status }) => status))].slice(0, 5),
    people: [...people.values()].slice(0, mostPeople),
  };
}
