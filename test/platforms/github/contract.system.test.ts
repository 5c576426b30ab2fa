import { githubDriver } from '../../contract/github-driver.ts';
import { platformContract } from '../../contract/suite.ts';

platformContract(githubDriver());
