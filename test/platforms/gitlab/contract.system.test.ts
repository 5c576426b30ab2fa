import { gitlabDriver } from '../../contract/gitlab-driver.ts';
import { platformContract } from '../../contract/suite.ts';

platformContract(gitlabDriver());
