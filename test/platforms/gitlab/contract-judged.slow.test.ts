import { describe } from 'vitest';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';
import { judgedContract } from '../../contract/suite.ts';

describe('the bot on GitLab', () => judgedContract(gitlabDriver()));
