/** Limits of the server that somebody may reach: what metrics and the administrators' page call them. */

export const limitNames = {
  'body size': 'requests with a body that is too large',
  'body silence': 'requests whose body did not go on',
  bodies: 'requests for whose body there was no room beside others',
  connections: 'connections that made room for others',
  'event streams': 'watchers that made room for others, or found none',
  tokens: 'requests after too many wrong tokens',
  tries: 'tries of a series too soon after others',
  commands: 'commands after too many others',
} as const;

export type LimitName = keyof typeof limitNames;
