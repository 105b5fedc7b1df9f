import { describe, expect, test } from 'vitest';
import { printCopies } from '#lib/usecases/desk/print-copy.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import { findShownIssuance } from '#lib/usecases/number/number-access.ts';
import { aPerson, oscar } from '#tests/support/builders.ts';
import { aChangeDesk, anUnbound, correction, names, revocation } from '#tests/support/desk-changes.ts';

/** A person without an address whose case is in hand at a window, and a change that a supervisor approved. */
const aCaseAfter = async (wanted: typeof correction | typeof revocation) => {
  const desk = await aChangeDesk(anUnbound);
  const { deps, folio } = desk;
  const old = await deps.store.issuances.findByFolio(folio);
  const request = (await deps.store.requests.find('assisted'))?.request;
  if (!old || request?.stage !== 'issued') throw new Error('no documents');
  const { id } = await desk.asked(wanted);
  expect(await desk.agree(id)).toEqual({ ok: true, value: null });
  return { ...desk, old, request };
};

describe('after a change, the case that is in hand', () => {
  test('shows and prints the corrected documents, and counts their prints', async () => {
    const { deps, old, request, mails } = await aCaseAfter(correction);
    const shown = await findShownIssuance(deps)(old.id);
    expect(shown).toMatchObject({ nss: old.nss, person: { name: names } });
    expect(shown?.folio).not.toBe(old.folio);
    const printed = await printCopies(deps)(request, ['constancia'], 'lucia');
    expect(printed).toEqual({ ok: true, value: { issuanceId: old.id, copies: [1] } });
    expect(await deps.store.copies.count(shown?.id ?? '')).toEqual({ constancia: 1, tarjeta: 0 });
    expect(await mails()).toEqual([]);
  });

  test('prints nothing of documents that were revoked', async () => {
    const { deps, old, request, mails } = await aCaseAfter(revocation);
    expect(await printCopies(deps)(request, ['constancia'], 'lucia')).toEqual({ ok: false, error: 'notNow' });
    expect(await newestOf(deps)(old)).toEqual({ issuance: old, revoked: true });
    expect(await mails()).toEqual([]);
  });

  test('follows several corrections', async () => {
    const { deps, old, asked, agree } = await aCaseAfter(correction);
    const { issuance: second } = await newestOf(deps)(old);
    const name = { ...aPerson(oscar).name, givenNames: `${names.givenNames} Luis` };
    const { id } = await asked({ ...correction, name }, 'lucia', second.folio);
    expect(await agree(id)).toEqual({ ok: true, value: null });
    expect((await newestOf(deps)(old)).issuance.person.name).toEqual(name);
  });
});
