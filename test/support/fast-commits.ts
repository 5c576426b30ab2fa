/** Commits in a row, made by one process: nothing is checked out. */
import { execFileSync } from 'node:child_process';
import { gitEnvironment } from './environment.ts';
import type { Files } from './git.ts';
import { cleaned } from './loose-objects.ts';

export interface Step {
  files: Files;
  message: string;
  /** `Name <address>`; else as all commits of the tests. */
  author?: string;
}

/** The commits' ids. `date` is the authors', in git's raw form. */
export function commitSteps(dir: string, base: string, steps: readonly Step[], date: string): string[] {
  const feed = steps.flatMap(({ files, message, author = 'A U Thor <author@example.org>' }, i) => [
    Buffer.from(
      `commit refs/fast/commits\nmark :${i + 1}\nauthor ${author} ${date}\n` +
        'committer C O Mitter <committer@example.org> 1614697098 +0000\n',
    ),
    data(Buffer.from(cleaned(message))),
    Buffer.from(`from ${i === 0 ? base : `:${i}`}\n`),
    ...Object.entries(files).flatMap(([name, content]) => {
      const path = JSON.stringify(name.replace(/\*$/, ''));
      if (content === null) return [Buffer.from(`D ${path}\n`)];
      const mode = name.endsWith('*') ? '100755' : '100644';
      return [Buffer.from(`M ${mode} inline ${path}\n`, 'latin1'), data(Buffer.from(content, 'latin1'))];
    }),
  ]);
  const marks = steps.map((_, i) => `get-mark :${i + 1}\n`).join('');
  const end = 'reset refs/fast/commits\nfrom 0000000000000000000000000000000000000000\n\n';
  const said = execFileSync('git', ['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], {
    cwd: dir,
    env: gitEnvironment(),
    input: Buffer.concat([...feed, Buffer.from(marks + end)]),
  });
  return said.toString().trimEnd().split('\n');
}

const data = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
