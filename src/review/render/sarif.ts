/**
 * The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning.
 * The fingerprint makes a result the same one after a rebase and in the next version of a series.
 */
import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report, Severity } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { renderJson } from './json.ts';
import { plain } from './plain.ts';
import * as words from './words.ts';

/** What a rule says of itself. */
export interface SarifRule {
  id: string;
  title: string;
  /** Its page, as Markdown. */
  page: string;
  severity: Severity;
}

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

export function renderSarif(
  report: Report,
  excerpts: Excerpts,
  rules: readonly SarifRule[],
  version: string,
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'vmsd-warden', version, semanticVersion: version, rules: rules.map(descriptor) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report) }],
        results: report.findings.map((finding) => result(report, finding, excerpts, rules)),
      },
    ],
  };
  return renderJson(log);
}

function descriptor(rule: SarifRule): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    help: { text: rule.page, markdown: rule.page },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function result(report: Report, finding: Finding, excerpts: Excerpts, rules: readonly SarifRule[]): Result {
  const excerpt = excerpts.get(excerptKey(finding));
  const code = excerpt?.lines[excerpt.at]?.text;
  const ruleIndex = rules.findIndex((rule) => rule.id === finding.rule);
  const passing = words.transience(finding);
  const uri = finding.path.split('/').map(encodeSegment).join('/');
  const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
  const sources = finding.citations.map(({ title, url }) => `${title}: ${url}`);
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: {
      text: [
        plain(finding.message),
        ...(passing ? [passing] : []),
        plain(words.consequenceOf(finding)),
        plain(finding.help),
        ...sources,
      ].join('\n'),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: finding.line,
            ...(code === undefined ? {} : { snippet: { text: plain(code) } }),
          },
        },
        ...(finding.cpuClass === null
          ? {}
          : { logicalLocations: [{ name: plain(finding.cpuClass), kind: 'type' }] }),
      },
    ],
    ...(finding.accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'external' as const, justification: plain(finding.accepted) }] }),
    partialFingerprints: { 'vmsdWarden/v1': finding.fingerprint },
    ...(finding.suggestion === null || finding.side === 'old'
      ? {}
      : { fixes: [fix(artifactLocation, finding.line, finding.suggestion)] }),
    properties: {
      target: finding.target,
      from: finding.from,
      to: finding.to,
      patch: finding.patch,
      scope: finding.scope,
      undoneBy: finding.undoneBy,
      side: finding.side,
      series: report.series.title,
    },
  };
}

const fix = (artifactLocation: { uri: string; uriBaseId: string }, line: number, text: string) => ({
  description: { text: 'Write this line instead.' },
  artifactChanges: [
    {
      artifactLocation,
      replacements: [
        {
          deletedRegion: { startLine: line, startColumn: 1, endLine: line + 1, endColumn: 1 },
          insertedContent: { text: `${text}\n` },
        },
      ],
    },
  ],
});

function notifications(report: Report): Notification[] {
  return report.limits.map(({ code, patch, detail }) => ({
    level: report.complete ? 'note' : 'warning',
    descriptor: { id: code },
    message: { text: `${patch === null ? '' : `${words.patchNumber(report, patch)}: `}${plain(detail)}` },
  }));
}

/** Hostile names may hold halves of characters, which encodeURIComponent refuses. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.toWellFormed());
