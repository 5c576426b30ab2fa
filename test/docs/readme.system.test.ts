import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../src/rules/index.ts';
import { root, warden } from '../support/program.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows what the program really prints', () => {
    const shown = /```console\n\$ npx vmsd-warden (check [^\n]+)\n([\s\S]*?)```/.exec(readme);
    const { out } = warden(shown![1]!.split(' '), { cwd: root });
    expect(shown![2]).toBe(out);
  });

  it('lists every rule', () => {
    const listed = [...readme.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1]);
    expect(listed).toEqual(rules.map((rule) => rule.id));
  });

  it('says on its first screen what it is and the five ways to have it, each in a few lines', () => {
    const [head] = readme.split('\n## ');
    const ways = [
      ...head!.matchAll(/^\*\*(As a GitHub Action|As a GitLab job|As a bot|On a list|On your machine)\b/gm),
    ];
    expect(ways.map((m) => m[1])).toEqual([
      'As a GitHub Action',
      'As a GitLab job',
      'As a bot',
      'On a list',
      'On your machine',
    ]);
    for (const [, code] of head!.matchAll(/```\w+\n([\s\S]*?)```/g))
      expect(code!.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
    // What it says of a workflow is what the action takes.
    const workflow = parse(/```yaml\n([\s\S]*?)```/.exec(head!)![1]!);
    expect(workflow.permissions).toEqual({ contents: 'read', checks: 'write', 'pull-requests': 'write' });
    expect(workflow.jobs.review.steps).toEqual([{ uses: expect.stringMatching(/^\S+\/vmsd-warden@v0$/) }]);
  });

  it('links to files that are there', () => {
    for (const page of [
      'README.md',
      'docs/cli.md',
      'docs/configure.md',
      'docs/layout.md',
      'docs/broken-today.md',
    ]) {
      const links = readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g);
      for (const [, to] of links) {
        expect(existsSync(join(root, page, '..', to!)), `${page}: ${to}`).toBe(true);
      }
    }
  });
});
