import { describe } from 'vitest';
import { platformContract } from '../../contract/suite.ts';
import { workflowDriver } from '../../contract/workflow-driver.ts';

describe("a workflow of GitHub with the action's file", () => platformContract(workflowDriver('bundle')));
