/** Every rule, in the order in which they are listed and reported. */
import { doubleRegistration } from './double-registration/rule.ts';
import { newType2 } from './new-type-2/rule.ts';
import { registrationCoreChanged } from './registration-core-changed/rule.ts';
import { registrationDropped } from './registration-dropped/rule.ts';
import type { Rule } from './rule.ts';
import { typeFlip } from './type-flip/rule.ts';
import { type1WithoutCpuCommon } from './type1-without-cpu-common/rule.ts';
import { type2WithCpuCommon } from './type2-with-cpu-common/rule.ts';
import { unregisteredCpu } from './unregistered-cpu/rule.ts';
import { userModeRegistration } from './user-mode-registration/rule.ts';

import { vmstateBreakDeclared } from './vmstate-break-declared/rule.ts';
import { vmstateLayoutChanged } from './vmstate-layout-changed/rule.ts';
import { vmstateMalformed } from './vmstate-malformed/rule.ts';

export const rules: readonly Rule[] = [
  typeFlip,
  newType2,
  registrationDropped,
  doubleRegistration,
  type1WithoutCpuCommon,
  type2WithCpuCommon,
  userModeRegistration,
  unregisteredCpu,
  registrationCoreChanged,
  vmstateLayoutChanged,
  vmstateMalformed,
  vmstateBreakDeclared,
];
