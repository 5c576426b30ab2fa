/** The two forms in which a CPU's state is saved, as a small picture: for who has never heard of them. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A section of a saved guest: its name above, what is in it as boxes. */
const section = (x: number, name: string, parts: readonly [width: number, text: string][]): Html => {
  const width = parts.reduce((sum, [one]) => sum + one, 0);
  let at = x;
  const boxes = parts.map(([wide, text], i) => {
    const left = at;
    at += wide;
    return html`${i ? html`<path class="seam" d="M${left} 24v34"/>` : ''}<text class="part" x="${left + wide / 2}" y="46">${text}</text>`;
  });
  return html`<text class="named" x="${x}" y="16">${name}</text><rect class="section" x="${x + 1}" y="24" width="${width - 2}" height="34" rx="4"/>${boxes}`;
};

const registers = 'registers';
const common = 'halted, interrupts';

export const twoTypes: Html = html`<figure class="two-types" id="types">
<p>A saved guest is a <em>stream</em> of sections. Each CPU architecture that QEMU emulates (a <em>target</em>: arm, riscv,
m68k …) writes its CPUs into the stream in one of two ways, called types:</p>
<div class="type-1"><h2>Type 1: one section</h2>
<svg viewBox="0 0 290 62" role="img" aria-label="A saved guest has one section for a CPU, called cpu: it holds what all CPUs have, such as its halted flag and pending interrupts, and the registers">
${section(0, 'cpu', [
  [140, common],
  [140, registers],
])}
</svg>
<p>The code of the target sets the field <code>dc-&gt;vmsd</code>, which all devices have. New targets must be of this type.</p></div>
<div class="type-2"><h2>Type 2: two sections</h2>
<svg viewBox="0 0 290 62" role="img" aria-label="A saved guest has two sections for a CPU: cpu_common holds what all CPUs have, such as its halted flag and pending interrupts, and cpu holds the registers">
${section(0, 'cpu_common', [[140, common]])}
${section(150, 'cpu', [[140, registers]])}
</svg>
<p>It sets the field <code>legacy_vmsd</code> instead (<code>cc-&gt;vmsd</code> in older code), which only CPUs have. This type is kept for old targets.</p></div>
<figcaption><p>A patch that sets the other field changes the type of a target, and its saved guests are lost: a QEMU in which
the target is type 1 refuses a guest that type 2 has saved, and one in which it is type 2 loads a guest that type 1 has saved
without an error, but drops its interrupts. To add, remove or resize what is saved can break guests, too.
<a href="/rules">The rules</a> say when, and why.</p></figcaption>
</figure>`;
