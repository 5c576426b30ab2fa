/** What a rule is. One folder a rule; ./index.ts lists them, src/review/judge/ asks them. */

import type { LayoutFact } from '../model/layout/compare/facts.ts';
import type { ClassModel, Description, Place } from '../model/registration/registration.ts';
import type { CoreModel, TargetModel } from '../model/registration/target.ts';
import type { Citation, HookSpelling, RegistrationType, Severity, Witness } from '../types/report.ts';

/** A CPU class at one point of a series. */
export interface UnitState {
  target: TargetModel;
  cls: ClassModel;
  /** The class is the target's own, not one of its models. */
  isBase: boolean;
}

/** A place that a finding may point at. `old` means the tree before the patch. */
export interface Candidate extends Place {
  side: 'new' | 'old';
  /** It is a line of the patch as it was sent, wherever that landed. */
  sent?: true;
}

/** Help that begins with a line to write: where that is suggested, its sentence is not needed. */
export interface LineHelp {
  /** Without what stands around it; null where writing it is not all that the sentence asks for. */
  line: string | null;
  sentence: string;
  /** What else can be done; '' for nothing. */
  more: string;
}

/** What a rule has to say of a class at one point. */
export interface Verdict {
  severity: Severity;
  from: RegistrationType;
  to: RegistrationType;
  symbol: string | null;
  /** Best first. The first that the patch itself touches is taken, else the first. */
  places: Candidate[];
  /** What makes two findings of this rule and target one, in place of `from` and `to`; absent: those. */
  identity?: readonly string[];
  /** One sentence: target, from, to, hook. */
  message: string;
  /** What the stream looks like before and after, and who fails to load what. */
  consequence: string;
  /** How to fix it, one or a few sentences: also where no single line does. */
  help: string | LineHelp;
  /** Lines that replace the line at the place, when that one line fixes it; gets the line's text. */
  suggest?: (line: string) => string | null;
  /** Where the two layouts part, and who wrote the stream. */
  witness?: Omit<Witness, 'to'>;
}

export interface RuleContext {
  tier: 'kvm' | 'best-effort' | 'no-promise';
  /** The class before the series, null where there was none; absent in an audit, where the tree itself was released. */
  base?: UnitState | null;
  /** The class at the end of the series: a version may be raised by a later patch than the flip. */
  last: UnitState | null;
  /** The registration core of the tree that the verdict is about. */
  core: CoreModel;
}

interface RuleBase {
  id: string;
  /** A few words, as in the page's first line. */
  title: string;
  severity: Severity;
  /** What decides: a promise, a requirement, how QEMU reads. What else it happened to is told on the page. */
  citations: Citation[];
  /** Who loses what, one sentence that holds whatever the target: for who reads no more than the verdict. */
  loss(change: Pick<Verdict, 'from' | 'to'>): string;
  /** Ids of rules that say all of it: where one of them speaks of a class, this one does not. */
  silencedBy?: readonly string[];
  /** Ids of rules: on a line where one of them speaks of the target, this is part of what it tells of, not a second thing to fix. */
  tellsWith?: readonly string[];
}

/** Compares a class of the base with the same class later on. null: nothing to say. */
export interface StepRule extends RuleBase {
  kind: 'step';
  between(base: UnitState | null, now: UnitState | null, context: RuleContext): Verdict | null;
}

/** Judges a class as it is. false: it does not hold; null: the evidence does not show whether it does. */
export interface StateRule extends RuleBase {
  kind: 'state';
  holds(state: UnitState, context: RuleContext): Verdict | false | null;
}

/** Compares two registration cores. */
export interface CoreRule extends RuleBase {
  kind: 'core';
  between(
    before: CoreModel,
    after: CoreModel,
    targets: ReadonlyMap<RegistrationType, string[]>,
  ): Verdict | null;
}

/** Judges what a CPU sends: a fact about one description, which this rule is named in. */
export interface LayoutRule extends RuleBase {
  kind: 'layout';
  /** `never`: the feature that the description is sent for, where no CPU of the release has it. */
  says(fact: LayoutFact, context: Pick<RuleContext, 'tier'> & { never?: string | null }): Verdict;
}

