import type { Excerpts } from '../../types/excerpt.ts';
import type { Report } from '../../types/report.ts';
import type { Format } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** The report in the format asked for. Each format's code is loaded only when it is the one. */
export async function formatReport(
  report: Report,
  excerpts: Excerpts,
  format: Format,
  terminal: Terminal,
  quiet: boolean,
): Promise<string> {
  switch (format) {
    case 'text': {
      const { renderText } = await import('../../review/render/text.ts');
      return renderText(report, excerpts, { colour: terminal.colour, columns: terminal.columns, quiet });
    }
    case 'json':
      return (await import('../../review/render/json.ts')).renderJson(report);
    case 'sarif': {
      const { renderSarif } = await import('../../review/render/sarif.ts');
      const { rules } = await import('../../rules/index.ts');
      const { rulePage, version } = await import('../../server/package-files.ts');
      const pages = rules.map(({ id, title, severity }) => ({ id, title, severity, page: rulePage(id) }));
      return renderSarif(report, excerpts, pages, version());
    }
    case 'markdown':
      return (await import('../../review/render/markdown.ts')).renderMarkdown(report, excerpts);
    case 'github':
      return (await import('../../review/render/github.ts')).renderGithub(report);
    case 'gcc':
      return (await import('../../review/render/gcc.ts')).renderGcc(report);
    case 'codequality':
      return (await import('../../review/render/codequality.ts')).renderCodeQuality(report);
    case 'mail':
      return (await import('../../review/render/mail.ts')).renderMail(report, excerpts);
  }
}
