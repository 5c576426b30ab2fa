import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAligned,
  parseAuthenticationResults,
  verifiedDomains,
} from '../../../src/series/mail/authentication-results.ts';
import { headerFields } from '../../../src/series/mail/header-fields.ts';

const domains = (header: string, server = 'mx.example.org') =>
  verifiedDomains(headerFields(Buffer.from(`${header}\n\nbody\n`)), server);
const results = (value: string) =>
  parseAuthenticationResults(value)?.results.map(({ method, result, properties }) => [
    method,
    result,
    Object.fromEntries(properties),
  ]);

describe('the field', () => {
  it('is read as RFC 8601 has it', () => {
    expect(parseAuthenticationResults('example.org 1; none')).toEqual({ server: 'example.org', results: [] });
    expect(results('example.com; spf=pass smtp.mailfrom=example.net')).toEqual([
      ['spf', 'pass', { 'smtp.mailfrom': 'example.net' }],
    ]);
    expect(
      results(
        'example.com; dkim=pass reason="good signature" header.i=@mail-router.example.net; dkim=fail reason="bad signature" header.i=@newyork.example.com',
      ),
    ).toEqual([
      ['dkim', 'pass', { reason: 'good signature', 'header.i': '@mail-router.example.net' }],
      ['dkim', 'fail', { reason: 'bad signature', 'header.i': '@newyork.example.com' }],
    ]);
    // The RFC's own example of comments everywhere.
    expect(
      results(
        "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462",
      ),
    ).toEqual([['dkim', 'fail', { 'policy.expired': '1362471462' }]]);
  });

  it('is read as the large services write it', () => {
    expect(
      results(
        'mx.google.com;       dkim=pass header.i=@gmail.com header.s=20230601 header.b=AbC/d+E=;       spf=pass (google.com: domain of a@gmail.com designates 209.85.220.41 as permitted sender) smtp.mailfrom=a@gmail.com;       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=gmail.com',
      )?.map(([method, result]) => `${method}=${result}`),
    ).toEqual(['dkim=pass', 'spf=pass', 'dmarc=pass']);
    expect(
      results(
        'mx.example.org; dkim=pass (2048-bit key; unprotected) header.d=linaro.org header.i=@linaro.org header.a=rsa-sha256 header.s=google header.b=x7z; dkim-atps=neutral',
      )?.map(([method]) => method),
    ).toEqual(['dkim', 'dkim-atps']);
    expect(results('mx.example.org; auth=pass smtp.auth="a b"@example.org')).toEqual([
      ['auth', 'pass', { 'smtp.auth': 'a b@example.org' }],
    ]);
  });

  it.each([
    '',
    ';',
    'mx.example.org; dkim',
    'mx.example.org; dkim=',
    'mx.example.org; =pass',
    'mx.example.org 2; dkim=pass header.d=example.org',
    'mx.example.org; dkim/2=pass header.d=example.org',
    'mx.example.org; dkim=pass (header.d=example.org',
    'mx.example.org; dkim=pass header.d="example.org',
    'mx.example.org; dkim=pass header.d = ; spf=pass',
    'mx.example.org other; dkim=pass header.d=example.org',
    `mx.example.org; dkim=pass ${'('.repeat(30)}${')'.repeat(30)} header.d=example.org`,
    `mx.example.org; ${'dkim=pass; '.repeat(200)}`,
    `mx.example.org; dkim=pass header.d=${'a'.repeat(20_000)}`,
    'mx.example.org; dkim=pass\u0000header.d=example.org',
  ])('%j is not read', (value) => {
    expect(parseAuthenticationResults(value)).toBeNull();
  });

  it('takes any text in linear time, without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1;=./@"\\() -_'), maxLength: 200 }), (text) => {
        parseAuthenticationResults(text);
        parseAuthenticationResults(`mx.example.org; dkim=pass ${text}`);
      }),
    );
    for (const text of ['(', '"', '\\', '"\\', 'a.', 'a=', 'a='.repeat(2), '()', ';', 'a"b"'])
      parseAuthenticationResults(`mx.example.org; dkim=pass ${text.repeat(16_000 / text.length)}`);
  });
});

describe('what is believed', () => {
  const own = 'Authentication-Results: mx.example.org; dkim=pass header.d=linaro.org';

  it('is what the named server verified', () => {
    expect(domains(own)).toEqual(['linaro.org']);
    expect(
      domains('authentication-results: MX.Example.ORG;\n dkim=pass (ok)\n\theader.d=Linaro.ORG'),
    ).toEqual(['linaro.org']);
    expect(domains('Authentication-Results: mx.example.org; dkim=pass header.i=x@redhat.com')).toEqual([
      'redhat.com',
    ]);
    expect(domains(own, 'mx.example.net')).toEqual([]);
    expect(domains('Subject: nothing')).toEqual([]);
  });

  it('is no failed signature, and no other method', () => {
    expect(domains('Authentication-Results: mx.example.org; dkim=fail header.d=linaro.org')).toEqual([]);
    expect(
      domains('Authentication-Results: mx.example.org; spf=pass header.d=linaro.org; dkim=none'),
    ).toEqual([]);
    expect(
      domains(
        'Authentication-Results: mx.example.org; dkim=fail header.d=linaro.org; dkim=pass header.d=list.example',
      ),
    ).toEqual(['list.example']);
  });

  it('is no field below the first one of that server that speaks of DKIM', () => {
    const forged = 'Authentication-Results: mx.example.org; dkim=pass header.d=victim.example';
    expect(domains(`${own}\nReceived: from evil\n${forged}`)).toEqual(['linaro.org']);
    expect(domains(`Authentication-Results: mx.example.org; dkim=none\n${forged}`)).toEqual([]);
    expect(domains(`Authentication-Results: other.example; dkim=pass header.d=a.b\n${own}`)).toEqual([
      'linaro.org',
    ]);
    // Another filter of the same server stands above.
    expect(domains(`Authentication-Results: mx.example.org; dmarc=pass header.from=a.b\n${own}`)).toEqual([
      'linaro.org',
    ]);
    // The server's own, broken, makes way for nobody.
    expect(domains(`Authentication-Results: mx.example.org; dkim=fail (\n${forged}`)).toEqual([]);
  });

  it('cannot be smuggled in by a comment, a fold, a quote or a lone CR', () => {
    expect(
      domains('Authentication-Results: evil.example (mx.example.org; dkim=pass header.d=victim.example)'),
    ).toEqual([]);
    expect(
      domains(
        'Authentication-Results: mx.example.org; dkim=fail reason="x; dkim=pass header.d=victim.example"',
      ),
    ).toEqual([]);
    expect(
      domains('Subject: a\rAuthentication-Results: mx.example.org; dkim=pass header.d=victim.example'),
    ).toEqual([]);
    expect(
      domains('Subject: a\n Authentication-Results: mx.example.org; dkim=pass header.d=victim.example'),
    ).toEqual([]);
    expect(
      domains('X: y\n\nAuthentication-Results: mx.example.org; dkim=pass header.d=victim.example'),
    ).toEqual([]);
  });

  it('holds for a domain and those below it', () => {
    expect(isAligned('Linaro.org', 'linaro.org')).toBe(true);
    expect(isAligned('example.org', 'mail.example.org')).toBe(true);
    expect(isAligned('mail.example.org', 'example.org')).toBe(false);
    expect(isAligned('ample.org', 'example.org')).toBe(false);
    expect(isAligned('org', 'example.org')).toBe(false);
    expect(isAligned('', '')).toBe(false);
  });
});
