/** The environment that git has in tests: nothing of who runs them, or of the git that runs them (a hook, a rebase). */

/** Where git itself is, and which folders are trusted. */
const kept = /^GIT_(?:EXEC_PATH|CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+))$/;

export function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
}
