/** Joins lists' mirrors with the forges and the project's branches. */

import type { NextStep } from '../../app/lists/review-series.ts';
import { sweepMerged } from '../../app/mirrors/close-mirror.ts';
import { type MirroredList, type MirrorPorts, mirrorSeries } from '../../app/mirrors/mirror-series.ts';
import type { ListSettings, ServerFile } from '../../config/server-file.ts';
import { isPlatform } from '../../platforms/forges.ts';
import { Failure } from '../../ports/failure.ts';
import type { Forge } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { ListStore, Projects } from '../../ports/lists.ts';
import type { MirrorForge, SeriesBranches } from '../../ports/mirrors.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { projectOf } from './settings.ts';

interface MirrorParts {
  serverFile: ServerFile;
  store: Store;
  lists: ListStore;
  jobs: Jobs;
  projects: Projects & SeriesBranches;
  /** Throws `Failure` for one that is not configured. */
  forgeOf(platform: ForgePlatform): { forge: Forge; mirror: MirrorForge };
  dryRun: boolean;
}

type Job = { log: Log; signal: AbortSignal };

export interface ListMirrors {
  /** What follows a review; null for a list without a mirror. */
  step(settings: ListSettings, job: Job): NextStep | null;
  /** Looks which series of the lists were merged. Throws `Failure` in the end when something could not be looked at. */
  sweep(job: Job): Promise<void>;
}

/** Nothing is asked of a forge yet. */
export function connectMirrors(parts: MirrorParts): ListMirrors {
  const { store, lists, jobs, projects, dryRun } = parts;
  /** Behind which lineage the next check of a list begins. */
  const places = new Map<string, number>();

  const portsOf = (platform: ForgePlatform, job: Job): MirrorPorts => ({
    ...parts.forgeOf(platform),
    ...{ branches: projects, store, lists, jobs, dryRun },
    ...job,
  });

  async function sweepList(settings: ListSettings, job: Job): Promise<Failure | null> {
    const { name, mirror: to } = settings;
    const place = to && placeOf(settings, to);
    const ports = {
      ...{ store, lists, projects, branches: projects, dryRun, clock: { now: () => new Date() } },
      ...job,
      mirror: place ? { ...parts.forgeOf(place.platform), place } : null,
    };
    const { merged, after, failed } = await sweepMerged(ports, listOf(settings), places.get(name) ?? 0);
    places.set(name, after);
    if (merged.length > 0) job.log.info({ list: name, merged }, 'series were merged');
    return failed;
  }

  return {
    step(settings, job) {
      const { mirror: to } = settings;
      if (!to) return null;
      const list: MirroredList = { ...listOf(settings), place: placeOf(settings, to) };
      return async ({ lineage, version, judged }) => {
        const { series, before, base, notes } = judged;
        await mirrorSeries(portsOf(list.place.platform, job), {
          list,
          lineage,
          version,
          series,
          before,
          base,
          notes,
        });
      };
    },
    async sweep(job) {
      let failed: Failure | null = null;
      // One list that cannot be looked at keeps none of the others waiting.
      for (const settings of parts.serverFile.lists) {
        const found = await sweepList(settings, job).catch((error: unknown) => {
          if (error instanceof Failure) return error;
          throw error;
        });
        failed ??= found;
      }
      if (failed) throw failed;
    },
  };
}

const listOf = (settings: ListSettings): Omit<MirroredList, 'place'> => ({
  name: settings.name,
  project: projectOf(settings),
  archive: settings.archive ?? null,
});

const placeOf = (
  { branch }: ListSettings,
  to: NonNullable<ListSettings['mirror']>,
): MirroredList['place'] => {
  // The server file was held to them when it was read.
  if (!isPlatform(to.platform)) throw new Failure('permanent', `${to.platform} is no forge`);
  return { platform: to.platform, repository: to.repository, branch: to.branch ?? branch };
};
