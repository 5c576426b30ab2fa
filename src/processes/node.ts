/**
 * Node's own modules, as `require` gives them. To `import` one makes a namespace of all its parts, those that Node
 * itself would load when they are needed included: 3 ms of start-up for fs, 5 ms for util.
 */
export const fs = process.getBuiltinModule('node:fs');
export const { parseArgs } = process.getBuiltinModule('node:util');
export const availableParallelism = (): number => process.getBuiltinModule('node:os').availableParallelism();
