/** A strict reader of the XML that the server makes: throws for whatever is not well-formed. */

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Of the element itself, without that of its children. */
  text: string;
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  if (/[<]/.test(text) || /&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&([^;]+);/g, (_, name: string) => named[name]!);
}

export function parseXml(document: string): Element {
  const bad = forbidden.exec(document);
  if (bad) throw new Error(`no character of XML: ${bad[0].codePointAt(0)?.toString(16)}`);
  const body = document.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const token = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const found = token.exec(body);
    if (!found) throw new Error(`not well-formed at ${body.slice(at, at + 80)}`);
    const [, closes, name = '', attributes = '', empty, text] = found;
    const inside = open.at(-1)!;
    if (text !== undefined) inside.text += unescaped(text);
    else if (closes) {
      if (open.length < 2 || inside.name !== name) throw new Error(`</${name}> ends <${inside.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, unescaped(value!)])),
        children: [],
        text: '',
      };
      inside.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim()) throw new Error('no one root');
  return top.children[0]!;
}
