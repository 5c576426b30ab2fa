/** Orders names by their code units: localeCompare loads the language's data, 5 ms of a start of 60. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
