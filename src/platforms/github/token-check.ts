/**
 * The check of a head with a token that may not write check runs: only Apps may, and a workflow only where it is given
 * `checks: write`. Then a commit status says the verdict; and where that is refused as well, the job's own result has to.
 */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, CheckConclusion, Forge, PostedCheck, QueueHead } from '../../ports/forge.ts';
import { createAsk } from './ask.ts';
import type { Installations } from './installations.ts';

/** Where the last check has gone; `job`: nowhere but into the result of the job that runs this. */
export interface CheckOutlet {
  readonly place: 'check' | 'status' | 'job' | null;
  /** Why it is no check run, in words; null: it is one. */
  readonly why: string | null;
}

/** The status's name: branch protection rules name it, so it never changes. */
const statusName = 'vmsd-warden';
/** GitHub's limit for descriptions. */
const longest = 140;
/** GitHub knows no neutral status; what blocks nothing is a success that says so. */
const neutralPrefix = 'Neutral: ';
const statusId = 'status:';

export function checkWithFallback(
  forge: Forge,
  installations: Installations,
  slug: () => Promise<string | null>,
): Pick<Forge, 'check' | 'putCheck'> & { outlet: CheckOutlet } {
  const ask = createAsk(installations);
  const outlet: { place: CheckOutlet['place']; why: string | null } = { place: null, why: null };
  const refused = (error: unknown): string => {
    if (error instanceof Failure && (error.kind === 'forbidden' || error.kind === 'gone'))
      return error.message;
    throw error;
  };

  async function run(key: ChangeKey, head: string, queue?: QueueHead): Promise<PostedCheck | null> {
    if ((await slug()) === null) return null;
    try {
      return await forge.check(key, head, queue);
    } catch (error) {
      refused(error);
      return null;
    }
  }

  async function status(key: ChangeKey, head: string, queue?: QueueHead): Promise<PostedCheck | null> {
    const asked = { what: `the status of ${key.repository}#${key.change}`, needs: {} };
    try {
      return await ask(key, asked, async (client, where) => {
        const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', {
          ...where,
          ref: head,
          per_page: 100,
        });
        // The newest comes first; two pull requests may have one head.
        const own = data.find((one) => one.context === statusName && one.target_url === linkOf(key, queue));
        if (!own) return null;
        const text = own.description ?? '';
        const neutral = text.startsWith(neutralPrefix);
        const conclusion: CheckConclusion | null =
          own.state === 'failure'
            ? 'failure'
            : own.state !== 'success'
              ? null
              : neutral
                ? 'neutral'
                : 'success';
        const title = neutral ? text.slice(neutralPrefix.length) : text;
        return { id: `${statusId}${own.id}`, conclusion, title, summary: '', text: null };
      });
    } catch (error) {
      refused(error);
      return null;
    }
  }

  /** The address of the change below that of the repository: what people get to, and which change it is of. */
  const addresses = new Map<string, string>();
  function linkOf(key: ChangeKey, queue: QueueHead | undefined): string | null {
    const address = addresses.get(`${key.repository}#${key.change}`) ?? null;
    return address === null ? null : queue ? `${address}#queue` : address;
  }
  async function learnAddress(key: ChangeKey): Promise<void> {
    const name = `${key.repository}#${key.change}`;
    if (addresses.has(name)) return;
    const change = await forge.change(key);
    if (change) addresses.set(name, change.url);
  }

  return {
    outlet,
    async check(key, head, queue) {
      await learnAddress(key);
      return (await run(key, head, queue)) ?? (await status(key, head, queue));
    },
    async putCheck(key, head, id, content, queue) {
      const isStatus = id?.startsWith(statusId) ?? false;
      let why = 'GitHub: a token that is no App’s writes no checks';
      if ((await slug()) !== null) {
        try {
          const written = await forge.putCheck(key, head, isStatus ? null : id, content, queue);
          Object.assign(outlet, { place: 'check', why: null });
          return written;
        } catch (error) {
          why = refused(error);
        }
      }
      await learnAddress(key);
      const neutral = content.conclusion === 'neutral';
      const description = `${neutral ? neutralPrefix : ''}${content.title}`.slice(0, longest);
      const there = await status(key, head, queue);
      Object.assign(outlet, { place: 'status', why });
      if (
        there?.conclusion === content.conclusion &&
        `${neutral ? neutralPrefix : ''}${there.title}` === description
      )
        return there.id;
      const asked = { what: `the status of ${key.repository}#${key.change}`, write: true, needs: {} };
      try {
        return await ask(key, asked, async (client, where) => {
          const url = linkOf(key, queue);
          const { data } = await client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
            ...where,
            sha: head,
            state: content.conclusion === 'failure' ? 'failure' : 'success',
            context: statusName,
            description,
            ...(url !== null && { target_url: url }),
          });
          return `${statusId}${data.id}`;
        });
      } catch (error) {
        Object.assign(outlet, { place: 'job', why: refused(error) });
        return `${statusId}none`;
      }
    },
  };
}
