/** What a repository may decide about its reviews, and what holds where it decides nothing. */

/** The promise that a target makes to those who migrate its guests (RULES, "Tiers"). */
export type Tier = 'kvm' | 'best-effort' | 'no-promise';
type SeveritySetting = 'error' | 'warning' | 'notice' | 'off';
export type FailOn = 'error' | 'warning' | 'never';

/** A finding that the repository's maintainers have taken on knowingly. */
export interface Acceptance {
  rule: string;
  target: string;
  reason: string;
}

export interface Settings {
  /** By target, the directory's name under `target/`. Ask `tierOf`: a target may be missing here. */
  tiers: Record<string, Tier>;
  /** By rule id; a rule that is missing keeps the severity that it has itself. */
  severity: Record<string, SeveritySetting>;
  failOn: FailOn;
  /** Globs of paths that are not looked at; see `isIgnored`. */
  ignore: string[];
  accept: Acceptance[];
  /** Where a forge's findings are written: on the lines, in one comment, or on the check alone. */
  comment: 'inline' | 'summary' | 'off';
}

const everyTarget = (tier: Tier, names: string): [string, Tier][] =>
  names.split(' ').map((name) => [name, tier]);

/**
 * The defaults. The tiers are those of Peter Maydell's mail of 22 April 2021
 * (`CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com`), with the targets that KVM has come to since.
 */
export const defaultSettings: Settings = {
  tiers: Object.fromEntries([
    ...everyTarget('kvm', 'arm i386 ppc s390x riscv loongarch mips'),
    ...everyTarget('best-effort', 'sparc'),
    ...everyTarget(
      'no-promise',
      'alpha avr cris hexagon hppa lm32 m68k microblaze moxie nios2 openrisc or1k',
    ),
    ...everyTarget('no-promise', 'rx sh4 tilegx tricore unicore32 xtensa'),
  ]),
  severity: {},
  failOn: 'error',
  ignore: [],
  accept: [],
  comment: 'inline',
};

/** The tier of a target; one that nobody has named is `best-effort`. */
export function tierOf(settings: Settings, target: string): Tier {
  return Object.hasOwn(settings.tiers, target) ? settings.tiers[target]! : 'best-effort';
}
