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
<div class="type-1"><h2>Type 1: one section</h2>
<svg viewBox="0 0 290 62" role="img" aria-label="A saved guest has one section for a CPU, called cpu: it holds what all CPUs have, such as halted and pending interrupts, and the registers">
${section(0, 'cpu', [
  [140, common],
  [140, registers],
])}
</svg></div>
<div class="type-2"><h2>Type 2: two sections</h2>
<svg viewBox="0 0 290 62" role="img" aria-label="A saved guest has two sections for a CPU: cpu_common holds what all CPUs have, such as halted and pending interrupts, and cpu holds the registers">
${section(0, 'cpu_common', [[140, common]])}
${section(150, 'cpu', [[140, registers]])}
</svg></div>
<figcaption>A saved guest is a <em>stream</em> of sections; each box is one. Each CPU architecture that QEMU emulates (a <em>target</em>:
arm, riscv, m68k …) is of one of the two types, and its <code>class_init</code> says which, by where it puts the description of what is
saved: <code>dc-&gt;vmsd</code>, as in every device, is type 1; the hook that only CPUs have (<code>cc-&gt;vmsd</code> once,
<code>legacy_vmsd</code> today) is type 2. A target that goes from one to the other breaks guests between the QEMU before and the one
after: in one direction they are refused, in the other they seem to load and have lost interrupts or registers. Adding, removing or resizing a field of the CPU's
state can do the same. <a href="/rules">The rules</a> say what is found, and why.</figcaption>
</figure>`;
