import { describe, expect, it } from 'vitest';
import { writerTo } from '../../../src/cli/program/output.ts';
import { progressLine, progressText } from '../../../src/cli/program/progress.ts';

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: made up`), { code });
};
const never = () => Promise.reject(new Error('not to be asked'));

describe('standard output', () => {
  it('takes text in as many pieces as it likes', async () => {
    let written = '';
    const some = (bytes: Uint8Array, at: number) => {
      written += Buffer.from(bytes.subarray(at, at + 3)).toString();
      return Math.min(3, bytes.length - at);
    };
    expect(await writerTo(some, never)('one two')).toBe(true);
    expect(await writerTo(some, never)('')).toBe(true);
    expect(written).toBe('one two');
  });

  it('waits where it is full, and loses nothing', async () => {
    let written = '';
    const some = (bytes: Uint8Array, at: number) => {
      if (at > 0) failing('EAGAIN')();
      written += Buffer.from(bytes.subarray(0, 4)).toString();
      return 4;
    };
    const later = async (bytes: Uint8Array) => {
      written += Buffer.from(bytes).toString();
    };
    expect(await writerTo(some, later)('one two three')).toBe(true);
    expect(written).toBe('one two three');
  });

  it('says that the reader has gone, and is quiet about it', async () => {
    const write = writerTo(failing('EPIPE'), never);
    expect(await write('a')).toBe(false);
    expect(await write('b')).toBe(false);
    const wait = writerTo(failing('EAGAIN'), async () => failing('EPIPE')());
    expect(await wait('a')).toBe(false);
  });

  it('does not take a full disk for a reader that has gone', async () => {
    await expect(writerTo(failing('ENOSPC'), never)('a')).rejects.toThrow('cannot write the result: ENOSPC');
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
