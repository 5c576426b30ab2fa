import { describe } from 'vitest';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';
import { forgeContract } from '../../contract/suite.ts';

describe('the bot on GitLab', () => forgeContract(gitlabDriver()));
