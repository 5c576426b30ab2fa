/** What the start page says of the configuration. */
import type { ServerEnvironment } from '../config/environment.ts';
import type { StartPart } from '../web/pages/start-page.ts';

/** `lists`: the names of the mailing lists that are followed. */
export function partsOf(environment: ServerEnvironment, role: string, lists: readonly string[]): StartPart[] {
  const { github, gitlab, githubUrl, databaseUrl, publicUrl, adminToken, dryRun } = environment;
  const local = !github && !gitlab;
  return [
    github
      ? {
          name: 'GitHub',
          state: 'ready',
          text: `App ${github.appId} on ${githubUrl}; webhooks at /webhooks/github.`,
        }
      : {
          name: 'GitHub',
          state: gitlab || lists.length ? 'off' : 'missing',
          text: 'Register an App below, or set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET.',
        },
    gitlab
      ? { name: 'GitLab', state: 'ready', text: `${gitlab.url}; webhooks at /webhooks/gitlab.` }
      : { name: 'GitLab', state: 'off', text: 'Set GITLAB_TOKEN and GITLAB_WEBHOOK_SECRET to connect it.' },
    lists.length
      ? { name: 'Mailing lists', state: 'ready', text: `${lists.join(', ')}.` }
      : { name: 'Mailing lists', state: 'off', text: 'Name them in the file at VMSD_WARDEN_CONFIG.' },
    databaseUrl === null
      ? {
          name: 'Database',
          state: 'ready',
          text: 'Embedded, in DATA_DIR: for one process. Set DATABASE_URL for several.',
        }
      : { name: 'Database', state: 'ready', text: 'PostgreSQL.' },
    publicUrl === null
      ? {
          name: 'Public address',
          state: local ? 'off' : 'missing',
          text: 'Set PUBLIC_URL to where forges reach this server.',
        }
      : { name: 'Public address', state: 'ready', text: publicUrl },
    local
      ? {
          name: 'POST /api/check',
          state: 'ready',
          text: 'Open to all who reach this server, as no forge is connected.',
        }
      : adminToken === null
        ? {
            name: 'POST /api/check',
            state: 'off',
            text: 'Set ADMIN_TOKEN to open it to those who have the token.',
          }
        : { name: 'POST /api/check', state: 'ready', text: 'For those who have the ADMIN_TOKEN.' },
    { name: 'Role', state: 'ready', text: role },
    ...(dryRun
      ? [
          {
            name: 'Dry run',
            state: 'ready',
            text: 'DRY_RUN is set: nothing is written on a forge, and no mail is sent.',
          } as const,
        ]
      : []),
  ];
}
