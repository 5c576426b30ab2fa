import { commitUrl, hookPlaces, nameOf, type StateRule, typeOf } from '../rule.ts';

export const userModeRegistration: StateRule = {
  id: 'user-mode-registration',
  title: 'migration state in a build without migration',
  severity: 'error',
  kind: 'state',
  citations: [
    {
      title: 'user-mode emulation asserts that DeviceClass::vmsd is NULL or unmigratable',
      url: commitUrl('4336073b9b13943e050edfe9aebb99974c3b6ee1'),
    },
  ],
  holds(state) {
    const { hooks, type } = state.cls.registration;
    const { user, userConfig } = state.target.builds;
    if (type === 'unknown' || type === 'both') return type === 'both' ? false : null;
    if (user === false || hooks.length === 0) return false;
    const open = hooks.filter((h, i) => {
      if (h.hook === 'CPU_SAVE_VERSION' || h.guarded === true) return false;
      // A placeholder may be seen by user mode in DeviceClass::vmsd, not in the type 2 hook.
      return !(h.hook === 'dc->vmsd' && state.cls.descriptions[i]?.unmigratable === true);
    });
    if (open.length === 0) return false;
    const certain = open.filter((h) => h.guarded === false);
    if (user === null || certain.length === 0) return null;
    const hook = certain[0]!;
    const placeholder = state.cls.descriptions[hooks.indexOf(hook)]?.unmigratable === true;
    return {
      severity: 'error',
      from: typeOf(state),
      to: typeOf(state),
      symbol: hook.symbol,
      places: [
        ...certain.map((h) => ({ path: h.path, line: h.line, side: 'new' as const })),
        ...hookPlaces(state, 'new'),
        ...(userConfig === null ? [] : [{ path: userConfig, line: 1, side: 'new' as const }]),
      ],
      message: `${nameOf(state)} registers ${hook.symbol ?? 'its CPU state'} in code that its user-mode builds compile; keep it inside #ifndef CONFIG_USER_ONLY or in a system-only file${placeholder ? ', or put the placeholder into DeviceClass::vmsd, where user mode may see it' : ''}.`,
      consequence:
        'Nothing changes on the wire of system emulation. A user-mode build has no migration: it fails to link the description, or stops at the assertion that no CPU is migratable there.',
      // A placeholder belongs in the other hook: a guard around this one would keep the worse mistake.
      suggest: (line) =>
        !placeholder && /^\s*\w+->\w+\s*=\s*[^;]+;$/.test(line)
          ? `#ifndef CONFIG_USER_ONLY\n${line}\n#endif`
          : null,
    };
  },
};
