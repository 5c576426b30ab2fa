/** One build of a target -> what each of its CPU classes sends. */
import { detached } from '../../c/detached.ts';
import type { Unit } from '../../c/preprocess/unit.ts';
import type { BuildLayout, Description, Field, Section } from '../../types/layout.ts';
import type { ClassModel } from '../registration/registration.ts';
import type { CoreModel, TargetModel } from '../registration/target.ts';
import type { Build } from './builds.ts';
import { digestOf, identityOf } from './code.ts';
import { type Context, readDescription } from './description.ts';
import type { Seen } from './sources.ts';
import type { ShownUnit, Units } from './units.ts';

/** Times that what is found elsewhere may itself refer to something elsewhere. */
const mostRounds = 8;

/** The units of a build as one kind of host compiles them. */
export interface Variant {
  /** The host has KVM. */
  kvm: boolean;
  units: Units;
}

/** What was read, and what it was read from. */
export interface ReadLayouts {
  layouts: BuildLayout[];
  seen: Set<Seen>;
  /** All that was asked for. */
  names: Set<string>;
  /** By variant. */
  shown: ShownUnit[][];
}

/** Reads a build, with KVM and without where that makes a difference. */
export async function readLayouts(
  variants: readonly Variant[],
  core: CoreModel,
  build: Build,
  model: TargetModel,
  shape: boolean,
): Promise<ReadLayouts> {
  const seen = new Set<Seen>();
  const names = new Set<string>();
  const read: BuildLayout[][] = [];
  const shown: ShownUnit[][] = [];
  const classes = [model.base, ...model.others];
  for (const { kvm, units } of variants) {
    let layouts: BuildLayout[] = [];
    if (shown.length > 0 && (await units.showsAll(shown[0]!, false))) layouts = read[0]!;
    else {
      await prepare(units, core, classes);
      for (let round = 0; round < mostRounds; round++) {
        layouts = [];
        const known: Context['round'] = new WeakMap();
        for (const [i, cls] of classes.entries())
          layouts.push(await layoutOf({ units, core, build, shape, round: known }, cls, i === 0));
        if (!(await units.find())) break;
      }
      const unread = units.unread();
      for (const layout of layouts) layout.unknown.push(...unread);
    }
    for (const part of units.seen) seen.add(part);
    for (const name of units.names()) names.add(name);
    shown.push(units.shown());
    read.push(layouts.map((layout) => ({ ...layout, kvm: build.kvm ? kvm : null })));
  }
  const [one, two] = read;
  const layouts = (one ?? []).flatMap((layout, i) => {
    const other = two?.[i];
    if (!other) return [layout];
    return said(layout) === said(other) ? [{ ...layout, kvm: null }] : [layout, other];
  });
  return { layouts: detached(layouts), seen, names, shown };
}

/** What a layout says but for digests: kvm_enabled() in a function's text is no difference of what is sent. */
function said(layout: BuildLayout): string {
  return JSON.stringify(layout, (key, value) => (key === 'digest' || key === 'kvm' ? undefined : value));
}

const commonIn = (core: CoreModel): CoreModel['statements'][number] | undefined =>
  core.statements.find((s) => s.kind === 'cpu_common' && s.text.startsWith('vmstate_cpu_common '));

/** All that a layout takes from the registration core, as text. */
export const saidByCore = (core: CoreModel): string =>
  [sendsCommon(core, true), sendsCommon(core, false), commonIn(core)?.path].join(' ');

async function prepare(units: Units, core: CoreModel, classes: readonly ClassModel[]): Promise<void> {
  const common = commonIn(core);
  if (common) units.hint('vmstate_cpu_common', common.path);
  for (const cls of classes) for (const d of cls.descriptions) if (d) await units.unit(d.place.path);
}

/** One round over the classes of a build. */
interface Reading {
  units: Units;
  core: CoreModel;
  build: Build;
  shape: boolean;
  round: Context['round'];
}

const deviceHooks: ReadonlySet<string> = new Set(['dc->vmsd', 'device_class_set_vmsd']);

