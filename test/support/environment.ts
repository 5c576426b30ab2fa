/** The environment that git has in tests: nothing of who runs them, or of the git that runs them (a hook, a rebase). */

/** Where git itself is, and which folders are trusted. */
const kept = /^GIT_(?:EXEC_PATH|CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+))$/;

export function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  const count = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  return {
    ...Object.fromEntries(own),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    // What is made for a test is not tidied up: each commit and each push would start a process to see whether it is time.
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'maintenance.auto',
    [`GIT_CONFIG_VALUE_${count}`]: 'false',
    LC_ALL: 'C',
  };
}