export type Rule = StepRule | StateRule | CoreRule | LayoutRule;

export const commitUrl = (sha: string): string => `https://gitlab.com/qemu-project/qemu/-/commit/${sha}`;
const mailUrl = (messageId: string): string => `https://lore.kernel.org/qemu-devel/${messageId}/`;

/** The mail that settled the two types, and the one on versioned machine types (both 22 April 2021). */
export const theTwoTypes: Citation = {
  title:
    "The two ways to migrate a CPU, and why one must not become the other (Peter Maydell on QEMU's mailing list, 2021)",
  url: mailUrl('CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com'),
};
export const machineTypes: Citation = {
  title: "What versioned machine types promise (Peter Maydell on QEMU's mailing list, 2021)",
  url: mailUrl('CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com'),
};

const spelled: Record<HookSpelling, string> = {
  'dc->vmsd': 'DeviceClass::vmsd',
  device_class_set_vmsd: 'DeviceClass::vmsd',
  'cc->vmsd': 'legacy_vmsd, here called CPUClass::vmsd',
  cpu_class_set_vmsd: 'legacy_vmsd, here called CPUClass::vmsd',
  'cc->legacy_vmsd': 'legacy_vmsd',
  'sysemu_ops.legacy_vmsd': 'legacy_vmsd',
  'sysemu_ops.vmsd': 'legacy_vmsd, here called SysemuCPUOps::vmsd',
  CPU_SAVE_VERSION: 'CPU_SAVE_VERSION',
};

/** The hook of a class by the field that it is today, whatever the code at hand calls it. */
export function hookName(state: UnitState | null): string {
  const hook = state?.cls.registration.hooks[0];
  return hook ? spelled[hook.hook] : 'no hook';
}

/** How a message names a class: by its target, and by the class where that is not the target's own. */
export function nameOf(state: UnitState): string {
  return state.isBase || state.cls.cpuClass === null
    ? state.target.name
    : `${state.target.name} (${state.cls.cpuClass})`;
}

export function typeOf(state: UnitState | null): RegistrationType {
  return state?.cls.registration.type ?? 'none';
}

/** A type as people write it: `type 1`. */
export const inWords = (type: RegistrationType): string => type.replace('-', ' ');

/** Where the hooks stand, on one side. */
export function hookPlaces(state: UnitState | null, side: 'new' | 'old'): Candidate[] {
  return (state?.cls.registration.hooks ?? []).map((h) => ({ path: h.path, line: h.line, side }));
}

/** The description behind the hooks that decides what is said of the class. */
export function descriptionOf(state: UnitState | null): Description | null {
  return state?.cls.main ?? null;
}

/** The symbol that the first hook names. */
export function symbolOf(state: UnitState | null): string | null {
  return state?.cls.registration.hooks[0]?.symbol ?? null;
}

/** The class itself: its TypeInfo, its class_init. */
export function classPlaces(state: UnitState | null, side: 'new' | 'old'): Candidate[] {
  return state?.cls.place ? [{ ...state.cls.place, side }] : [];
}

/** The description's first field and the description, as places. */
export function descriptionPlaces(state: UnitState | null, side: 'new' | 'old'): Candidate[] {
  const d = descriptionOf(state);
  return d
    ? [
        { ...d.fieldsPlace, side },
        { ...d.place, side },
      ]
    : [];
}

/** The line with the hook that the base has, when both are assignments to variables of one file. */
export function restored(line: string, base: UnitState, now: UnitState): string | null {
  const old = base.cls.registration.hooks[0];
  const variable = base.cls.variables[0];
  if (!old || !variable || now.cls.variables[0] === null || old.path !== now.cls.registration.hooks[0]?.path)
    return null;
  const member = old.hook.endsWith('legacy_vmsd') ? 'legacy_vmsd' : 'vmsd';
  const m = /^(\s*)\w+->(?:legacy_)?vmsd(\s*=[^;]+;)$/.exec(line);
  return m ? `${m[1]}${variable}->${member}${m[2]}` : null;
}
