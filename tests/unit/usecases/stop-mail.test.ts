import { expect, test } from 'vitest';
import { mailStopDays, resumeMail, stopMail, viewMailStop } from '#lib/usecases/stop-mail.ts';
import { anEmail, aRequest } from '#tests/support/builders.ts';
import { keep, linkMails, useCaseDeps } from '#tests/support/use-case-deps.ts';

const day = 86_400_000;

const aMailbox = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, aRequest());
  const [mail] = await linkMails(deps, request.id);
  return { deps, mailId: mail?.id ?? '' };
};

test('T13: the owner of a mailbox stops the mails of strangers, sees until when, and undoes it', async () => {
  const { deps, mailId } = await aMailbox();
  const until = deps.time.now + mailStopDays * day;
  expect(await viewMailStop(deps)(mailId)).toEqual({ ok: true, value: { until: null } });
  expect(await stopMail(deps)(mailId)).toEqual({ ok: true, value: { until } });
  expect(await viewMailStop(deps)(mailId)).toEqual({ ok: true, value: { until } });
  expect(await resumeMail(deps)(mailId)).toEqual({ ok: true, value: { until: null } });
  expect(await viewMailStop(deps)(mailId)).toEqual({ ok: true, value: { until: null } });
});

test('T13: a stop ends by itself, and is kept under a digest', async () => {
  const { deps, mailId } = await aMailbox();
  await stopMail(deps)(mailId);
  expect(await deps.store.mailStops.find(deps.keyring.fingerprint(anEmail()))).not.toBeNull();
  expect(await deps.store.mailStops.find(anEmail())).toBeNull();
  deps.time.now += mailStopDays * day;
  expect(await viewMailStop(deps)(mailId)).toEqual({ ok: true, value: { until: null } });
});

test('the link of a mail that was deleted stops nothing', async () => {
  const { deps } = await aMailbox();
  for (const act of [viewMailStop, stopMail, resumeMail])
    expect(await act(deps)('deleted')).toEqual({ ok: false, error: 'unknown' });
});
