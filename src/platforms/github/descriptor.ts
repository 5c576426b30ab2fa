/** What others need to know of GitHub, as data: what it is called, and how its addresses and refs look. */
import type { ForgeDescriptor } from '../../ports/forge-descriptor.ts';

declare module '../../ports/forge-descriptor.ts' {
  interface ForgePlatforms {
    github: true;
  }
}

const change = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})\/pull\/([1-9]\d{0,9})(?![^/?#])/;

export const github: ForgeDescriptor = {
  platform: 'github',
  name: 'GitHub',
  sign: '#',
  folder: '.github',
  workflows: '.github/workflows/',
  grantPush: 'grant the App "Contents: write"',
  changeRef: (number) => `refs/pull/${number}/head`,
  changePath: (repository, number) => `${encodeURI(repository)}/pull/${number}`,
  changeExample: 'OWNER/NAME/pull/7',
  patchHosts: ['patch-diff.githubusercontent.com'],
  patchesOf(path) {
    const [, owner, name, number] = change.exec(path) ?? [];
    const named = [owner, name].every((part) => part !== undefined && !/^\.{1,2}$/.test(part));
    return named ? `${owner}/${name}/pull/${number}.patch` : null;
  },
  commentAddress(change, comment) {
    const [, kind, id] = /^([IR]):([1-9]\d{0,18}):/.exec(comment) ?? [];
    if (id === undefined) return null;
    return `${change}#${kind === 'I' ? 'issuecomment-' : 'discussion_r'}${id}`;
  },
  checksAddress: (change) => `${change}/checks`,
  repositoryAddress: (change) => /^(https?:\/\/[^?#]{1,1000})\/pull\/\d+$/.exec(change)?.[1] ?? null,
  addresses: ['https://github.com'],
  sources: '',
};
