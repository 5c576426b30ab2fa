import { pipelineDriver } from '../../contract/pipeline-driver.ts';
import { platformContract } from '../../contract/suite.ts';

platformContract(pipelineDriver('bundle'));
