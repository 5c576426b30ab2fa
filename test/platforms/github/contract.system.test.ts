import { describe } from 'vitest';
import { githubDriver } from '../../contract/github-driver.ts';
import { platformContract } from '../../contract/suite.ts';

describe('the bot on GitHub', () => platformContract(githubDriver()));
