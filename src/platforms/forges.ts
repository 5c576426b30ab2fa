/** The forges that there are. */
import type { ForgePlatform, Forges } from '../ports/forge-descriptor.ts';
import { github } from './github/descriptor.ts';
import { gitlab } from './gitlab/descriptor.ts';

export const forges: Forges = { github, gitlab };

/** In the order in which they are shown. */
export const platforms = Object.keys(forges) as readonly ForgePlatform[];

/** Whether a name that somebody has written is one of them. */
export const isPlatform = (name: string): name is ForgePlatform => Object.hasOwn(forges, name);
