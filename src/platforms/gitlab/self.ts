/** Who the token is. */
import type { Client } from './client.ts';
import type { User } from './types.ts';

/** Asked once; a failure is not kept. */
export function createSelf(client: Client): () => Promise<User> {
  let known: Promise<User> | null = null;
  return () => {
    known ??= client
      .get<User>({ route: '/user', what: 'who the token belongs to' })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  };
}
