/** The two forms in which a CPU's state is saved, as a small picture: for who has never heard of them. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Sections of a saved guest: the name of each above, what is in it as boxes. Not SVG: that is laid out more slowly. */
const stream = (says: string, sections: readonly [name: string, parts: readonly string[]][]): Html =>
  html`<div class="sections" role="img" aria-label="${says}">${sections.map(
    ([name, parts]) =>
      html`<div class="section" data-name="${name}">${parts.map((part) => html`<span>${part}</span>`)}</div>`,
  )}</div>`;

const registers = 'registers';
const common = 'halted, interrupts';

export const twoTypes: Html = html`<figure class="two-types" id="types">
<p>A saved guest is a <em>stream</em> of sections. Each CPU architecture that QEMU emulates (a <em>target</em>: arm, riscv,
m68k …) writes its CPUs into the stream in one of two ways, called types:</p>
<div class="type-1"><h2>Type 1: one section</h2>
${stream('A saved guest has one section for a CPU, called cpu: it holds what all CPUs have, such as its halted flag and pending interrupts, and the registers', [['cpu', [common, registers]]])}
<p>The code of the target sets the field <code>dc-&gt;vmsd</code>, which all devices have. New targets must be of this type.</p></div>
<div class="type-2"><h2>Type 2: two sections</h2>
${stream(
  'A saved guest has two sections for a CPU: cpu_common holds what all CPUs have, such as its halted flag and pending interrupts, and cpu holds the registers',
  [
    ['cpu_common', [common]],
    ['cpu', [registers]],
  ],
)}
<p>It sets the field <code>legacy_vmsd</code> instead (<code>cc-&gt;vmsd</code> in older code), which only CPUs have. This type is kept for old targets.</p></div>
<figcaption><p>A patch that sets the other field changes the type of the target. From type 2 to type 1, every saved guest is
refused. From type 1 to type 2, saved guests load without an error, but lose their interrupts. Saved guests also break when a
patch adds, removes or resizes a field of the CPU's state. <a href="/rules">The rules</a> say when, and why.</p></figcaption>
</figure>`;
