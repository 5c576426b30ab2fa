/** An instance of one's own: HTTPS with a certificate of one's own authority, in a folder, as docs/gitlab.md has it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { target, type1, type2 } from '../../support/conversation.ts';
import { openTestRepository, tempFolder } from '../../support/git.ts';
import { type GitlabFake, startGitlab, startGitlabBot } from '../../support/gitlab.ts';
import { root } from '../../support/program.ts';
import { until } from '../../support/until.ts';

const page = readFileSync(join(root, 'docs/gitlab.md'), 'utf8');
const variables = [...page.matchAll(/([A-Z_]+)=\/etc\/ssl\/our-ca\.pem/g)].map((found) => found[1]!);

const openssl = (...args: string[]): void => {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
};
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** An authority and a certificate that it has signed for localhost; gives the folder. */
function makeCertificates(): string {
  const folder = tempFolder();
  const at = (name: string): string => join(folder, name);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const made = ['-days', '2', '-subj'];
  openssl('req', '-x509', ...key, ...made, '/CN=Our CA', '-keyout', at('ca.key'), '-out', at('ca.pem'));
  openssl('req', ...key, '-subj', '/CN=localhost', '-keyout', at('key.pem'), '-out', at('request.pem'));
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost\n');
  const by = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2'];
  openssl('x509', '-req', '-in', at('request.pem'), ...by, '-extfile', at('names'), '-out', at('cert.pem'));
  return folder;
}

describe.skipIf(!hasOpenssl)('GitLab behind a certificate of one’s own authority', () => {
  let gitlab: GitlabFake;
  let proxy: Server;
  let address: string;
  let authority: string;
  beforeAll(async () => {
    gitlab = await startGitlab();
    const folder = makeCertificates();
    authority = join(folder, 'ca.pem');
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));
    proxy = createServer({ key, cert }, (asked, answer) => {
      if (!asked.url!.startsWith('/gitlab/')) return void answer.writeHead(404).end();
      const url = new URL(asked.url!.slice('/gitlab'.length), gitlab.url);
      const passed = request(url, { method: asked.method!, headers: asked.headers }, (got) => {
        answer.writeHead(got.statusCode!, got.headers);
        got.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    address = `https://localhost:${(proxy.address() as AddressInfo).port}/gitlab`;
  });
  afterAll(async () => {
    expect((await gitlab.look()).violations).toEqual([]);
    proxy.close();
    proxy.closeAllConnections();
    gitlab.close();
  });

  async function open(project: string): Promise<void> {
    const { dir } = await gitlab.project({ path: project });
    const repository = openTestRepository(tempFolder());
    repository.git('init', '-q', '-b', 'master');
    repository.commit(target('zeta', type1), 'base');
    repository.git('push', '-q', dir, 'master');
    const head = repository.commit(target('zeta', type2));
    repository.git('push', '-q', dir, 'HEAD:refs/heads/topic');
    await gitlab.open({ project, head });
  }

  it.each(variables)('is asked and read as any other, once %s names the authority', async (name) => {
    expect(variables).toHaveLength(2);
    // One of them counts for the API and for git.
    const bot = await startGitlabBot(gitlab, { GITLAB_URL: address, [name]: authority });
    const project = `${name.toLowerCase()}/qemu`;
    await open(project);
    const { statuses } = await until('the status', async () => {
      const found = (await gitlab.look()).projects[project]!;
      return found.statuses.length > 0 && found;
    });
    expect(statuses).toMatchObject([{ name: 'vmsd-warden', status: 'failed' }]);
    await bot.stop();
  });

  it('is refused while nothing names the authority, and the log says why', async () => {
    const bot = await startGitlabBot(gitlab, { GITLAB_URL: address });
    bot.expects(/certificate/);
    await open('unknown/qemu');
    await until('the reason', async () => /certificate/.test(bot.log()));
    await bot.stop();
  });
});