async function layoutOf(reading: Reading, cls: ClassModel, base: boolean): Promise<BuildLayout> {
  const { build, units, core } = reading;
  const { registration } = cls;
  const out: BuildLayout = {
    build: build.name,
    target: build.target,
    cpuClass: base ? null : cls.cpuClass,
    type: registration.type,
    kvm: null,
    sections: [],
    unknown: [],
  };
  if (registration.type === 'unknown')
    out.unknown.push(`What the CPUs of ${build.target} register could not be read.`);
  const hooks = registration.hooks.map((hook, i) => ({
    hook,
    path: cls.descriptions[i]?.place.path ?? hook.path,
  }));
  const device = hooks.filter(({ hook }) => deviceHooks.has(hook.hook));
  const cpu = hooks.filter(({ hook }) => !deviceHooks.has(hook.hook));
  if (sendsCommon(core, device.length > 0))
    addSection(reading, 'cpu_common', 'vmstate_cpu_common', null, out);
  for (const list of [device, cpu]) {
    if (list.length === 0) continue;
    if (list[0]!.hook.hook === 'CPU_SAVE_VERSION') {
      out.sections.push(saved(units, registration.versionId, list[0]!.hook));
      continue;
    }
    // of hooks in branches of an #if, the one whose description is compiled
    const found = await Promise.all(list.map(async (h) => ({ ...h, unit: await units.unit(h.path) })));
    const compiled = found.find(({ hook, unit }) => hook.symbol && unit?.find('variable', hook.symbol));
    const { hook, unit } = compiled ?? found[0]!;
    if (hook.symbol === null)
      out.unknown.push(`The description behind ${hook.hook} in ${hook.path} could not be read.`);
    else addSection(reading, 'cpu', hook.symbol, unit, out);
  }
  return out;
}

/** cpu_common is a section of its own unless the device has a description; until 2013 it always was. */
function sendsCommon(core: CoreModel, device: boolean): boolean {
  if (!device) return true;
  const registers = core.statements.filter(
    (s) => s.kind === 'dispatch' && /register\w{0,80} vmstate_cpu_common/.test(s.text),
  );
  return registers.length > 0 && registers.every((s) => !/vmsd/.test(s.text.split(' if ')[1] ?? ''));
}

function addSection(
  { units, shape, round }: Reading,
  section: Section['section'],
  symbol: string,
  here: Unit | null,
  out: BuildLayout,
): void {
  const unit = here?.find('variable', symbol) ? here : units.unitOf(symbol);
  const description = unit
    ? readDescription({ unit, elsewhere: units, within: [], shape, round }, symbol)
    : null;
  if (description) out.sections.push({ section, description });
  else out.unknown.push(`The description ${symbol} was not found.`);
}

/** What cpu_save() writes by hand (until 2016): all that is known of it is its text. */
function saved(units: Units, version: number | null, hook: { path: string; line: number }): Section {
  const unit = units.unitOf('cpu_save');
  const field: Field = {
    name: 'cpu_save',
    type: 'cpu_save',
    size: null,
    count: 1,
    version: 0,
    conditional: false,
    sent: true,
    pointers: false,
    exists: null,
    code: {
      symbol: 'cpu_save',
      digest:
        unit && digestOf(`${identityOf(unit, 'cpu_save').digest} ${identityOf(unit, 'cpu_load').digest}`),
    },
    counter: null,
    path: unit?.path ?? hook.path,
    line: hook.line,
    unknown: 'cpu_save() writes it by hand.',
  };
  const description: Description = {
    name: 'cpu',
    symbol: 'CPU_SAVE_VERSION',
    path: hook.path,
    line: hook.line,
    versionId: version,
    minimumVersionId: null,
    unmigratable: false,
    needed: null,
    fields: [field],
    subsections: [],
    ends: { fields: true, subsections: true },
    hooks: [],
    digest: null,
    unknown: ['cpu_save() and cpu_load() write and read it by hand.'],
  };
  return { section: 'cpu', description };
}
