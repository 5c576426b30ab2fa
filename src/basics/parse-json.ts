/** JSON as forges send it: their ids may be larger than a number can be. */

/**
 * Like `JSON.parse`, but an integer that a number cannot hold is a bigint: GitHub's ids of deliveries are beyond 2^53
 * since February 2026. Throws SyntaxError.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, ((_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '')
      ? BigInt(source!)
      : value) as (key: string, value: unknown) => unknown);
}
