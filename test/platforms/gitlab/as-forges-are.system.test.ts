import { describe } from 'vitest';
import { asForgesAre } from '../../contract/as-forges-are.ts';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';

describe('the bot on GitLab', () => asForgesAre(gitlabDriver()));
