/** The process that keeps the mirrors. */
import { join } from 'node:path';
import { createMirrors } from '../../git/mirror.ts';
import { removeAllRemnants } from '../../git/mirror-care.ts';
import { openProjectMirrors } from '../../git/project-mirrors.ts';
import { createProjects } from '../../git/projects.ts';
import { createSeriesBranches } from '../../git/series-branches.ts';
import { forges } from '../../platforms/forges.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { Mirrors, Pauses, PushAccess } from '../../ports/git.ts';
import type { Projects } from '../../ports/lists.ts';
import type { SeriesBranches } from '../../ports/mirrors.ts';
import type { Log } from '../../ports/system.ts';
import { applyWhole } from '../../series/apply/apply.ts';
import { serveParent } from '../child.ts';

/** What the process offers. */
export interface MirrorPorts {
  mirrors: Mirrors;
  projects: Projects & SeriesBranches;
}

/** What it asks of the server: addresses and tokens, at the moment that they are needed. */
export interface MirrorParentPorts {
  log: Log;
  access: AccessByPlatform;
  pauses: Pauses;
}

/** `PushAccess` of all platforms. */
export type AccessByPlatform = {
  [Name in keyof PushAccess]: (
    platform: ForgePlatform,
    ...given: Parameters<PushAccess[Name]>
  ) => ReturnType<PushAccess[Name]>;
};

/** What it is started with. */
export interface MirrorArguments {
  dataDir: string;
  /** Those that are connected. */
  platforms: ForgePlatform[];
}

const { dataDir, platforms } = JSON.parse(process.argv[2]!) as MirrorArguments;
const offered = {} as MirrorPorts;
const parent = serveParent<MirrorParentPorts>(offered);
const ask = parent.port('access');
const accessTo = (platform: ForgePlatform): PushAccess => ({
  url: (...given) => ask.url(platform, ...given),
  authorization: (...given) => ask.authorization(platform, ...given),
  pushAuthorization: (...given) => ask.pushAuthorization(platform, ...given),
});
const access = Object.fromEntries(platforms.map((platform) => [platform, accessTo(platform)]));
const common = { dataDir, log: parent.told('log'), pauses: parent.port('pauses') };
const projectMirrors = openProjectMirrors(common);
void removeAllRemnants(join(dataDir, 'mirrors'));
offered.mirrors = createMirrors({ ...common, access, forges });
offered.projects = {
  ...createProjects(common, projectMirrors),
  ...createSeriesBranches({ apply: applyWhole, access, forges }, projectMirrors),
};
