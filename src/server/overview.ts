/** What the pages say of the configuration: what each part does, and what administrators can do about it. */
import type { ServerEnvironment } from '../config/environment.ts';
import type { StartPart } from '../web/pages/set-up.ts';

/** `lists`: the names of the mailing lists that are followed. */
export function partsOf(environment: ServerEnvironment, role: string, lists: readonly string[]): StartPart[] {
  return [...sources(environment, lists), ...server(environment, role)];
}

function sources(environment: ServerEnvironment, lists: readonly string[]): StartPart[] {
  const { github, gitlab, githubUrl, dryRun } = environment;
  const about = 'source';
  return [
    github
      ? {
          about,
          name: 'GitHub',
          state: 'ready',
          text: `Pull requests on ${githubUrl} are reviewed, in repositories that have installed the App.`,
          todo: `It is App ${github.appId}; its webhooks come to /webhooks/github.`,
        }
      : {
          about,
          name: 'GitHub',
          state: 'off',
          text: 'Not connected.',
          todo: 'Register an App on this page, or set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET.',
        },
    gitlab
      ? {
          about,
          name: 'GitLab',
          state: 'ready',
          text: `Merge requests on ${gitlab.url} are reviewed, in projects that the bot is a member of.`,
          todo: 'Webhooks come to /webhooks/gitlab.',
        }
      : {
          about,
          name: 'GitLab',
          state: 'off',
          text: 'Not connected.',
          todo: 'Set GITLAB_TOKEN and GITLAB_WEBHOOK_SECRET to connect it.',
        },
    lists.length
      ? {
          about,
          name: 'Mailing lists',
          state: 'ready',
          text: `Series on ${inWords(lists)} are reviewed.`,
          todo: 'How far they are read says "vmsd-warden list status".',
        }
      : {
          about,
          name: 'Mailing lists',
          state: 'off',
          text: 'None is followed.',
          todo: 'Name them in the file at VMSD_WARDEN_CONFIG.',
        },
    ...(dryRun
      ? [
          {
            about,
            name: 'Dry run',
            state: 'ready',
            text: 'Nothing is written on a forge and no mail is sent: the pages show what would be.',
            todo: 'Take DRY_RUN away when it is to begin.',
          } as const,
        ]
      : []),
  ];
}

function server(environment: ServerEnvironment, role: string): StartPart[] {
  const { github, gitlab, databaseUrl, publicUrl, adminToken } = environment;
  const local = !github && !gitlab;
  const about = 'server';
  return [
    databaseUrl === null
      ? {
          about,
          name: 'Database',
          state: 'ready',
          text: 'Embedded, in DATA_DIR: for one process.',
          todo: 'Set DATABASE_URL for several.',
        }
      : { about, name: 'Database', state: 'ready', text: 'PostgreSQL.', todo: null },
    publicUrl === null
      ? {
          about,
          name: 'Public address',
          state: local ? 'off' : 'missing',
          text: 'Not set: comments and mails cannot link to these pages.',
          todo: 'Set PUBLIC_URL to where forges reach this server.',
        }
      : { about, name: 'Public address', state: 'ready', text: publicUrl, todo: null },
    adminToken === null
      ? {
          about,
          name: 'Signing in',
          state: local ? 'off' : 'missing',
          text: 'Nobody can sign in.',
          todo: 'Set ADMIN_TOKEN.',
        }
      : { about, name: 'Signing in', state: 'ready', text: 'With the ADMIN_TOKEN.', todo: null },
    local
      ? {
          about,
          name: 'POST /api/check',
          state: 'ready',
          text: 'Open to all who reach this server, as no forge is connected.',
          todo: null,
        }
      : adminToken === null
        ? {
            about,
            name: 'POST /api/check',
            state: 'off',
            text: 'Closed.',
            todo: 'Set ADMIN_TOKEN to open it to those who have the token.',
          }
        : {
            about,
            name: 'POST /api/check',
            state: 'ready',
            text: 'For those who have the ADMIN_TOKEN.',
            todo: null,
          },
    { about, name: 'Role', state: 'ready', text: role, todo: null },
  ];
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
