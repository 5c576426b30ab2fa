import type { ServerEnvironment } from '../config/environment.ts';
import type { ServerFile } from '../config/server-file.ts';
import { forges } from '../platforms/forges.ts';
import type { ForgeDescriptor, Forges } from '../ports/forge-descriptor.ts';
import { archivePlace, type ChangePlace } from '../web/http/change-address.ts';

const bare = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

/** The forges, with the addresses that this server has for them. */
export const knownForges = ({ githubUrl, gitlab }: ServerEnvironment): Forges => ({
  github: at(forges.github, githubUrl),
  gitlab: at(forges.gitlab, gitlab?.url),
});

const at = (forge: ForgeDescriptor, url: string | undefined): ForgeDescriptor => ({
  ...forge,
  addresses: [...new Set([...forge.addresses, ...(url === undefined ? [] : [bare(url)])])],
});

/** The forges and archives that changes may be tried from: those that are configured. */
export const changePlaces = (
  { github, githubUrl, gitlab }: ServerEnvironment,
  { lists }: ServerFile,
): ChangePlace[] => [
  ...(github === null ? [] : [{ ...forges.github, url: bare(githubUrl) }]),
  ...(gitlab === null ? [] : [{ ...forges.gitlab, url: bare(gitlab.url) }]),
  ...lists.flatMap(({ archive }) => (archive === undefined ? [] : [archivePlace(bare(archive))])),
];
