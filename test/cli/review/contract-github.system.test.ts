import { platformContract } from '../../contract/suite.ts';
import { workflowDriver } from '../../contract/workflow-driver.ts';

platformContract(workflowDriver());
