import { asForgesAre } from '../../contract/as-forges-are.ts';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';

asForgesAre(gitlabDriver());
