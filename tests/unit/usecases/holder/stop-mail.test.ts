import { expect, test, vi } from 'vitest';
import { readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import {
  mailStopDays,
  resumeMail,
  stopMail,
  stopMailUrl,
  viewMailStop,
} from '#lib/usecases/holder/stop-mail.ts';
import { anEmail } from '#tests/support/builders.ts';
import { useCaseDeps } from '#tests/support/use-case-deps.ts';

const day = 86_400_000;

const aMailbox = async (to = anEmail()) => {
  const deps = await useCaseDeps();
  const place = { keyring: deps.keyring, baseUrl: 'https://nss.example' };
  const url = stopMailUrl(place, { to, locale: 'es' });
  const read = readNoticeToken(deps.keyring, url.split('/').at(-1) ?? '');
  return { deps, url, read, address: read?.mailId ?? '' };
};

test('T13: the owner of a mailbox stops the mails of strangers, sees until when, and undoes it at the same link', async () => {
  const { deps, address } = await aMailbox();
  const until = deps.time.now + mailStopDays * day;
  expect(await viewMailStop(deps)(address)).toBeNull();
  expect(await stopMail(deps)(address)).toBe(until);
  expect(await viewMailStop(deps)(address)).toBe(until);
  await resumeMail(deps)(address);
  expect(await viewMailStop(deps)(address)).toBeNull();
});

test('T20: the audit has each stop and its end, with a digest of the address', async () => {
  const { deps, address } = await aMailbox();
  const append = vi.spyOn(deps.store.audit, 'append');
  await stopMail(deps)(address);
  await resumeMail(deps)(address);
  const told = append.mock.calls.map(([entry]) => entry);
  expect(told.map(({ action }) => action)).toEqual(['mail.stopped', 'mail.resumed']);
  for (const entry of told) expect(entry).toMatchObject({ actor: 'holder', address, subject: null });
});

test('T13: a stop ends after its time', async () => {
  const { deps, address } = await aMailbox();
  await stopMail(deps)(address);
  deps.time.now += mailStopDays * day;
  expect(await viewMailStop(deps)(address)).toBeNull();
});

test('T13: the link stops one mailbox and no other, and says nothing about it', async () => {
  const { deps, url, read, address } = await aMailbox();
  const other = await aMailbox(anEmail('otra'));
  expect(read?.purpose).toBe('stopMail');
  expect(url).not.toContain('correo.example');
  await stopMail(deps)(address);
  expect(await viewMailStop(deps)(other.address)).toBeNull();
});
