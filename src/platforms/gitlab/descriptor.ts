/** What others need to know of GitLab, as data: what it is called, and how its addresses and refs look. */
import type { ForgeDescriptor } from '../../ports/forge-descriptor.ts';

declare module '../../ports/forge-descriptor.ts' {
  interface ForgePlatforms {
    gitlab: true;
  }
}

const change = /^([A-Za-z0-9_./-]{1,1000}?)\/-\/merge_requests\/([1-9]\d{0,9})(?![^/?#])/;
const part = /^(?!\.{1,2}$)[A-Za-z0-9_.-]+$/;

export const gitlab: ForgeDescriptor = {
  platform: 'gitlab',
  name: 'GitLab',
  sign: '!',
  folder: '.gitlab',
  workflows: null,
  grantPush: 'give the bot the role Developer',
  changeRef: (number) => `refs/merge-requests/${number}/head`,
  changePath: (repository, number) => `${encodeURI(repository)}/-/merge_requests/${number}`,
  changeExample: 'GROUP/NAME/-/merge_requests/7',
  patchesOf(path) {
    const [, project = '', number] = change.exec(path) ?? [];
    const parts = project.split('/');
    const named = parts.length >= 2 && parts.length <= 20 && parts.every((one) => part.test(one));
    return named ? `${project}/-/merge_requests/${number}.patch` : null;
  },
  commentAddress: (change, comment) => (/^[1-9]\d{0,18}$/.test(comment) ? `${change}#note_${comment}` : null),
  checksAddress: (change) => `${change}/pipelines`,
  repositoryAddress: (change) =>
    /^(https?:\/\/[^?#]{1,1000}?)\/-\/merge_requests\/\d+$/.exec(change)?.[1] ?? null,
  addresses: ['https://gitlab.com'],
  sources: '/-',
};
