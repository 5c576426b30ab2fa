/** Where GitLab's Markdown differs from the one that comments are written in. */

/**
 * A suggestion says how many lines above and below its own it replaces:
 * https://docs.gitlab.com/user/project/merge_requests/reviews/suggestions/
 */
export const toGitlab = (body: string): string => body.replace(/^(`{3,})suggestion$/gm, '$1suggestion:-0+0');

export const fromGitlab = (body: string): string =>
  body.replace(/^(`{3,})suggestion:-0\+0$/gm, '$1suggestion');
