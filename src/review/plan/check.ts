/** The check on the change's head: all that the report says, in as many requests as the forge wants. */
import type { CheckContent } from '../../ports/forge.ts';
import { annotationsOf, batchSize, checkContent } from '../render/forge-check.ts';
import { sameText } from '../render/forge-comment.ts';
import { readAnnotated } from './marker.ts';
import type { PlanInput, Write } from './types.ts';

type CheckWrite = Write & { do: 'check' };

/** One request: the texts, and as many new annotations as it takes. The rest is planned when it is done. */
export function planCheck(
  input: Omit<PlanInput, 'posted' | 'outbox' | 'head' | 'settings'> & {
    settings: Pick<PlanInput['settings'], 'failOn'>;
  },
): CheckWrite[] {
  const { report, settings, anchors, check, checkTexts, notes, links, beside = [] } = input;
  if (input.refused.has('check')) return [];
  const write = (content: CheckContent): CheckWrite[] => [
    { do: 'check', key: 'check', id: check?.id ?? null, content },
  ];
  if (!checkTexts) {
    const content = checkContent({ report, failOn: settings.failOn, notes, links, beside }, []);
    const same = check?.conclusion === content.conclusion && check.title === content.title;
    return same ? [] : write(content);
  }
  const had = check ? readAnnotated(check.summary) : [];
  const next = annotationsOf(report, anchors)
    .filter(({ digest }) => !had.includes(digest))
    .slice(0, batchSize);
  const about = { report, failOn: settings.failOn, notes, links, beside };
  const content = checkContent(about, [...had, ...next.map(({ digest }) => digest)]);
  content.annotations = next.map(({ annotation }) => annotation);
  const same =
    check !== null &&
    !next.length &&
    check.conclusion === content.conclusion &&
    check.title === content.title &&
    sameText(check.summary, content.summary) &&
    sameText(check.text ?? '', content.text ?? '');
  return same ? [] : write(content);
}
