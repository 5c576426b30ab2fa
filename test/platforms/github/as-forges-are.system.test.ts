import { describe } from 'vitest';
import { asForgesAre } from '../../contract/as-forges-are.ts';
import { githubDriver } from '../../contract/github-driver.ts';

describe('the bot on GitHub', () => asForgesAre(githubDriver()));
