import { asForgesAre } from '../../contract/as-forges-are.ts';
import { githubDriver } from '../../contract/github-driver.ts';

asForgesAre(githubDriver());
