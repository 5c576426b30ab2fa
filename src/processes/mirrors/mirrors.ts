/** Mirrors, of changes and of lists' projects, that are kept by a process of their own. */
import { Failure } from '../../ports/failure.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { Mirrors, Pauses, PushAccess } from '../../ports/git.ts';
import type { Projects } from '../../ports/lists.ts';
import type { SeriesBranches } from '../../ports/mirrors.ts';
import type { Log } from '../../ports/system.ts';
import { keptChild } from '../child.ts';
import type { MirrorArguments, MirrorParentPorts, MirrorPorts } from './process.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './process.ts' : './mirrors-process.mjs';

/** Mirrors below `dataDir`. Tokens are asked for here, by the process and for one repository at a time. */
export function mirrorsInProcess({
  dataDir,
  access,
  pauses,
  log,
}: {
  dataDir: string;
  access: Partial<Record<ForgePlatform, PushAccess>>;
  pauses: Pauses;
  log: Log;
}): Mirrors & { projects: Projects & SeriesBranches } {
  const accessOf = (platform: ForgePlatform): PushAccess => {
    const found = access[platform];
    if (!found) throw new Failure('permanent', `${platform} is not configured`);
    return found;
  };
  const ours: MirrorParentPorts = {
    log,
    pauses,
    access: {
      url: (platform, ...given) => accessOf(platform).url(...given),
      authorization: (platform, ...given) => accessOf(platform).authorization(...given),
      pushAuthorization: (platform, ...given) => accessOf(platform).pushAuthorization(...given),
    },
  };
  const args: MirrorArguments = { dataDir, platforms: Object.keys(access) as ForgePlatform[] };
  const name = 'the process of the mirrors';
  const port = keptChild<MirrorPorts>(
    {
      module: new URL(file, import.meta.url),
      args: [JSON.stringify(args)],
      megabytes: 512,
      name,
      work: name,
    },
    ours,
  );
  const { fetch, remove } = port('mirrors');
  return { fetch, remove, projects: port('projects') };
}
