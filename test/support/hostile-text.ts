/** Text that would be more than text wherever it is not escaped. */
import { readFileSync } from 'node:fs';
import { example } from './program.ts';

/** One for each way in; all are shown as they stand, or not at all. */
export const hostileTexts = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror=document.title=1>',
  "'><svg onload=document.title=1>",
  '</title></textarea></code><iframe src=//evil.example>',
  'javascript:document.title=1',
  '#{7*7} {{7*7}} <%= 7*7 %> \u0024{7*7}',
  '[link](javascript:alert(1)) ![img](//evil.example/x.png)',
] as const;

const all = hostileTexts.join(' ');

/** The example with such texts in each of its fields: subjects, authors, messages, paths, symbols, hunks. */
export const hostileSeries = (): string =>
  readFileSync(example, 'utf8')
    .replaceAll(/^(Subject: \[PATCH[^\]]*\] ).*/gm, (_line, head: string) => head + all)
    .replaceAll('Ada Example', all.replaceAll(/[<>@,]/g, ''))
    .replaceAll('target/zeta/', 'target/<img src=x onerror=alert(1)>/')
    .replaceAll('vmstate_zeta_cpu', 'vmstate_zeta_cpu /* <svg onload=alert(1)> "><script>x</script> */')
    .replaceAll('It is the same description', all);

/** What of a page would act: elements, handlers and addresses that no page of ours has. Empty for a good page. */
export function actsIn(page: string): string[] {
  // The one style of a page stands in its head, behind the title; its policy names it by its hash.
  const rest = page.replace(/(<\/title>\n)<style>[^<]*<\/style>(?=\n<link rel="icon")/, '$1');
  const tags = [...rest.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag);
  return tags.filter(
    (tag) =>
      /^<\/?(?:img|iframe|object|embed|style|base|animate|foreignobject|use|image|math)\b/i.test(tag) ||
      (/^<script/i.test(tag) &&
        !/^<script src="\/assets\/[0-9a-f]+\.js" async(="")? fetchpriority="low">$/.test(tag)) ||
      /\s(?:on\w+|style|srcdoc)\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""')) ||
      /(?:href|src|action)="(?!https?:\/\/|\/|#)/i.test(tag) ||
      /="(?:https?:)?\/\/evil\.example/i.test(tag),
  );
}
