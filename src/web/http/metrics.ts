/** Counters and durations of this process, in the text format that Prometheus reads. */

type Labels = Readonly<Record<string, string | number>>;

/** One value of a metric, as it is at the moment. */
export interface Sample {
  name: string;
  labels?: Labels;
  value: number;
}

export interface Metrics {
  count(name: CounterName, labels?: Labels, by?: number): void;
  /** Notes how long something took, in seconds. */
  observe(name: HistogramName, labels: Labels, seconds: number): void;
  /** Sets a value that goes up and down. */
  set(name: GaugeName, labels: Labels, value: number): void;
  /** What was set, and when. */
  current(name: GaugeName): { labels: Labels; value: number; at: Date }[];
  /** What was counted so far, by labels. */
  counts(name: CounterName): { labels: Labels; value: number }[];
  /** The page; `more` are gauges that are read when it is asked for. */
  render(more: readonly Sample[]): string;
}

const counters = {
  vmsd_warden_deliveries_total: 'Webhook deliveries, by platform and what became of them.',
  vmsd_warden_http_requests_total: 'HTTP requests, by route and status.',
  vmsd_warden_jobs_total: 'Jobs that were run, by queue and outcome.',
  vmsd_warden_jobs_ahead_total:
    'Jobs that were taken before older ones of somebody who was served since, by queue.',
  vmsd_warden_reviews_total: 'Reviews that came to their end, by what the check concludes.',
  vmsd_warden_findings_total: 'Findings of these reviews, by rule.',
  vmsd_warden_mails_total:
    "Mails to lists: sent, refused, failed, or held back by the hourly limit ('limited').",
  vmsd_warden_limits_total: 'What was refused, or made room for others, because a limit was reached.',
  vmsd_warden_api_calls_total: "Calls of the forges' APIs, by platform, route and status.",
} as const;
const histograms = {
  vmsd_warden_http_seconds: 'How long requests took, by route.',
  vmsd_warden_job_seconds: 'How long jobs ran, by queue.',
  vmsd_warden_review_seconds: 'How long reviews took, from asking the forge to the last write.',
  vmsd_warden_api_seconds: "How long calls of the forges' APIs took, by platform.",
} as const;
const gauges = {
  vmsd_warden_api_limit_left: "What the forge's rate limit leaves, as of the last answer.",
  vmsd_warden_list_up: "Whether the list's source could be read, as of the last try.",
  vmsd_warden_list_mails_per_second: 'How fast a list was read last.',
  vmsd_warden_up: 'Always 1; labels say what runs.',
  vmsd_warden_jobs: 'Jobs in the queue, by queue and state.',
  vmsd_warden_job_age_seconds: 'Age of the oldest job, by queue and state.',
  vmsd_warden_reviews: 'Changes reviewed and stored, by the conclusion of their last review.',
  vmsd_warden_findings: 'Findings of the last reviews, by rule and severity.',
  vmsd_warden_database_up: 'Whether the database answered just now.',
  vmsd_warden_resident_bytes: 'Memory of the process.',
} as const;

type CounterName = keyof typeof counters;
type HistogramName = keyof typeof histograms;
type GaugeName = keyof typeof gauges;

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

interface Histogram {
  labels: Labels;
  buckets: number[];
  sum: number;
  count: number;
}

/** Metrics that start at nothing. Labels come from short lists: no repository, path or sha among them. */
export function createMetrics(): Metrics {
  const counted = new Map<string, Map<string, { labels: Labels; value: number }>>();
  const observed = new Map<string, Map<string, Histogram>>();
  const current = new Map<string, Map<string, { labels: Labels; value: number; at: Date }>>();
  const family = <T>(all: Map<string, Map<string, T>>, name: string): Map<string, T> => {
    const found = all.get(name) ?? new Map<string, T>();
    all.set(name, found);
    return found;
  };

  return {
    count(name, labels = {}, by = 1) {
      const values = family(counted, name);
      const key = labelText(labels);
      values.set(key, { labels, value: (values.get(key)?.value ?? 0) + by });
    },

    observe(name, labels, seconds) {
      const values = family(observed, name);
      const key = labelText(labels);
      let histogram = values.get(key);
      if (!histogram) {
        histogram = { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
        values.set(key, histogram);
      }
      histogram.sum += seconds;
      histogram.count++;
      for (const [i, bound] of bounds.entries()) if (seconds <= bound) histogram.buckets[i]!++;
    },

    set(name, labels, value) {
      family(current, name).set(labelText(labels), { labels, value, at: new Date() });
    },

    counts: (name) => [...family(counted, name).values()],

    current: (name) => [...family(current, name).values()],

    render(more) {
      const lines: string[] = [];
      const head = (name: string, type: string, help: string) =>
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
      for (const [name, help] of Object.entries(counters)) {
        head(name, 'counter', help);
        for (const [labels, { value }] of family(counted, name)) lines.push(`${name}${labels} ${value}`);
      }
      for (const [name, help] of Object.entries(histograms)) {
        head(name, 'histogram', help);
        for (const { labels, buckets, sum, count } of family(observed, name).values()) {
          for (const [i, bound] of bounds.entries()) {
            lines.push(`${name}_bucket${labelText({ ...labels, le: bound })} ${buckets[i]}`);
          }
          lines.push(`${name}_bucket${labelText({ ...labels, le: '+Inf' })} ${count}`);
          lines.push(`${name}_sum${labelText(labels)} ${sum}`, `${name}_count${labelText(labels)} ${count}`);
        }
      }
      for (const [name, help] of Object.entries(gauges)) {
        head(name, 'gauge', help);
        const values = new Map([...family(current, name)].map(([labels, { value }]) => [labels, value]));
        for (const sample of more) {
          if (sample.name === name) values.set(labelText(sample.labels ?? {}), sample.value);
        }
        for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return parts.length ? `{${parts.join(',')}}` : '';
}
