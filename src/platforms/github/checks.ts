/** The check of a commit: its verdict on GitHub. */
import type {
  ChangeKey,
  CheckConclusion,
  CheckContent,
  Forge,
  PostedCheck,
  QueueHead,
} from '../../ports/forge.ts';
import { type Ask, named } from './ask.ts';
import { byNewest, inAddress } from './ids.ts';

/** The check's name: branch protection rules name it, so it never changes. */
const checkName = 'vmsd-warden';

const maxTitle = 255;

/** Which check runs are ours: those of the App of that number, or of that name (null: no App's, so none). */
export type CheckOwner = { appId: number } | { slug(): Promise<string | null> };

export function createChecks(ask: Ask, owner: CheckOwner): Pick<Forge, 'check' | 'putCheck'> {
  /** Whose the check is: a change's, or the merge queue's that ends with that change. */
  const ownerOf = (key: ChangeKey, queue: QueueHead | undefined): string =>
    queue ? `queue:${queue.change}` : String(key.change);

  async function check(key: ChangeKey, head: string, queue?: QueueHead): Promise<PostedCheck | null> {
    const asked = { what: `the checks of ${named(key)}`, needs: { checks: 'read' } };
    const runs = await ask(key, asked, (client, where) =>
      client.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...where,
        ref: head,
        check_name: checkName,
        ...('appId' in owner && { app_id: owner.appId }),
        filter: 'all',
        per_page: 100,
      }),
    );
    const slug = 'slug' in owner ? await owner.slug() : undefined;
    const ours = slug === undefined ? runs : runs.filter((run) => run.app?.slug === slug);
    const own = ours.filter((run) => run.external_id === ownerOf(key, queue));
    const run = own.sort(byNewest)[0];
    if (!run) return null;
    const { title, summary, text } = run.output;
    const known: readonly (string | null)[] = ['success', 'failure', 'neutral'];
    const conclusion = known.includes(run.conclusion) ? (run.conclusion as CheckConclusion) : null;
    return { id: String(run.id), conclusion, title: title ?? '', summary: summary ?? '', text };
  }

  async function putCheck(
    key: ChangeKey,
    head: string,
    id: string | null,
    content: CheckContent,
    queue?: QueueHead,
  ): Promise<string> {
    const existing = id ?? (await check(key, head, queue))?.id;
    const body = {
      status: 'completed' as const,
      conclusion: content.conclusion,
      completed_at: new Date().toISOString(),
      external_id: ownerOf(key, queue),
      output: {
        title: content.title.slice(0, maxTitle),
        summary: content.summary,
        ...(content.text !== null && { text: content.text }),
        annotations: content.annotations.map((one) => ({
          path: one.path,
          start_line: one.line,
          end_line: one.line,
          annotation_level: one.level,
          title: one.title.slice(0, maxTitle),
          message: one.message,
        })),
      },
    };
    const asked = { what: `the check of ${named(key)}`, write: true, needs: { checks: 'write' } };
    return ask(key, asked, async (client, where) => {
      const { data } =
        existing === undefined
          ? await client.request('POST /repos/{owner}/{repo}/check-runs', {
              ...where,
              ...body,
              name: checkName,
              head_sha: head,
            })
          : await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
              ...where,
              ...body,
              check_run_id: inAddress(existing),
            });
      return String(data.id);
    });
  }

  return { check, putCheck };
}
