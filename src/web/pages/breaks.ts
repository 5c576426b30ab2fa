/** What CPUs send, as the page of the targets has it: versions now, and the breaks that no version declares. */
import type { BuildCompatibility, Compatibility, ShortDifference } from '../../ports/compatibility.ts';
import type { Release, TargetHistory } from '../../ports/targets.ts';
import type { Finding, TargetReport } from '../../types/report.ts';
import { changeWord, isUndeclared, nowOf } from './load-states.ts';

/** Where streams of the release before are read wrongly, or refused by nothing that says so. */
export interface Break {
  target: string;
  /** Index among the releases of the page. */
  release: number;
  builds: string[];
  /** Of the first build. */
  difference: ShortDifference | undefined;
  /** In the page Compatibility. */
  href: string;
}

/** Undeclared breaks between releases of a page; two releases are compared only where both are the very same commits. */
export function undeclaredBreaks(found: Compatibility, releases: readonly Release[]): Break[] {
  const breaks = new Map<string, Break>();
  for (const [release, { commit }] of releases.entries()) {
    const at = found.releases.findIndex((one) => one.commit === commit);
    if (at < 1 || found.releases[at - 1]!.commit !== releases[release - 1]?.commit) continue;
    for (const { build, states, details } of found.builds) {
      const detail = details.find((one) => one.release === at);
      if (!detail || !isUndeclared(states[at]!, detail)) continue;
      const { target } = detail;
      const known = breaks.get(`${release} ${target}`);
      if (known) known.builds.push(build);
      else
        breaks.set(`${release} ${target}`, {
          target,
          release,
          builds: [build],
          difference: detail.differences[0],
          href: `/compatibility#${build}-${found.releases[at]!.version}`,
        });
    }
  }
  return [...breaks.values()];
}

/**
 * A CPU of user mode alone has nothing to register, and no rule misses it. Of a target that is newer than the data nobody
 * knows that: it must have been there at a release that both know.
 */
export function isUserModeOnly(
  found: Compatibility,
  { releases, types }: TargetHistory,
  { target, after }: TargetReport,
  findings: readonly Finding[],
): boolean {
  if (after?.type !== 'none' || findings.length || found.builds.some((build) => build.target === target))
    return false;
  const known = new Set(found.releases.map(({ version }) => version));
  known.delete('now');
  return types.some((at, i) => known.has(releases[i]?.version ?? '') && target in at);
}

/** What builds of one target send now, where they say the same. */
export interface Sent {
  builds: BuildCompatibility[];
  /** `cpu_common 1`, `cpu 12 (11)`. */
  versions: string[];
  /** `unchanged`, `undeclared break`: since the last release. */
  change: string;
}

/** Null where the page is about another commit: nothing is known of it. */
export function sentNow(found: Compatibility, commit: string, target: string): Sent[] | null {
  if (found.releases.at(-1)?.commit !== commit) return null;
  const sent = new Map<string, Sent>();
  for (const build of found.builds) {
    const { state } = nowOf(build);
    if (build.target !== target || state === 'absent') continue;
    const change = changeWord(state);
    const versions = build.sends.map(
      ({ section, versionId, minimumVersionId }) =>
        `${section} ${versionId ?? '?'}${minimumVersionId === null || minimumVersionId === versionId ? '' : ` (from ${minimumVersionId})`}`,
    );
    const key = `${change} ${versions.join()}`;
    const known = sent.get(key);
    if (known) known.builds.push(build);
    else sent.set(key, { builds: [build], versions, change });
  }
  return [...sent.values()];
}
