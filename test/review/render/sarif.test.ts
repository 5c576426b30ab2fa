import { Ajv, type SchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../../src/review/render/sarif.ts';
import { excerpts, flip, report } from '../../support/sample-report.ts';

const rules = [
  { id: 'new-type-2', title: 'A new type 2 user', page: '# new-type-2\n', severity: 'error' as const },
  {
    id: 'type-flip',
    title: 'A CPU changes its registration type',
    page: '# type-flip\n',
    severity: 'error' as const,
  },
];

const text = { type: 'string', minLength: 1 };
const object = (required: string[], properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const list = (items: SchemaObject): SchemaObject => ({ type: 'array', items });
const message = object(['text'], { text });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$" };
const artifactLocation = object(['uri'], { uri, uriBaseId: text });
const positive = { type: 'integer', minimum: 1 };

/**
 * The part of SARIF 2.1.0 (errata 01, sections 3.13 to 3.58) that the program writes: its properties, their
 * types, what is required, and nothing besides. No package on npm carries the schema itself.
 */
const schema = object(['version', 'runs'], {
  $schema: { type: 'string' },
  version: { const: '2.1.0' },
  runs: list(
    object(['tool'], {
      tool: object(['driver'], {
        driver: object(['name'], {
          name: text,
          version: text,
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: list(
            object(['id'], {
              id: text,
              shortDescription: message,
              help: object(['text'], { text, markdown: text }),
              defaultConfiguration: object([], { level }),
            }),
          ),
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: list(
        object(['executionSuccessful'], {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(
            object(['message'], { level, message, descriptor: object([], { id: text }) }),
          ),
        }),
      ),
      results: list(
        object(['message'], {
          ruleId: text,
          ruleIndex: { type: 'integer', minimum: -1 },
          level,
          message,
          locations: list(
            object([], {
              physicalLocation: object([], {
                artifactLocation,
                region: object([], {
                  startLine: positive,
                  snippet: object([], { text: { type: 'string' } }),
                }),
              }),
              logicalLocations: list(object([], { name: text, kind: text })),
            }),
          ),
          suppressions: list(
            object(['kind'], { kind: { enum: ['inSource', 'external'] }, justification: text }),
          ),
          partialFingerprints: { type: 'object', additionalProperties: text },
          fixes: list(
            object(['artifactChanges'], {
              description: message,
              artifactChanges: list(
                object(['artifactLocation', 'replacements'], {
                  artifactLocation,
                  replacements: list(
                    object(['deletedRegion'], {
                      deletedRegion: object([], {
                        startLine: positive,
                        startColumn: positive,
                        endLine: positive,
                        endColumn: positive,
                      }),
                      insertedContent: object([], { text: { type: 'string' } }),
                    }),
                  ),
                }),
              ),
            }),
          ),
          properties: { type: 'object' },
        }),
      ),
    }),
  ),
});

const valid = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const check = (sarif: unknown) => (valid(sarif) ? [] : valid.errors);
const render = (of = report) => JSON.parse(renderSarif(of, excerpts, rules, '1.2.3'));

describe('SARIF', () => {
  it('is valid, with findings and with none', () => {
    expect(check(render())).toEqual([]);
    expect(check(render({ ...report, findings: [], limits: [] }))).toEqual([]);
    expect(check({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  it('has a result a finding, tied to its rule, its line and its fingerprint', () => {
    const [run] = render().runs;
    const [first, second] = run.results;
    expect(run.results).toHaveLength(2);
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
    expect(first.level).toBe('error');
    expect(first.partialFingerprints).toEqual({ 'vmsdWarden/v1': 'fp-alpha' });
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'target/alpha/cpu.c', uriBaseId: '%SRCROOT%' },
      region: { startLine: 240, snippet: { text: '    cc->vmsd = &vmstate_alpha_cpu;' } },
    });
    expect(second.level).toBe('warning');
    expect(second.properties).toMatchObject({ scope: 'transient', undoneBy: 3 });
    expect(second.fixes).toBeUndefined();
  });

  it('offers the suggestion as a fix of the whole line', () => {
    const [fix] = render().runs[0].results[0].fixes;
    expect(fix.artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 240, startColumn: 1, endLine: 241, endColumn: 1 },
        insertedContent: { text: '    dc->vmsd = &vmstate_alpha_cpu;\n' },
      },
    ]);
  });

  it('tells what could not be judged', () => {
    const notes = render().runs[0].invocations[0].toolExecutionNotifications;
    expect(
      notes.map((n: { level: string; descriptor: { id: string } }) => `${n.level} ${n.descriptor.id}`),
    ).toEqual(['warning missing-patch', 'warning does-not-apply']);
  });

  it('stays valid with a path that is no address and a rule that is not listed', () => {
    const odd = flip('alpha', 1, {
      path: 'target/a b/ü#?\ud800.c',
      rule: 'other',
      cpuClass: 'AlphaCPUClass',
    });
    const sarif = render({ ...report, findings: [odd] });
    expect(check(sarif)).toEqual([]);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'target/a%20b/%C3%BC%23%3F%EF%BF%BD.c',
    );
  });
});
