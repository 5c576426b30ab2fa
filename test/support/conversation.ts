/** A bot and a GitHub, each a process of its own, and a repository to talk about. */
import type { Actions } from '../fakes/github/control.ts';
import type { IssueComment, ReviewComment } from '../fakes/github/state.ts';
import { githubRepository, type Shown, type startGithub } from './github.ts';
import { freePort } from './ports.ts';
import { type RunningServer, startServer } from './server.ts';
import { until } from './until.ts';

export type Github = Awaited<ReturnType<typeof startGithub>>;

/** The bot as GitHub's App; `more` are variables of its environment. */
export async function startBot(github: Github, more: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  // Before it starts: what it asks to be sent again as soon as it runs would go to where it was before.
  await github.listen(`http://127.0.0.1:${port}/webhooks/github`);
  return startServer({
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    GITHUB_URL: github.url,
    LOG_LEVEL: 'debug',
    PORT: String(port),
    ...more,
  });
}

/** Waits until the bot has handled all that it was told so far; what it tries again later does not count. */
export async function handled(
  bot: RunningServer,
  queues: readonly string[] = ['sweep', 'command', 'change'],
): Promise<void> {
  const open = new RegExp(
    `^vmsd_warden_jobs\\{queue="(?:${queues.join('|')})",state="(?:waiting|active)"\\}`,
    'm',
  );
  await until('everything is handled', async () => {
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    return /^vmsd_warden_database_up 1$/m.test(metrics) && !open.test(metrics);
  });
}

/** One line in the source of a target's class_init: how its CPU class registers. */
export const type1 = '    dc->vmsd = &vmstate_NAME_cpu;';
export const type2 = '    cc->vmsd = &vmstate_NAME_cpu;';

/** A target as in a tree of 2020. `hook` is what class_init does on line 17 of cpu.c. */
export function target(name: string, hook: string): Record<string, string> {
  const text = (lines: string[]): string => `${lines.join('\n').replaceAll('NAME', name)}\n`;
  return {
    [`target/${name}/cpu.c`]: text([
      '#include "qemu/osdep.h"',
      '#include "cpu.h"',
      '',
      'static void NAME_cpu_reset(DeviceState *dev)',
      '{',
      '    CPUNAMEState *env = dev_env(dev);',
      '    memset(env, 0, sizeof(*env));',
      '}',
      '',
      'static void NAME_cpu_class_init(ObjectClass *oc, void *data)',
      '{',
      '    DeviceClass *dc = DEVICE_CLASS(oc);',
      '    CPUClass *cc = CPU_CLASS(oc);',
      '',
      '    dc->reset = NAME_cpu_reset;',
      '#ifndef CONFIG_USER_ONLY',
      hook,
      '#endif',
      '    cc->set_pc = NAME_cpu_set_pc;',
      '}',
      '',
      'static const TypeInfo NAME_cpu_type_infos[] = {',
      '    {',
      '        .name = TYPE_NAME_CPU,',
      '        .parent = TYPE_CPU,',
      '        .abstract = true,',
      '        .class_init = NAME_cpu_class_init,',
      '    },',
      '};',
      '',
      'DEFINE_TYPES(NAME_cpu_type_infos)',
    ]),
    [`target/${name}/machine.c`]: text([
      '#include "qemu/osdep.h"',
      '#include "cpu.h"',
      '#include "migration/cpu.h"',
      '',
      'const VMStateDescription vmstate_NAME_cpu = {',
      '    .name = "cpu",',
      '    .version_id = 1,',
      '    .minimum_version_id = 1,',
      '    .fields = (VMStateField[]) {',
      '        VMSTATE_UINT32_ARRAY(env.regs, NAMECPU, 16),',
      '        VMSTATE_END_OF_LIST()',
      '    }',
      '};',
    ]),
    [`default-configs/${name}-softmmu.mak`]: text(['# Default configuration for NAME-softmmu']),
  };
}

/** How the bot gets to do its part, and how it is seen that it has. */
export interface Doing {
  /** Does something, and waits for a review that begins after it and comes to its end. */
  reviewed<T>(change: number, act: () => Promise<T>): Promise<T>;
  /** The same for the answer to a command. */
  answered<T>(change: number, act: () => Promise<T>): Promise<T>;
}

