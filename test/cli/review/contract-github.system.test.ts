import { describe } from 'vitest';
import { platformEssentials } from '../../contract/suite.ts';
import { workflowDriver } from '../../contract/workflow-driver.ts';

describe('a workflow of GitHub', () => platformEssentials(workflowDriver('here')));
