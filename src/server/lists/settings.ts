/** What the server file says of a list, as the use cases take it. */
import type { FollowSettings } from '../../app/lists/follow-list.ts';
import type { ListSettings } from '../../config/server-file.ts';
import type { Project } from '../../ports/lists.ts';

const quietByDefault = 600;

export const projectOf = ({ repository, branch }: ListSettings): Project => ({ address: repository, branch });

export const followSettings = ({
  name,
  since,
  only,
  quietSeconds = quietByDefault,
  reply,
}: ListSettings): FollowSettings => ({ name, since, only, quietSeconds, from: reply?.from ?? null });
