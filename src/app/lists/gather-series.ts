/** What a series on a mailing list builds upon, as far as the list has it. */
import type { Lineage, LineageVersion, ListStore, NamedFile } from '../../ports/lists.ts';
import { readVersion } from '../../series/mail/list-mail.ts';
import type { Series } from '../../types/series.ts';
import { type JudgeSeriesInput, patchesIn } from './judge-series.ts';

type Gathered = Pick<JudgeSeriesInput, 'basedOn' | 'candidates' | 'absent'> & {
  /** The series' own `base-commit:`. */
  baseCommit: string | null;
  /** What is changed, by the series and by what it builds upon. */
  files: NamedFile[];
};

/** What is read of a list. */
export type ListReading = Pick<ListStore, 'locate' | 'lineage' | 'rawOf' | 'patchesBy'>;

/** A chain of series that build on one another is followed so far. */
const mostSeries = 10;
/** Among so many of the author's earlier mails its prerequisites are looked for. */
const mostCandidates = 500;

/** Reads `Based-on:`, and that of the series it names, and so on. A circle ends where it began. */
export async function gatherSeries(
  lists: ListReading,
  list: string,
  version: Pick<LineageVersion, 'head' | 'firstAt'>,
  mails: readonly { messageId: string; raw: Uint8Array }[],
): Promise<Gathered> {
  const series = await readVersion(mails, version.head);
  const gathered: Gathered = {
    basedOn: [],
    candidates: [],
    absent: [],
    baseCommit: series?.baseCommit ?? null,
    files: filesOf(series),
  };
  const seen = new Set([version.head]);
  const queue = [...(series?.basedOn ?? [])];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const found = await findVersion(lists, list, id);
    if (!found) {
      gathered.absent.push(`The series is based on <${id}>, which is not on the list.`);
      continue;
    }
    if (seen.has(found.head) && found.head !== id) continue;
    seen.add(found.head);
    if (gathered.basedOn.length === mostSeries) {
      gathered.absent.push(`The series builds on more than ${mostSeries} others; the rest is left out.`);
      break;
    }
    const mailsOfIt = await lists.rawOf(list, found.mails);
    // What another builds upon comes before it.
    gathered.basedOn.unshift({
      name: `"${found.title}" <${found.head}>`,
      head: found.head,
      mails: mailsOfIt,
    });
    const other = await readVersion(mailsOfIt, found.head);
    gathered.files.push(...filesOf(other));
    queue.push(...(other?.basedOn ?? []));
  }
  if (series?.prerequisites?.length) {
    const sender = series.patches[0]?.author?.email ?? null;
    const mailsOf =
      sender === null ? [] : await lists.patchesBy(list, sender, version.firstAt, mostCandidates);
    gathered.candidates.push(...mailsOf);
    for (const raw of mailsOf) gathered.files.push(...filesOf({ patches: await patchesIn(raw) }));
  }
  return gathered;
}

async function findVersion(lists: ListReading, list: string, id: string): Promise<LineageVersion | null> {
  const place = await lists.locate(list, id);
  if (place?.lineage == null) return null;
  const lineage = await lists.lineage(list, place.lineage);
  return lineage && versionWith(lineage, id);
}

/** The version that has the mail; of one that is in none (an answer to the series) the newest. */
export const versionWith = ({ versions }: Lineage, messageId: string): LineageVersion | null =>
  versions.find(({ mails }) => mails.includes(messageId)) ?? versions.at(-1) ?? null;

const filesOf = (series: Pick<Series, 'patches'> | null): NamedFile[] =>
  (series?.patches ?? []).flatMap(({ files }) =>
    files.flatMap(({ oldPath, oldId }) => (oldPath === null ? [] : { path: oldPath, id: oldId })),
  );
