/**
 * Shares out what there is only so much of among clients. One may have all of it while nobody else wants any; then who
 * has most gives way, its oldest first. So no client keeps another out, and no limit stands in the way of one alone.
 * Of one client's own, what is larger gives way to what is smaller: many may be behind one address.
 */

interface Share {
  /** Takes so much more; false: there is not as much, and nobody who has more than this one. */
  grow(by: number): boolean;
  /** Gives all of it back. */
  release(): void;
}

export interface Shares {
  /** Begins with nothing. `cut` is told when it is taken away for another client. */
  open(client: string, cut: () => void): Share;
}

interface Holder {
  used: number;
  /** Oldest first. */
  shares: Map<Share, { size: number; cut: () => void }>;
}

export function fairShares(total: number): Shares {
  const holders = new Map<string, Holder>();
  let taken = 0;

  function give(client: string, share: Share, by: number): void {
    const holder = holders.get(client)!;
    holder.shares.get(share)!.size += by;
    holder.used += by;
    taken += by;
  }

  function drop(client: string, share: Share): (() => void) | null {
    const holder = holders.get(client);
    const own = holder?.shares.get(share);
    if (!holder || !own) return null;
    give(client, share, -own.size);
    holder.shares.delete(share);
    if (holder.shares.size === 0) holders.delete(client);
    return own.cut;
  }

  /** Takes away what gives way to a share of a client that will have `used` in all, `size` of it in the share. */
  function makeRoom(client: string, own: Holder, used: number, size: number): boolean {
    let most: [string, Holder] | null = null;
    for (const one of holders) if (one[0] !== client && one[1].used > (most?.[1].used ?? used)) most = one;
    const [from, least] = most ? [most, 0] : [[client, own] as const, size];
    const oldest = [...from[1].shares].find(([, { size: has }]) => has > least);
    if (!oldest) return false;
    drop(from[0], oldest[0])?.();
    return true;
  }

  return {
    open(client, cut) {
      const share: Share = {
        grow(by) {
          const holder = holders.get(client);
          const now = holder?.shares.get(share);
          if (!holder || !now) return false;
          while (taken + by > total) {
            if (!makeRoom(client, holder, holder.used + by, now.size + by)) return false;
          }
          give(client, share, by);
          return true;
        },
        release: () => void drop(client, share),
      };
      const holder = holders.get(client) ?? { used: 0, shares: new Map() };
      holders.set(client, holder);
      holder.shares.set(share, { size: 0, cut });
      return share;
    },
  };
}
