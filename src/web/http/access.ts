/** Who may have a series reviewed: all while no forge is connected, else those who have the token. */

/** `closed`: nobody, as forge credentials are set and no token is. `token`: who has ADMIN_TOKEN. */
export type CheckAccess = 'open' | 'closed' | 'token';
