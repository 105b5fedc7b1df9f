import { readFileSync } from 'node:fs';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { addInstallationGauges } from '#lib/adapters/metrics/installation-gauges.ts';
import { createProcessMeters } from '#lib/adapters/metrics/process-meters.ts';

const alerts = readFileSync('deploy/prometheus/alerts.yml', 'utf8');
const dashboard = readFileSync('deploy/prometheus/dashboard.json', 'utf8');
const page = readFileSync('docs/operating.md', 'utf8').split('## §9 ')[1] ?? '';

const ownNames = (): string[] => {
  const { registry } = createProcessMeters('0');
  addInstallationGauges(registry);
  expect(registry).toBeInstanceOf(Registry);
  return registry
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('nss_'));
};

/** A histogram is asked by its series. */
const namedIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\bnss_[a-z_]+/g)].map(([name]) => name.replace(/_(?:bucket|count|sum)$/, '')),
  ),
];

test('every metric that an alert, the dashboard or the page for operators names is there, and the page names all', () => {
  const names = ownNames();
  for (const text of [alerts, dashboard, page])
    expect(namedIn(text).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !namedIn(page).includes(name))).toEqual([]);
});

test('every alert says on the page for operators what to do, and no other is there', () => {
  const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);
  const ofRules = named(alerts, /- alert: (\w+)/g);
  expect(ofRules.length).toBeGreaterThan(8);
  expect(named(page, /^\| `(Nss\w+)` \|/gm)).toEqual(ofRules);
});
