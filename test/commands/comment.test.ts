import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsInComment, newCommandLines } from '../../src/commands/comment.ts';
import { commandLines } from '../../src/commands/read.ts';
import { factor } from '../support/factor.ts';
import { timed } from '../support/processor-time.ts';

describe('commands in a comment', () => {
  it('are lines that begin with /vmsd, as they are rendered', () => {
    expect(
      commandsInComment('Thanks!\n/vmsd recheck\r\n  /vmsd status\n/vmsdx\nsee /vmsd help\n/VMSD Help  '),
    ).toEqual(['/vmsd recheck', '/vmsd status', '/VMSD Help']);
  });

  it.each([
    ['a code block', '```\n/vmsd recheck\n```'],
    ['a code block with a language', '```sh\n/vmsd recheck\n````'],
    ['a block of tildes', '~~~\n/vmsd recheck\n```\n/vmsd recheck\n~~~'],
    ['a block that never ends', '```\n/vmsd recheck'],
    ['a longer fence', '````\n```\n/vmsd recheck\n```\n````'],
    ['a code block of a list', '- x\n\n  ```\n  /vmsd recheck\n  ```'],
    ['indented code', 'text\n\n    /vmsd recheck'],
    ['inline code over lines', 'say `\n/vmsd recheck\n` to have it reviewed'],
    ['inline code of two marks', '``a\n/vmsd recheck\nb``'],
    ['a line of inline code', '`/vmsd recheck`'],
    ['a quote', '> /vmsd recheck'],
    ['a quote that goes on without its mark', '> you said\n/vmsd recheck'],
    ['a quote in a list', '- > you said\n/vmsd recheck'],
    ['the first line of an item', '- /vmsd recheck'],
    ['a title', '# /vmsd recheck'],
    ['a comment of HTML', '<!-- template\n/vmsd recheck\n-->'],
    ['a comment within a line', 'text <!--\n/vmsd recheck\n--> text'],
    ['a comment with empty lines', '<!-- a\n\n/vmsd recheck\n\n-->'],
    ['a comment that opens where another one closes', '<!-- a --> <!-- b\n\n/vmsd recheck\n'],
    ['the same in a paragraph', 'x <!-- a --> <!-- b\n/vmsd recheck\n-->'],
    ['a block of HTML', '<pre>\n/vmsd recheck\n</pre>'],
    ['a block of HTML with empty lines', '<pre>\n\n/vmsd recheck\n\n</pre>'],
    ['what is folded', '<details>\n\n/vmsd recheck\n\n</details>'],
    ['a quote in HTML', '<blockquote>\n\n/vmsd recheck\n\n</blockquote>'],
    ['an attribute', '<img alt="\n/vmsd recheck\n">'],
    ['an attribute with empty lines', '<div title="\n\n/vmsd recheck\n\n">'],
    ['an attribute in a paragraph', 'x <a title="\n/vmsd recheck\n">y</a>'],
    ['the text for a picture', 'x ![\n/vmsd recheck\n](https://example.org/x.png)'],
    ['the title of a link', '[x](https://example.org "\n/vmsd recheck\n")'],
    ['a definition of a link', '[x]: https://example.org "\n/vmsd recheck\n"'],
    ['the text of a link', '[/vmsd recheck](https://example.org)'],
    ['emphasis', '*/vmsd recheck*'],
    ['what is struck out', '~~/vmsd recheck~~'],
    ['what one tilde strikes out', '~/vmsd recheck~'],
    ['what is struck out over lines', 'Done: ~~please\n/vmsd recheck\nthanks~~'],
    ['what one tilde strikes out over lines', 'Done: ~please\n/vmsd recheck\nthanks~'],
    ['what is struck out behind a link', '[a ~~b](x) ~~c\n/vmsd recheck~~'],
    ['what is struck out within emphasis', '*a ~~b\n/vmsd recheck\nc~~ d*'],
    ['a block of del', '<del>\n\n/vmsd recheck\n\n</del>'],
    ['del in a paragraph', 'x <del>a\n/vmsd recheck\nb</del>'],
    ['a block of s', '<s>\n\n/vmsd recheck\n\n</s>'],
    ['a block of strike', '<strike>\n\n/vmsd recheck\n\n</strike>'],
    ['a footnote that nothing refers to', 'Looks good.\n\n[^1]: see below\n/vmsd recheck'],
    ['a footnote that reads like a link', '[^1]: see\n/vmsd recheck'],
    ['a footnote in the middle of a paragraph', 'text\n[^a]: note\n/vmsd recheck'],
    ['a footnote of two paragraphs', '[^1]: a\n\n    b\n/vmsd recheck'],
    ['a footnote of a list', '- x\n\n  [^1]: a\n  /vmsd recheck'],
    ['a formula', '$$\n\\phantom{\n/vmsd recheck\n}\n$$'],
    ['a formula with empty lines', '$$\n\n/vmsd recheck\n\n$$'],
    ['a formula behind text', 'so $$a\n/vmsd recheck\nb$$'],
    ['a formula within a line', 'so $\\phantom{\n/vmsd recheck\n}$'],
    ['a formula behind a link with a dollar', '[a $b](x) $\\phantom{\n/vmsd recheck\n}$'],
    ['a block of math', '```math\n/vmsd recheck\n```'],
    ['a table', '| a |\n|---|\n/vmsd recheck'],
    ['a table below a command', '/vmsd\n\n| a |\n|---|\n| /vmsd recheck |'],
    ['a table below text', 'text\n| a | b |\n|---|:-:|\n/vmsd recheck | x'],
    ['what stands in for a ruby', '<ruby>a<rp>\n/vmsd recheck\n</rp></ruby>'],
    ...['video', 'audio', 'object', 'iframe', 'noscript', 'template', 'select', 'canvas'].map(
      (tag): [string, string] => [`a block of ${tag}`, `<${tag}>\n\n/vmsd recheck\n\n</${tag}>`],
    ),
  ])('are none in %s', (_what, text) => {
    expect(commandsInComment(text).filter((line) => line !== '/vmsd')).toEqual([]);
  });

  it.each([
    ['a block that ends', '```\ncode\n```\n/vmsd recheck'],
    ['a comment that ends', '<!-- hidden -->\n/vmsd recheck'],
    ['a comment within a line', 'x <!-- hidden -->\n/vmsd recheck'],
    ['what is no fence', '``` not a fence ``` \n/vmsd recheck'],
    ['a quote and an empty line', '> quoted\n\n/vmsd recheck'],
    ['a mention of a comment', 'The marker is `<!-- x`.\n/vmsd recheck'],
    ['a mention of a comment in a code block', '```\n<!-- x\n```\n\n/vmsd recheck'],
    ['a mention of a tag', 'Use `<details>`.\n\n/vmsd recheck'],
    ['a folded part that ends', '<details>\n\nx\n\n</details>\n\n/vmsd recheck'],
    ['a list, in its last line', '- fixed this\n- and that\n/vmsd recheck'],
    ['an underlined title', '/vmsd recheck\n---'],
    ['less than a tag', 'if a < b\n/vmsd recheck'],
    ['an escaped comment', '\\<!-- x\n/vmsd recheck'],
    ['what looks like a comment, and is shown', 'text <!-- a\n\n/vmsd recheck\n\n-->'],
    ['a footnote and an empty line', 'Fine.[^1]\n\n[^1]: see there\n\n/vmsd recheck'],
    ['a footnote and a list', '[^1]: see there\n- and this\n/vmsd recheck'],
    ['a reference to a footnote', 'As it says[^1]\n/vmsd recheck'],
    ['a formula', '$$\nx\n$$\n/vmsd recheck'],
    ['a formula that does not end', '$$\nx\n/vmsd recheck'],
    ['prices', 'It costs $5\n/vmsd recheck\nor $6'],
    ['variables', 'Set $HOME\n/vmsd recheck\nand $PATH'],
    ['a table that ends', '| a |\n|---|\n| b |\n\n/vmsd recheck'],
    ['a line that looks like a table', 'a | b\n/vmsd recheck'],
    ['a ruby that ends', '<ruby>a<rp>(</rp></ruby>\n/vmsd recheck'],
    ['a film that ends', '<video src="x"></video>\n\n/vmsd recheck'],
    ['what is struck out', '~~not this~~\n/vmsd recheck'],
    ['two tildes that nothing ends', 'about ~~5\n/vmsd recheck'],
    ['tildes that differ', '~~a\n/vmsd recheck\nb~'],
    ['three tildes within a line', 'a ~~~b\n/vmsd recheck\nc~~~'],
    ['estimates', 'It takes ~5 minutes\n/vmsd recheck\nor ~6'],
    ['a home folder', 'See ~/x\n/vmsd recheck\nand ~/y'],
    ['an escaped mark', '\\~~a\n/vmsd recheck\nb~~'],
    ['a mention of the mark', '`~~`\n/vmsd recheck\n`~~`'],
    ['what is struck out in HTML', '<del>a</del>\n/vmsd recheck'],
    ['a rule', '---\n\n/vmsd recheck\n\n---'],
  ])('are read behind %s', (_what, text) => {
    expect(commandsInComment(text)).toEqual(['/vmsd recheck']);
  });

  it('read as they are seen', () => {
    expect(commandsInComment('/vmsd accept type-flip my\\_target no *users*, see `git log`')).toEqual([
      '/vmsd accept type-flip my_target no users, see git log',
    ]);
    expect(commandsInComment('/vmsd accept type-flip ~~alpha~~beta no <del>old</del> users')).toEqual([
      '/vmsd accept type-flip beta no users',
    ]);
    expect(commandsInComment('/vmsd accept type-flip a_b_c see [the thread](https://example.org)')).toEqual([
      '/vmsd accept type-flip a_b_c see the thread',
    ]);
  });

  it('are none in a fenced quote, where the forge has such', () => {
    const quoted = '>>>\nYou said\n\n/vmsd recheck\n>>>\n\n/vmsd status';
    expect(commandsInComment(quoted, { fencedQuotes: true })).toEqual(['/vmsd status']);
    expect(commandsInComment('```\n>>>\n```\n/vmsd help', { fencedQuotes: true })).toEqual(['/vmsd help']);
  });

  it('are none in front matter, where the forge has such', () => {
    for (const mark of ['---', '+++', ';;;']) {
      const text = `\n${mark}\ntitle: x\n\n/vmsd recheck\n${mark}\n/vmsd status`;
      expect(commandsInComment(text, { fencedQuotes: true })).toEqual(['/vmsd status']);
    }
    const rule = 'text\n\n---\n\n/vmsd recheck\n\n---\n';
    expect(commandsInComment(rule, { fencedQuotes: true })).toEqual(['/vmsd recheck']);
    expect(commandsInComment('---\n\n/vmsd recheck', { fencedQuotes: true })).toEqual(['/vmsd recheck']);
  });

  it('run once: of an edited comment only those that are new', () => {
    expect(newCommandLines('/vmsd help\n/vmsd recheck', null)).toEqual(['/vmsd help', '/vmsd recheck']);
    expect(newCommandLines('/vmsd recheck\n/vmsd help\nfixed a typo', '/vmsd help\n/vmsd recheck')).toEqual(
      [],
    );
    expect(newCommandLines('/vmsd  recheck\n/vmsd recheck ', '/vmsd recheck')).toEqual([]);
    expect(newCommandLines('/vmsd recheck', '> /vmsd recheck')).toEqual(['/vmsd recheck']);
  });

  it('are one when they differ by blanks, or by what cannot be seen', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `/vmsd explain${' '.repeat(i)}\u200b type-flip\t`);
    expect(commandsInComment(ten.join('\n'))).toEqual(['/vmsd explain type-flip']);
    expect(commandLines(ten.join('\n'))).toEqual(['/vmsd explain type-flip']);
  });

  it('are at most ten, and are found in any text in a time that grows with its length', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `/vmsd explain rule-${i}\n`);
    expect(commandsInComment(many.join(''))).toHaveLength(10);
    const pieces = [
      ...[
        '`',
        '<!--',
        '<pre',
        '~~~\n',
        ' ',
        '# a\n',
        '<a title="',
        '[',
        '![',
        '> ',
        '*a _',
        '- ',
        '<details>',
      ],
      ...[
        '<!-- a --> ',
        '``a`',
        '[a](',
        '>>>\n',
        '\\',
        '&',
        '</pre>',
        '/vmsd x\n',
        '[a]: b\n',
        '1. ',
        '**a*',
        '$',
        '$a ',
        '$$a ',
        '~',
        '~~a ',
        '~a~~',
        '$$\n',
        '- $$\n',
        '[^',
        '[^a]: b\n',
        '[^a]: b\n\n    c\n\n',
        '> [^a]: b\n',
        '| a |\n|---|\n',
        '|-',
        '---\n',
      ],
    ];
    for (const piece of pieces) {
      const of = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const { took } = await timed(() => commandsInComment(of(6000 * factor), { fencedQuotes: true }));
      expect(took, JSON.stringify(piece)).toBeLessThan(150 * factor);
    }
  });

  it('begin with /vmsd, whatever they are found in', () => {
    const parts = [
      '```',
      '~~~',
      '<!--',
      '-->',
      '> ',
      '/vmsd recheck',
      '<pre>',
      '</pre>',
      '"',
      '\n',
      ' ',
      'x',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts, '- ', '![', '](y)', '`', '<a b="', '>', '\n\n')),
        (all) => {
          for (const line of commandsInComment(all.join(''))) expect(line).toMatch(/^\/vmsd\b/);
        },
      ),
    );
  });
});

describe('commands in a mail', () => {
  it('are lines of plain text', () => {
    expect(
      commandLines('Thanks!\n/vmsd recheck\r\n /vmsd help\n/vmsdx\nsee /vmsd status\n/VMSD Help  '),
    ).toEqual(['/vmsd recheck', '/VMSD Help']);
    expect(commandLines('> /vmsd recheck\n```\n/vmsd recheck\n```\n/vmsd help')).toEqual(['/vmsd help']);
    // Nothing of HTML hides anything in plain text.
    expect(commandLines('see <!-- in the template\n/vmsd recheck')).toEqual(['/vmsd recheck']);
    const many = Array.from({ length: 1000 }, (_, i) => `/vmsd explain rule-${i}\n`);
    expect(commandLines(many.join(''))).toHaveLength(10);
  });
});
