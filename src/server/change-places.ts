import type { ServerEnvironment } from '../config/environment.ts';
import type { ServerFile } from '../config/server-file.ts';
import { forges } from '../platforms/forges.ts';
import { archivePlace, type ChangePlace } from '../web/http/change-address.ts';

const bare = (address: string): string => address.replace(/\/+$/, '');

/** The forges and archives that changes may be tried from: those that are configured. */
export const changePlaces = (
  { github, githubUrl, gitlab }: ServerEnvironment,
  { lists }: ServerFile,
): ChangePlace[] => [
  ...(github === null ? [] : [{ ...forges.github, url: bare(githubUrl) }]),
  ...(gitlab === null ? [] : [{ ...forges.gitlab, url: bare(gitlab.url) }]),
  ...lists.flatMap(({ archive }) => (archive === undefined ? [] : [archivePlace(bare(archive))])),
];
