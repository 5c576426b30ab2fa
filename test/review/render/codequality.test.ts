import { describe, expect, it } from 'vitest';
import { renderCodeQuality } from '../../../src/review/render/codequality.ts';
import { flip as flipOf, report } from '../../support/sample-report.ts';

const flip = flipOf('zeta', 17);
const render = (findings = report.findings) => JSON.parse(renderCodeQuality({ ...report, findings }));

describe("GitLab's Code Quality report", () => {
  it('has one issue for each finding, with what GitLab requires of it', () => {
    const issues = render([flip]);
    expect(issues).toMatchObject([
      {
        check_name: 'type-flip',
        severity: 'critical',
        location: { path: flip.path, lines: { begin: flip.line } },
      },
    ]);
    expect(Object.keys(issues[0]).sort()).toEqual([
      'check_name',
      'description',
      'fingerprint',
      'location',
      'severity',
    ]);
    expect(issues[0].fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the fingerprint when the line moves, and has none twice', () => {
    const [before] = render([flip]);
    const [after, twin] = render([{ ...flip, line: flip.line + 7, patch: 1 }, flip]);
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(twin.fingerprint).not.toBe(before.fingerprint);
  });

  it('is an empty list when nothing is found, and leaves out what was accepted', () => {
    expect(render([])).toEqual([]);
    expect(render([{ ...flip, accepted: 'nobody migrates it' }])).toEqual([]);
  });

  it('has no control characters of a hostile path', () => {
    expect(render([{ ...flip, path: 'target/\u001b[31m/cpu.c' }])[0].location.path).not.toContain('\u001b');
  });
});
