/** Who looks after the targets of a review, on its page: names and what they do, no addresses. */
import { html } from 'hono/html';
import type { ReviewContent } from '../../ports/reviews.ts';
import type { KnownPeople } from '../../types/people.ts';
import type { Html } from './layout.ts';
import { foreign } from './text.ts';

/** Said only where it is out of the ordinary. */
const usual = /^(?:Maintained|Supported)$/i;

export function peopleView(content: Pick<ReviewContent, 'people'> | null): Html | '' {
  const all = content?.people ?? [];
  if (!all.length) return '';
  return html`<p class="people soft">Who looks after ${all.length === 1 ? 'it' : 'them'}, by MAINTAINERS: ${all.map(
    (one, i) => html`${i ? '; ' : ''}<strong>${foreign(one.target)}</strong>${names(one)}`,
  )}.</p>`;
}

/** Of one target, on its own page. */
export const peopleOfTarget = (name: string, all: readonly KnownPeople[] | undefined): Html | '' => {
  const own = all?.find(({ target }) => target === name);
  return own ? html`<p class="people soft">Who looks after it, by MAINTAINERS${names(own)}.</p>` : '';
};

function names({ status, people }: KnownPeople): Html {
  const odd = status.filter((one) => !usual.test(one));
  const reviews = (role: string) => (role === 'reviewer' ? ' (reviews)' : '');
  return html`${odd.length ? html` (${foreign(odd.join(', '))})` : ''}: ${people.map(({ name, role }, n) => html`${n ? ', ' : ''}${foreign(name)}${reviews(role)}`)}`;
}
