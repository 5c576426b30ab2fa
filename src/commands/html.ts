/**
 * What raw HTML in a comment does to the text behind it. A piece of it may leave a comment, the quotes of an attribute or
 * an element open, and then what follows is not seen as it reads, whatever Markdown makes of it: the browser goes on
 * where the piece ended (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
 */

/** Elements whose content is not shown, or is shown as code, as a quote, as struck out, or only when it is opened. */
const hiding = new Set(
  `pre code kbd samp xmp listing plaintext script style textarea title head template noscript noframes noembed iframe
   frameset object applet video audio canvas svg math rp select option optgroup datalist progress meter dialog details
   blockquote q del s strike`.split(/\s+/),
);

export interface RawHtml {
  /** Takes the next piece, in the order of the document. Time is linear in its length. */
  read(html: string): void;
  /** Whether text that stands here is hidden, or no text of the comment's own. */
  hides(): boolean;
}

export function createRawHtml(): RawHtml {
  /** What the piece before ended in: an open comment, or an attribute's quotes. */
  let inside: '' | '-->' | '"' | "'" = '';
  const open = new Map<string, number>();

  function read(html: string): void {
    let at = 0;
    while (at < html.length) {
      if (inside !== '') {
        const end = html.indexOf(inside, at);
        if (end < 0) return;
        at = end + inside.length;
        const wasAttribute = inside !== '-->';
        inside = '';
        if (wasAttribute) at = readTag(html, at);
        continue;
      }
      const start = html.indexOf('<', at);
      if (start < 0) return;
      if (html.startsWith('<!--', start)) {
        // `<!-->` is a comment, too.
        inside = '-->';
        at = start + 2;
        continue;
      }
      const tag = /^<(\/?)([a-z][a-z0-9-]{0,30})/i.exec(html.slice(start, start + 40));
      if (!tag) {
        at = start + 1;
        continue;
      }
      const name = tag[2]!.toLowerCase();
      if (hiding.has(name)) open.set(name, Math.max(0, (open.get(name) ?? 0) + (tag[1] === '/' ? -1 : 1)));
      at = readTag(html, start + tag[0].length);
    }
  }

  /** Reads on in a tag; returns where it ends, or the end of the text with `inside` set. */
  function readTag(html: string, from: number): number {
    for (let at = from; at < html.length; at += 1) {
      const c = html[at]!;
      if (c === '>') return at + 1;
      if (c === '"' || c === "'") {
        const end = html.indexOf(c, at + 1);
        if (end < 0) {
          inside = c;
          return html.length;
        }
        at = end;
      }
    }
    return html.length;
  }

  return { read, hides: () => inside !== '' || [...open.values()].some((count) => count > 0) };
}
