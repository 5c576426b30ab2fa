import type { Sending } from './sending.ts';
import { Sets } from './sets.ts';

/** Which sendings are one series. Two change-ids never are, nor are a series and a pull request. */
export class Joined {
  readonly #sendings: readonly Sending[];
  readonly #place: Map<Sending, number>;
  readonly #sets: Sets;
  readonly #members: Map<number, Sending[]>;
  /** By set, as are the next. */
  readonly #versions: Map<number, Set<number>>;
  readonly #oldest: Map<number, number>;
  /** One without any is not here. */
  readonly #changeIds = new Map<number, string>();

  constructor(sendings: readonly Sending[]) {
    this.#sendings = sendings;
    this.#place = new Map(sendings.map((sending, i) => [sending, i]));
    this.#sets = new Sets(sendings.length);
    this.#members = new Map(sendings.map((sending, i) => [i, [sending]]));
    this.#versions = new Map(sendings.map(({ version }, i) => [i, new Set([version])]));
    this.#oldest = new Map(sendings.map(({ version }, i) => [i, version]));
    for (const [i, { changeId }] of sendings.entries())
      if (changeId !== null) this.#changeIds.set(i, changeId);
  }

  /** All that are one series with this one. */
  of(sending: Sending): Sending[] {
    return this.#members.get(this.#sets.find(this.#place.get(sending)!))!;
  }

  hasOlder(sending: Sending): boolean {
    return this.#oldest.get(this.#sets.find(this.#place.get(sending)!))! < sending.version;
  }

  /** Whether there is a sending of one version in both. */
  shareVersion(a: Sending, b: Sending): boolean {
    const [one, two] = [a, b].map(
      (sending) => this.#versions.get(this.#sets.find(this.#place.get(sending)!))!,
    );
    const [small, large] = one!.size < two!.size ? [one!, two!] : [two!, one!];
    return [...small].some((version) => large.has(version));
  }

  /** False when they cannot be. */
  join(a: Sending, b: Sending): boolean {
    const [one, two] = [this.of(a), this.of(b)];
    if (one === two) return true;
    const [i, j] = [a, b].map((sending) => this.#sets.find(this.#place.get(sending)!)) as [number, number];
    const ids = [this.#changeIds.get(i), this.#changeIds.get(j)].filter((id) => id !== undefined);
    if (new Set(ids).size > 1 || a.pull !== b.pull) return false;
    this.#sets.join(i, j);
    const home = this.#sets.find(i);
    this.#oldest.set(home, Math.min(this.#oldest.get(i)!, this.#oldest.get(j)!));
    const [few, many] = [this.#versions.get(i)!, this.#versions.get(j)!].sort((x, y) => x.size - y.size);
    for (const version of few!) many!.add(version);
    this.#versions.set(home, many!);
    // The smaller goes into the larger, or thousands take seconds.
    const [large, small] = one.length < two.length ? [two, one] : [one, two];
    for (const sending of small) large.push(sending);
    this.#members.set(home, large);
    if (ids[0] !== undefined) this.#changeIds.set(home, ids[0]);
    return true;
  }

  all(): Sending[][] {
    return [...new Set(this.#sendings.map((sending) => this.of(sending)))];
  }
}
