/** Where files and commits of a tree can be read on the web. */
import { html } from 'hono/html';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { Html } from './layout.ts';

/** Addresses; null where the tree is on no forge that is known, such as a folder of the server. */
export interface SourceLinks {
  line(commit: string, path: string, line: number): string | null;
  commit(commit: string): string | null;
}

const qemu = 'https://gitlab.com/qemu-project/qemu';

/**
 * Of the forge that the tree came from: another one may not have its commits. `repository` null: of QEMU's own, where
 * the data come from that are shipped.
 */
export function sourceLinks(repository: string | null, forges: Forges): SourceLinks {
  return linksBelow(knownPlace(repository ?? qemu, forges));
}

/** Of the repository of a change, by the change's address. */
export function changeSourceLinks(
  change: string | null,
  forge: Forges[keyof Forges] | undefined,
): SourceLinks {
  const base = change === null || !forge ? null : forge.repositoryAddress(change);
  return linksBelow(base === null ? null : `${base}${forge!.sources}`);
}

function linksBelow(base: string | null): SourceLinks {
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  const isCommit = (commit: string) => base !== null && /^[0-9a-f]{3,64}$/.test(commit);
  return {
    line: (commit, path, line) =>
      isCommit(commit) ? `${base}/blob/${commit}/${encoded(path)}#L${line}` : null,
    commit: (commit) => (isCommit(commit) ? `${base}/commit/${commit}` : null),
  };
}

/** Text that leads there, where there is a place. */
export const linkTo = (url: string | null, text: Html | string): Html =>
  url === null ? html`${text}` : html`<a href="${url}">${text}</a>`;

/** `git@host:path`, as git writes addresses of ssh. */
const ofSsh = /^(?:ssh:\/\/)?[\w.-]{1,60}@([\w.-]{1,255})(?::\d{1,5}\/|[:/])([^:]{1,1000})$/;

function knownPlace(repository: string, forges: Forges): string | null {
  const [, host, inside] = ofSsh.exec(repository) ?? [];
  const url = URL.parse(host === undefined ? repository : `ssh://${host}/${inside}`);
  if (!url || !/^(?:https?|ssh|git):$/.test(url.protocol)) return null;
  const path = url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  if (!/^\/[\w.~-]+(?:\/[\w.~-]+)*$/.test(path)) return null;
  for (const { addresses, sources } of Object.values(forges)) {
    for (const address of addresses) {
      const at = new URL(address);
      const root = at.pathname.replace(/(?<!\/)\/+$/, '');
      // By ssh a forge has another port, and no path before its repositories.
      const isWeb = url.protocol.startsWith('http');
      if (isWeb ? url.host !== at.host || !`${path}/`.startsWith(`${root}/`) : url.hostname !== at.hostname)
        continue;
      return `${at.origin}${isWeb ? '' : root}${path}${sources}`;
    }
  }
  return null;
}
