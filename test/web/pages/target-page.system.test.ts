/** The page of a target, its feed and its badge, from a server with reviews of several places. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { newReview } from '../../support/new-review.ts';
import { flip, report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { parseXml } from '../../support/xml.ts';

const admin = { authorization: `Bearer ${adminToken}` };
const findings = [flip('alpha', 240)];
const recorded = findings.map(({ rule, severity, target, fingerprint }) => ({
  rule,
  severity,
  target,
  fingerprint,
  accepted: false,
}));
const content = { ...newReview().content, report: { ...report, findings } };
const review = (n: number, subject: string, more: object = {}) => ({
  head: String(n).repeat(40),
  at: new Date(Date.UTC(2026, 0, 2, 3, n)).toISOString(),
  subject,
  findings: recorded,
  content,
  ...more,
});
const key = (change: number, repository = 'o/open') => ({ platform: 'github' as const, repository, change });

let server: RunningServer;
beforeAll(async () => {
  const dataDir = await filledFolder({
    reviews: [
      { key: key(1), review: review(1, 'Move the hooks') },
      { key: key(1), review: review(2, 'Move the hooks again') },
      { key: key(9, 'o/secret'), review: review(3, 'Hidden work', { isPrivate: true }) },
    ],
  });
  server = await startServer({
    DATA_DIR: dataDir,
    ADMIN_TOKEN: adminToken,
    PUBLIC_URL: 'https://example.org/tools/warden/',
  });
});
afterAll(() => server.kill());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { headers: { accept: 'text/html', ...headers } });
  return { answer, text: await answer.text() };
};

describe('a target', () => {
  it('has a page with its registration, its history and the open reviews that touch it', async () => {
    const { text } = await get('/targets/alpha');
    expect(text).toContain('<h1>alpha</h1>');
    expect(text).toContain('Move the hooks again');
    expect(text).not.toContain('>Move the hooks<');
    expect(text).toMatch(/<span class="severity error">error<\/span> <a href="[^"]+type-flip">type-flip/);
    expect(text).toMatch(/<a class="change" href="#change-\d+" aria-label="alpha, /);
    expect(text).toContain('id="build-alpha"');
    expect(text).not.toContain('id="build-riscv64"');
    expect(text).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/tools/warden/targets/alpha/feed.atom"',
    );
    expect(text).toContain('(https://example.org/tools/warden/badge/target/alpha.svg)');
  });

  it('of which the last release misreads what the one before has saved says so at once, with the field', async () => {
    const { text } = await get('/targets/riscv');
    expect(text).toMatch(
      /<strong>Undeclared break<\/strong>: guests that 11\.0 saved are misread by 11\.1[\s\S]*?#build-riscv32[\s\S]*?env\.gpr as 32/,
    );
    expect((await get('/targets/alpha')).text).not.toContain('<strong>Undeclared break</strong>: guests');
  });

  it('that is gone, or was called otherwise, says so', async () => {
    expect((await get('/targets/cris')).text).toContain('This target is not there any more.');
    expect((await get('/targets/or1k')).text).toContain('Before: openrisc.');
    for (const none of ['z80', 'constructor', '__proto__', 'ALPHA', '<script>', '..%2f..%2fetc'])
      expect((await get(`/targets/${none}`)).answer.status, none).toBe(404);
  });

  it('of a private repository tells nobody but who may see it, and no feed at all', async () => {
    expect((await get('/targets/alpha')).text).not.toMatch(/Hidden|secret/);
    expect((await get('/targets/alpha', admin)).text).toMatch(/Hidden work[\s\S]*private/);
    for (const headers of [{}, admin] as Record<string, string>[]) {
      const { text } = await get('/targets/alpha/feed.atom', headers);
      expect(text).toContain('Move the hooks');
      expect(text).not.toMatch(/Hidden|secret/);
    }
  });

  it('has a feed with absolute addresses below the public path, which is sent once', async () => {
    const { answer, text } = await get('/targets/alpha/feed.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseXml(text);
    const links = feed.children
      .flatMap((one) => [one, ...one.children])
      .filter(({ name }) => name === 'link')
      .map(({ attributes }) => attributes.href!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/tools\/warden\/(?!\/)/);
    const etag = answer.headers.get('etag')!;
    const again = await get('/targets/alpha/feed.atom', { 'if-none-match': `"x", ${etag}` });
    expect(again).toMatchObject({ answer: { status: 304 }, text: '' });
    expect(again.answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect((await get('/targets/alpha/feed.atom', { 'if-none-match': '"x"' })).answer.status).toBe(200);
  });

  it('and a repository have badges that may be kept, and hide what is private', async () => {
    for (const path of ['/badge/target/alpha.svg', '/badge/github/o/open.svg']) {
      const { answer, text } = await get(path);
      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
      expect(parseXml(text).name).toBe('svg');
      const etag = answer.headers.get('etag')!;
      expect((await get(path, { 'if-none-match': etag })).answer.status).toBe(304);
    }
    const none = await get('/badge/github/o/none.svg', admin);
    expect((await get('/badge/github/o/secret.svg', admin)).text).toBe(none.text);
  });
});
