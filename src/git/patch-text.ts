/** Files of a patch as the text that `git apply` reads. */
import type { FilePatch, Hunk } from '../types/series.ts';

/** Writes a diff (a byte string) of the files. Of a binary file without data only the header can be written. */
export function patchText(files: readonly FilePatch[]): string {
  return files.map(fileText).join('');
}

function fileText(file: FilePatch): string {
  const oldPath = file.oldPath ?? file.newPath ?? '';
  const newPath = file.newPath ?? oldPath;
  const lines = [`diff --git ${quote(`a/${oldPath}`)} ${quote(`b/${newPath}`)}`];
  const sameMode = file.oldMode !== null && file.oldMode === file.newMode;
  if (file.change === 'add') {
    lines.push(`new file mode ${octal(file.newMode ?? 0o100644)}`);
  } else if (file.change === 'delete') {
    lines.push(`deleted file mode ${octal(file.oldMode ?? 0o100644)}`);
  } else {
    if (!sameMode && file.oldMode !== null && file.newMode !== null) {
      lines.push(`old mode ${octal(file.oldMode)}`, `new mode ${octal(file.newMode)}`);
    }
    if (file.change !== 'modify') {
      lines.push(`${file.change} from ${quote(oldPath)}`, `${file.change} to ${quote(newPath)}`);
    }
  }
  if (file.oldId !== null && file.newId !== null) {
    const mode = sameMode ? ` ${octal(file.oldMode!)}` : '';
    lines.push(`index ${file.oldId}..${file.newId}${mode}`);
  }
  if (file.binary && file.data !== undefined) {
    lines.push('GIT binary patch', file.data.replace(/(?<!\n)\n+$/, '\n'));
  } else if (file.binary) {
    lines.push(`Binary files ${quote(`a/${oldPath}`)} and ${quote(`b/${newPath}`)} differ`);
  } else if (file.hunks.length > 0) {
    // A tab ends a name with spaces in it.
    lines.push(`--- ${file.change === 'add' ? '/dev/null' : `${quote(`a/${oldPath}`)}\t`}`);
    lines.push(`+++ ${file.change === 'delete' ? '/dev/null' : `${quote(`b/${newPath}`)}\t`}`);
    for (const hunk of file.hunks) lines.push(...hunkLines(hunk));
  }
  return `${lines.join('\n')}\n`;
}

function hunkLines(hunk: Hunk): string[] {
  const lines = [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`];
  for (const line of hunk.lines) {
    lines.push(line.kind + line.text);
    if (line.noEol) lines.push('\\ No newline at end of file');
  }
  return lines;
}

function octal(mode: number): string {
  return mode.toString(8).padStart(6, '0');
}

/** In git's C quotes where a name holds anything that could end it or the line. */
function quote(name: string): string {
  if (/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(name)) return name;
  const quoted = name.replace(
    /[\x00-\x1f"\\\x7f-\xff]/g,
    (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${quoted}"`;
}
