import { codeOf } from '../help.ts';
import { commitUrl, hookPlaces, nameOf, type StateRule, typeOf, type UnitState } from '../rule.ts';

export const userModeRegistration: StateRule = {
  id: 'user-mode-registration',
  title: 'migration state in a build without migration',
  loss: () => 'No guest is lost, but the user-mode build fails, or stops when it starts.',
  severity: 'error',
  kind: 'state',
  citations: [
    {
      title: 'user-mode emulation asserts that DeviceClass::vmsd is NULL or unmigratable',
      url: commitUrl('4336073b9b13943e050edfe9aebb99974c3b6ee1'),
    },
  ],
  holds(state) {
    const { type } = state.cls.registration;
    const { user, userConfig } = state.target.builds;
    if (type === 'both') return false;
    if (type === 'unknown' && state.cls.userHooks.length === 0) return null;
    if (user === false) return false;
    const open = hooksOf(state).filter(({ site, unmigratable }) => {
      if (site.hook === 'CPU_SAVE_VERSION' || site.guarded === true) return false;
      // A placeholder may be seen by user mode in DeviceClass::vmsd, not in the type 2 hook.
      return !(site.hook === 'dc->vmsd' && unmigratable);
    });
    if (open.length === 0) return type === 'unknown' ? null : false;
    const certain = open.filter(({ site }) => site.guarded === false);
    const first = certain[0];
    if (user === null || !first) return null;
    const { site: hook, unmigratable: placeholder } = first;
    return {
      severity: 'error',
      from: typeOf(state),
      to: typeOf(state),
      symbol: hook.symbol,
      places: [
        ...certain.map(({ site: { path, line } }) => ({ path, line, side: 'new' as const })),
        ...hookPlaces(state, 'new'),
        ...(userConfig === null ? [] : [{ path: userConfig, line: 1, side: 'new' as const }]),
      ],
      message: `${nameOf(state)} registers ${hook.symbol ?? 'its CPU state'} in code that its user-mode builds compile; keep it inside #ifndef CONFIG_USER_ONLY or in a system-only file${placeholder ? ', or put the placeholder into DeviceClass::vmsd, where user mode may see it' : ''}.`,
      consequence:
        'Nothing changes on the wire of system emulation. A user-mode build has no migration: it fails to link the description, or stops at the assertion that no CPU is migratable there.',
      help: placeholder
        ? `Set ${codeOf({ hook: 'dc->vmsd', symbol: hook.symbol })} in place of ${codeOf(hook)}: user mode may see a placeholder there.`
        : `Put ${codeOf(hook)} between "#ifndef CONFIG_USER_ONLY" and "#endif", or into a file that only system emulation compiles (${state.target.name}_system_ss in meson.build).`,
      // A placeholder belongs in the other hook: a guard around this one would keep the worse mistake.
      suggest: (line) =>
        !placeholder && /^\s*\w+->\w+\s*=[^;]+;$/.test(line)
          ? `#ifndef CONFIG_USER_ONLY\n${line}\n#endif`
          : null,
    };
  },
};

/** Those of system emulation, and those that only user mode compiles, each with whether it points to a placeholder. */
function hooksOf({ cls }: UnitState): UnitState['cls']['userHooks'] {
  const system = cls.registration.hooks.map((site, i) => ({
    site,
    unmigratable: cls.descriptions[i]?.unmigratable === true,
  }));
  return [...cls.userHooks, ...system];
}
