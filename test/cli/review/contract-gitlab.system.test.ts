import { describe } from 'vitest';
import { pipelineDriver } from '../../contract/pipeline-driver.ts';
import { platformEssentials } from '../../contract/suite.ts';

describe('a pipeline of GitLab', () => platformEssentials(pipelineDriver('here')));
