/** Who looks after what, as a tree's MAINTAINERS file has it. Types only. */

export interface Person {
  name: string;
  email: string;
  /** `M:` and `R:` of the file. */
  role: 'maintainer' | 'reviewer';
}

/** Of one target; hostile, like all of a tree. */
export interface TargetPeople {
  target: string;
  /** `Maintained`, `Odd Fixes`, `Orphan`: of the sections that are about it, each once. */
  status: string[];
  /** Maintainers first. */
  people: Person[];
}

/** The same for pages, which are for everybody: without addresses. */
export type KnownPeople = Omit<TargetPeople, 'people'> & { people: Omit<Person, 'email'>[] };
