import { afterEach, expect, it, vi } from 'vitest';
import type { Delivery } from '#lib/usecases/mail/delivery.ts';
import { type MailWorker, startMailWorker } from '#lib/usecases/mail/worker.ts';
import { createMemoryLog } from '#tests/support/mail-rig.ts';

/** A time-out for hangs. It is shorter than the poll time of a minute, so that a sleeping worker fails the test. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

let worker: MailWorker | undefined;
afterEach(() => worker?.stop());

/** A delivery that takes what `fill` answers; more may be due when it takes five. */
const deliveryOf = (fill: () => Promise<number>, changes: Partial<Delivery> = {}): Delivery => ({
  fill: async () => {
    const taken = await fill();
    return { taken, canGoOn: taken === 5 };
  },
  change: async () => undefined,
  idle: async () => undefined,
  cut: () => undefined,
  ...changes,
});

type Options = { pollMilliseconds?: number; farewellMilliseconds?: number; changes?: Partial<Delivery> };

const start = (
  fill: () => Promise<number>,
  { pollMilliseconds = 60_000, farewellMilliseconds = 60_000, changes }: Options = {},
) => {
  const { log, lines } = createMemoryLog();
  const delivery = deliveryOf(fill, changes);
  worker = startMailWorker({ delivery, log, pollMilliseconds, farewellMilliseconds });
  return { worker, lines };
};

it('reads the outbox at once, and again after its poll time', async () => {
  const deliver = vi.fn(async () => 0);
  start(deliver, { pollMilliseconds: 10 });
  await eventually(() => expect(deliver.mock.calls.length).toBeGreaterThan(2));
});

it('continues without a pause while more is due than there is room', async () => {
  let waiting = 23;
  const deliver = vi.fn(async () => {
    const taken = Math.min(5, waiting);
    waiting -= taken;
    return taken;
  });
  start(deliver);
  await eventually(() => expect(waiting).toBe(0));
});

it('reads the outbox when it is woken', async () => {
  const deliver = vi.fn(async () => 0);
  const { worker } = start(deliver);
  await eventually(() => expect(deliver).toHaveBeenCalledTimes(1));
  worker.wake();
  await eventually(() => expect(deliver).toHaveBeenCalledTimes(2));
});

it('leaves the process time for other work, however often it is woken', async () => {
  let breaths = 0;
  const pulse = setInterval(() => {
    breaths += 1;
  }, 1);
  start(async () => {
    worker?.wake();
    return 0;
  });
  await eventually(() => expect(breaths).toBeGreaterThan(5));
  clearInterval(pulse);
});

it('does not lose a wake-up that comes while it delivers', async () => {
  const ends: (() => void)[] = [];
  const deliver = vi.fn(() => new Promise<number>((resolve) => ends.push(() => resolve(1))));
  const { worker } = start(deliver);
  worker.wake();
  ends[0]?.();
  await eventually(() => expect(deliver).toHaveBeenCalledTimes(2));
  ends[1]?.();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(deliver).toHaveBeenCalledTimes(2);
});

it('survives a broken store with growing waits that no wake-up ends, and logs what broke', async () => {
  const at: number[] = [];
  const { lines } = start(
    async () => {
      at.push(performance.now());
      if (at.length > 1) worker?.wake();
      if (at.length < 4) throw new RangeError('renata@correo.example');
      return 0;
    },
    { pollMilliseconds: 20 },
  );
  await eventually(() => expect(at.length).toBeGreaterThan(3));
  const [first = 0, second = 0, third = 0, fourth = 0] = at;
  expect(second - first).toBeGreaterThan(35);
  expect(third - second).toBeGreaterThan(75);
  expect(fourth - third).toBeGreaterThan(150);
  expect(lines.slice(0, 2).map(({ name, fields }) => [name, fields])).toEqual([
    ['mail.failed', { where: 'worker', count: 1, errorName: 'RangeError' }],
    ['mail.failed', { where: 'worker', count: 2, errorName: 'RangeError' }],
  ]);
});

it('stops after the mails on their way and takes no more', async () => {
  const end = Promise.withResolvers<void>();
  const fill = vi.fn(async () => 1);
  const { worker } = start(fill, { changes: { idle: () => end.promise } });
  await eventually(() => expect(fill).toHaveBeenCalledTimes(1));
  let stopped = false;
  const stopping = worker.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stopped).toBe(false);
  end.resolve();
  await stopping;
  expect(fill).toHaveBeenCalledTimes(1);
});

it('ends the connections when a mail on its way outlasts the farewell', async () => {
  const end = Promise.withResolvers<void>();
  const cut = vi.fn(() => end.resolve());
  const { worker } = start(async () => 1, {
    farewellMilliseconds: 20,
    changes: { idle: () => end.promise, cut },
  });
  await worker.stop();
  expect(cut).toHaveBeenCalledTimes(1);
});

it('runs once per process, and again after it was stopped', async () => {
  const first = vi.fn(async () => 0);
  const second = vi.fn(async () => 0);
  const { worker: one } = start(first);
  expect(start(second).worker).toBe(one);
  expect(second).not.toHaveBeenCalled();
  await one.stop();
  start(second);
  expect(second).toHaveBeenCalledTimes(1);
});
