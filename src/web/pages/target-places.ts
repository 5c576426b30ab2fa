/** Addresses of what there is about one target. */
const at = (name: string): string => `/targets/${encodeURIComponent(name)}`;

export const targetAddress = at;
export const feedAddress = (name: string): string => `${at(name)}/feed.atom`;
export const targetBadgeAddress = (name: string): string => `/badge/target/${encodeURIComponent(name)}.svg`;
