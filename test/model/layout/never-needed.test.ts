/** Subsections for a feature that the code asks for and gives to no CPU. */
import { expect, it } from 'vitest';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import { neverNeeded, subsectionIn } from '../../../src/model/layout/never-needed.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';
import { memoryTree } from '../../support/memory-tree.ts';

const ext = (condition: string, name = 'ext_needed'): string => `
static bool ${name}(void *opaque)
{
    ZetaCPU *cpu = opaque;
    CPUZetaState *env = &cpu->env;
    ${condition}
}
static const VMStateDescription vmstate_ext = {
    .name = "cpu/ext", .version_id = 1, .minimum_version_id = 1, .needed = ext_needed,
    .fields = (const VMStateField[]) { U32(x, ZetaCPU), END() },
};
`;

async function missing(condition: string, others: Record<string, string> = {}): Promise<string | null> {
  const machine = `${ext(condition)}${described('U32(y, ZetaCPU),', '.subsections = (const VMStateDescription * const []) { &vmstate_ext, NULL },')}`;
  const tree = memoryTree(
    layoutTree(machine, {
      'target/zeta/features.h':
        'enum zeta_features {\n    ZETA_FEATURE_M, /* M profile */\n    ZETA_FEATURE_EXT,\n};\n',
      'target/zeta/helper.c':
        'void f(void)\n{\n    if (zeta_feature(env, ZETA_FEATURE_EXT)) {\n        g();\n    }\n}\n',
      ...others,
    }),
  );
  const layouts = await createLayoutReader().read(tree);
  return neverNeeded(tree, subsectionIn(layouts, 'vmstate_ext')!);
}

it('a feature that no CPU is given', async () => {
  const asks = 'return zeta_feature(env, ZETA_FEATURE_EXT);';
  expect(await missing(asks)).toBe('ZETA_FEATURE_EXT');
  expect(await missing(`return cpu->on && ${asks.slice(7)}`)).toBe('ZETA_FEATURE_EXT');
  const given = {
    'target/zeta/models.c': 'void init(void)\n{\n    set_feature(&cpu->env, ZETA_FEATURE_EXT);\n}\n',
  };
  expect(await missing(asks, given)).toBeNull();
  expect(await missing(asks, { 'target/zeta/models.c': 'int all[] = { ZETA_FEATURE_EXT };\n' })).toBeNull();
  const spoken = { 'target/zeta/models.c': '/* set_feature(env, ZETA_FEATURE_EXT) is for later */\n' };
  expect(await missing(asks, spoken)).toBe('ZETA_FEATURE_EXT');
});

it('where it cannot be told, nothing is said', async () => {
  for (const condition of [
    'return true;',
    'return zeta_feature(env, ZETA_FEATURE_EXT) || cpu->on;',
    'return !zeta_feature(env, ZETA_FEATURE_EXT);',
    'if (cpu->on) { return true; }\n    return zeta_feature(env, ZETA_FEATURE_EXT);',
  ])
    expect(await missing(condition), condition).toBeNull();
});
