import type { ServerEnvironment } from '../config/environment.ts';
import type { ServerFile } from '../config/server-file.ts';
import type { ChangePlaces } from '../web/http/change-address.ts';

const bare = (address: string): string => address.replace(/\/+$/, '');

/** The forges and archives that changes may be tried from: those that are configured. */
export const changePlaces = (
  { github, githubUrl, gitlab }: ServerEnvironment,
  { lists }: ServerFile,
): ChangePlaces => ({
  github: github === null ? null : bare(githubUrl),
  gitlab: gitlab === null ? null : bare(gitlab.url),
  archives: lists.flatMap(({ archive }) => (archive === undefined ? [] : [bare(archive)])),
});
