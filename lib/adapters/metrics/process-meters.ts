import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { limitKinds } from '#lib/usecases/ports/limits.ts';
import type { LogEvent, LogFields } from '#lib/usecases/ports/log.ts';

/** An answer to a request. `route`: of the tree of pages, never the address. */
type Answered = { route: string; method: string; status: number; seconds: number };

/** What one process counts by itself. Labels are closed sets of words: never a value that a person gave, nor a place. */
export type ProcessMeters = {
  /** Counts an event of the log. */
  count: (event: LogEvent, fields?: LogFields) => void;
  answered: (answer: Answered) => void;
  registry: Registry;
};

/** Name, help and label of each counter. */
const counters = {
  requests: ['nss_requests_total', 'Requests that reached a stage.', 'stage'],
  numbers: ['nss_numbers_total', 'Numbers handed out.', 'kind'],
  mail: ['nss_mail_total', 'Tries to deliver a mail.', 'outcome'],
  limited: ['nss_limited_total', 'Acts that a limit refused.', 'limit'],
  failures: ['nss_failures_total', 'Pages, actions and jobs that failed.', 'kind'],
  canary: ['nss_canary_total', 'Requests for a planted CURP.', null],
  exhausted: ['nss_series_exhausted_total', 'Requests for which no number was left.', null],
} as const;
type CounterName = keyof typeof counters;

/** Which counter an event moves, with the value of its label. */
const moves: Partial<Record<LogEvent, readonly [counter: CounterName, label?: string]>> = {
  'request.started': ['requests', 'started'],
  'link.confirmed': ['requests', 'confirmed'],
  'request.identified': ['requests', 'identified'],
  'request.addressed': ['requests', 'addressed'],
  'request.referred': ['requests', 'referred'],
  'nss.assigned': ['numbers', 'assigned'],
  'nss.located': ['numbers', 'located'],
  'mail.sent': ['mail', 'sent'],
  'mail.refused': ['mail', 'refused'],
  'mail.delayed': ['mail', 'delayed'],
  'mail.failed': ['mail', 'failed'],
  'page.failed': ['failures', 'page'],
  'action.failed': ['failures', 'action'],
  'store.purgeFailed': ['failures', 'purge'],
  'audit.broken': ['failures', 'audit'],
  'limit.reached': ['limited'],
  'canary.asked': ['canary'],
  'series.exhausted': ['exhausted'],
};

const knownLimits: ReadonlySet<string> = new Set(limitKinds);
const limitOf = ({ kind = '' }: LogFields): string => (knownLimits.has(kind) ? kind : 'other');

const createCounters = (registry: Registry) => {
  const made = new Map<CounterName, Counter>();
  const make = (name: CounterName): Counter => {
    const [fullName, help, label] = counters[name];
    const labelNames = label === null ? [] : [label];
    return new Counter({ name: fullName, help, labelNames, registers: [registry] });
  };
  for (const name of ['requests', 'numbers', 'mail', 'limited', 'failures', 'canary', 'exhausted'] as const)
    made.set(name, make(name));
  return made;
};

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

const createDuration = (registry: Registry) =>
  new Histogram({
    name: 'nss_http_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['route', 'method', 'class'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });

const tellVersion = (registry: Registry, version: string): void =>
  new Gauge({
    name: 'nss_build_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);

/** The meters of this process, with those of Node. `version`: of the service. */
export const createProcessMeters = (version: string): ProcessMeters => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  tellVersion(registry, version);
  const duration = createDuration(registry);
  const made = createCounters(registry);
  return {
    registry,
    count: (event, fields = {}) => {
      const { [event]: move } = moves;
      if (!move) return;
      const [name, value = limitOf(fields)] = move;
      const [, , label] = counters[name];
      made.get(name)?.inc(label === null ? {} : { [label]: value });
    },
    answered: ({ route, method, status, seconds }) => {
      const labels = {
        route,
        method: methods.has(method) ? method : 'other',
        class: `${Math.floor(status / 100)}xx`,
      };
      duration.observe(labels, seconds);
    },
  };
};
