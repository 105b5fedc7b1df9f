import { describe, expect, test } from 'vitest';
import { createProcessMeters } from '#lib/adapters/metrics/process-meters.ts';

const meters = () => createProcessMeters('1.2.3');
/** The lines of our own names that are not 0. */
const linesOf = async ({ registry }: ReturnType<typeof meters>) =>
  (await registry.metrics()).split('\n').filter((line) => /^nss_/.test(line) && !/ 0$/.test(line));

describe('the meters of a process', () => {
  test('count what the log says', async () => {
    const { count, registry, ...others } = meters();
    count('request.started', { requestId: 'a' });
    count('request.started', { requestId: 'b' });
    count('nss.assigned');
    count('mail.delayed');
    count('canary.asked');
    count('limit.reached', { kind: 'startOverall' });
    count('store.purgeFailed');
    count('server.started');
    expect(await linesOf({ count, registry, ...others })).toEqual([
      'nss_build_info{version="1.2.3"} 1',
      'nss_requests_total{stage="started"} 2',
      'nss_numbers_total{kind="assigned"} 1',
      'nss_mail_total{outcome="delayed"} 1',
      'nss_limited_total{limit="startOverall"} 1',
      'nss_failures_total{kind="purge"} 1',
      'nss_canary_total 1',
    ]);
  });

  test('make no label of what a caller gives: unknown limits and methods are one', async () => {
    const made = meters();
    made.count('limit.reached', { kind: 'SASO750909HDFNNS05' });
    made.count('mail.sent', { requestId: 'SASO750909HDFNNS05', reason: 'ana@correo.example' });
    for (const method of ['BREW', 'SASO750909HDFNNS05'])
      made.answered({ route: 'other', method, status: 200, seconds: 0.2 });
    const text = (await linesOf(made)).join('\n');
    expect(text).not.toMatch(/SASO|@/);
    expect(text).toContain('nss_limited_total{limit="other"} 1');
    expect(text).toContain(
      'nss_http_request_duration_seconds_count{route="other",method="other",class="2xx"} 2',
    );
  });

  test('tell of the process itself', async () => {
    expect(await meters().registry.metrics()).toMatch(/process_resident_memory_bytes \d/);
  });
});
