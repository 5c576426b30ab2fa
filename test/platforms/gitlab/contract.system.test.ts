import { describe } from 'vitest';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';
import { platformContract } from '../../contract/suite.ts';

describe('the bot on GitLab', () => platformContract(gitlabDriver()));
