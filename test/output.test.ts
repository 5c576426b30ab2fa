import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writerTo } from '../src/cli/output.ts';
import { progressLine, progressText } from '../src/cli/progress.ts';

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: made up`), { code })),
  });

describe('standard output', () => {
  it('takes text, and nothing for an empty text', async () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    const write = writerTo(stream);
    expect(await write('a')).toBe(true);
    expect(await write('')).toBe(true);
    expect(chunks).toEqual(['a']);
  });

  it('says that the reader has gone, and is quiet about it', async () => {
    const write = writerTo(failing('EPIPE'));
    expect(await write('a')).toBe(false);
    expect(await write('b')).toBe(false);
  });

  it('does not take a full disk for a reader that has gone', async () => {
    await expect(writerTo(failing('ENOSPC'))('a')).rejects.toThrow('cannot write the result: ENOSPC');
  });
});

describe('progress', () => {
  it('is a bar that fits its line', () => {
    expect(progressText(50, 200, 60)).toBe(`[${'#'.repeat(9)}${'-'.repeat(27)}]  25 % of 200 commits`);
    expect(progressText(29_112, 29_112, 80)).toBe(`[${'#'.repeat(40)}] 100 % of 29,112 commits`);
    expect(progressText(1, 3, 20)).toBe('33 % of 3 commits');
    for (const width of [10, 25, 30, 200]) expect(progressText(9, 3, width).length).toBeLessThan(width);
  });

  it('is drawn ten times a second at most, and wiped only where it was drawn', () => {
    let time = 0;
    const written: string[] = [];
    const line = progressLine(
      (text) => written.push(text),
      40,
      () => time,
    );
    line.wipe();
    expect(written).toEqual([]);
    line.update(1, 10);
    line.update(2, 10);
    expect(written).toHaveLength(1);
    time = 150;
    line.update(3, 10);
    expect(written).toHaveLength(2);
    line.wipe();
    expect(written.at(-1)).toBe('\r\x1b[K');
    line.wipe();
    expect(written).toHaveLength(3);
  });
});