/** A server hears of everything by itself, and its log says when it is done. */
export function doneByServer(
  bot: () => RunningServer,
  name: () => string,
  quiet: () => Promise<unknown>,
): Doing {
  const after =
    (message: string, queues?: string[]): Doing['reviewed'] =>
    async (change, act) => {
      let hearing = bot();
      let seen = hearing.lines().length;
      const result = await act();
      await quiet();
      const about = `"repository":"${name()}","change":${change},`;
      await until(`${message}: ${name()}, ${change}`, () => {
        // It may have been started anew meanwhile.
        if (hearing !== bot()) [hearing, seen] = [bot(), 0];
        const fresh = hearing.lines().slice(seen);
        seen += fresh.length;
        return fresh.some((one) => one.includes(about) && one.includes(`"msg":"${message}"`));
      });
      // That one may have begun before.
      await handled(bot(), queues);
      return result;
    };
  return { reviewed: after('reviewed'), answered: after('command answered', ['command']) };
}

type PullOptions = Omit<Parameters<Actions['open']>[0], 'repository' | 'head'>;

/** A repository at GitHub with a base, and a pull request to be opened on it. */
export async function talk(
  github: Github,
  bot: () => RunningServer,
  given: string,
  base: Record<string, string>,
  options: Omit<Parameters<Actions['repository']>[0], 'name'> = {},
  /** Without a server: who does its part, under which login. */
  {
    doing = (at: () => string): Doing => doneByServer(bot, at, () => github.quiet()),
    login = `${github.app.slug}[bot]`,
  } = {},
) {
  /** It may be renamed. */
  let name = given;
  const repository = await githubRepository(github, name, options);
  repository.commit(base, 'base');
  repository.publish();
  repository.begin('topic');
  const here = (): Promise<Shown> => github.see({ repository: name });
  const { reviewed, answered } = doing(() => name);

  const talking = {
    repository,
    get name() {
      return name;
    },
    async rename(to: string): Promise<void> {
      const repository = name;
      name = to;
      await github.rename({ repository, to });
      await github.quiet();
    },
    here,
    reviewed,
    /** Commits on the topic and opens a pull request for it; waits for its review. */
    async open(
      files: Record<string, string>,
      more: PullOptions & { message?: string } = {},
    ): Promise<number> {
      const { message, ...pull } = more;
      const head = repository.commit(files, message);
      repository.publish();
      const numbers = (await here()).pulls.map((one) => one.number);
      const number = Math.max(0, ...numbers) + 1;
      await reviewed(number, () => github.open({ repository: name, head, ...pull }));
      return number;
    },
    /** Pushes what the topic has now, or a commit with these files. */
    async push(number: number, files: Record<string, string> | null): Promise<string> {
      const head = files ? repository.commit(files) : repository.headCommit();
      repository.publish();
      await reviewed(number, () => github.push({ repository: name, number, head }));
      return head;
    },
    /** The check of the pull request's head. */
    async check(number: number) {
      const { checkRuns, pulls } = await here();
      const head = pulls.find((one) => one.number === number)!.head;
      const found = checkRuns.filter((one) => one.head_sha === head && one.external_id === String(number));
      if (found.length !== 1) throw new Error(`${found.length} checks for ${name}#${number}`);
      return found[0]!;
    },
    /** The bot's first comments of threads, and its comments in the conversation. */
    async comments(number: number): Promise<{ threads: ReviewComment[]; talk: IssueComment[] }> {
      const { reviewComments, issueComments } = await here();
      const own = (one: { user: { login: string } }): boolean => one.user.login === login;
      return {
        threads: reviewComments.filter((one) => one.pull === number && own(one) && one.inReplyTo === null),
        talk: issueComments.filter((one) => one.issue === number && own(one)),
      };
    },
    /** Says something and waits for the bot's reaction to it; gives the reactions and the new answers. */
    async say(
      number: number,
      author: string,
      body: string,
    ): Promise<{ reactions: string[]; answers: string[] }> {
      const before = (await talking.comments(number)).talk.length;
      const { id } = await answered(number, () => github.comment({ repository: name, number, author, body }));
      const comment = (await here()).issueComments.find((one) => one.id === id)!;
      const reactions = comment.reactions.map((one) => one.content);
      const { talk: said } = await talking.comments(number);
      return { reactions, answers: said.slice(before).map((one) => one.body) };
    },
  };
  return talking;
}

/** A Markdown text without its code and its comments. */
export function outsideCode(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[`~]*[ \t]*$/gm, '')
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

/** Who would be notified by a Markdown text: code and comments notify nobody, a backslash does not help. */
export function mentioned(markdown: string): string[] {
  const text = outsideCode(markdown).replaceAll('\\', '');
  return [...text.matchAll(/(?:^|[^\w`/])@([a-z\d][a-z\d-]*)/gi)].map((match) => match[1]!);
}
