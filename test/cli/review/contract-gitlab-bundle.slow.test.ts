import { describe } from 'vitest';
import { pipelineDriver } from '../../contract/pipeline-driver.ts';
import { platformContract } from '../../contract/suite.ts';

describe("a pipeline of GitLab with the action's file", () => platformContract(pipelineDriver('bundle')));
