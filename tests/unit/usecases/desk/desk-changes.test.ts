import { describe, expect, test } from 'vitest';
import { whyNotDecide } from '#lib/domain/desk/change.ts';
import { askChange } from '#lib/usecases/desk/ask-change.ts';
import { replaceDocuments, revokeDocuments } from '#lib/usecases/desk/take-back-documents.ts';
import { aPerson, oscar } from '#tests/support/builders.ts';
import {
  aChangeDesk,
  addStaff,
  anUnbound,
  correction,
  hour,
  mine,
  moveElsewhere,
  moves,
  names,
  next,
  revocation,
  seen,
  shutOut,
} from '#tests/support/desk-changes.ts';
import type { UseCaseDeps } from '#tests/support/use-case-deps.ts';

describe('a change that needs no approval', () => {
  test('opens a lock at once, and tells the bound address', async () => {
    const { deps, asked, told, mails } = await aChangeDesk();
    await deps.store.bindings.setLock(oscar, deps.clock.now(), null);
    const change = await asked({ kind: 'unlock', reason: 'holderAsks' });
    expect(change).toMatchObject({ state: 'done', decidedBy: 'lucia', seen });
    expect((await deps.store.holders.find(oscar))?.lockedAt).toBeNull();
    expect(await mails()).toEqual([`unlocked ${mine}`]);
    expect(await told()).toEqual([
      'staff:lucia change.made unlock.holderAsks',
      'staff:lucia holder.unlocked',
    ]);
  });

  test('opens no lock where there is none, and writes nothing', async () => {
    const { deps, ask, folio, told } = await aChangeDesk();
    expect(await ask({ kind: 'unlock', reason: 'holderAsks' })).toEqual({ ok: false, error: 'notLocked' });
    expect(await deps.store.deskChanges.ofFolio(folio)).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test('is not a note, because a note waits for a supervisor to confirm it', async () => {
    const { deps, asked, agree, told } = await aChangeDesk();
    const note = await asked({ kind: 'note', reason: 'doubtfulIdentity', text: 'La foto no se parece.' });
    expect((await deps.store.deskChanges.waiting()).map(({ id }) => id)).toEqual([note.id]);
    expect(await agree(note.id)).toEqual({ ok: true, value: null });
    expect(await deps.store.deskChanges.waiting()).toEqual([]);
    expect(JSON.stringify(await told())).not.toContain('foto');
  });
});

describe('a change that needs approval', () => {
  test('moves the number 72 hours after a supervisor agreed; the old address is told and can cancel', async () => {
    const { deps, asked, agree, told, mails } = await aChangeDesk();
    const change = await asked(moves);
    expect(change.state).toBe('asked');
    expect(await mails()).toEqual([]);
    deps.time.now += hour;
    expect(await agree(change.id)).toEqual({ ok: true, value: null });
    expect((await deps.store.holders.find(oscar))?.email).toBe(mine);
    const waiting = await deps.store.bindings.changes.findOpen(deps.keyring.fingerprint(oscar), 'waiting');
    expect(waiting).toMatchObject({ from: mine, to: next, until: deps.time.now + 72 * hour });
    expect(await mails()).toEqual([`emailChanging ${mine}`]);
    expect(await told()).toEqual([
      'staff:lucia change.asked changeEmail.lostMailbox',
      'staff:rosa change.agreed changeEmail.lostMailbox',
      'staff:rosa email.changeAsked withProof',
    ]);
    expect(await deps.store.deskChanges.find(change.id)).toMatchObject({
      state: 'done',
      decidedBy: 'rosa',
      decidedAt: deps.time.now,
    });
  });

  test('corrects declared names with new documents of the same number, which replace the old ones', async () => {
    const { deps, asked, agree, folio, nss, mails } = await aChangeDesk();
    const change = await asked(correction);
    expect(await agree(change.id)).toEqual({ ok: true, value: null });
    const issuance = await deps.store.issuances.findByCurp(oscar);
    expect(issuance).toMatchObject({ nss, person: { name: names } });
    expect(await deps.store.revocations.find(folio)).toMatchObject({ replacedBy: issuance?.folio });
    expect(await mails()).toEqual([`result ${mine}`]);
  });

  test('revokes documents, and tells the person', async () => {
    const { deps, asked, agree, folio, mails, told } = await aChangeDesk();
    const change = await asked(revocation);
    expect(await deps.store.revocations.find(folio)).toBeNull();
    expect(await agree(change.id)).toEqual({ ok: true, value: null });
    expect(await deps.store.revocations.find(folio)).toMatchObject({ reason: 'identidad', replacedBy: null });
    expect(await mails()).toEqual([`revoked ${mine}`]);
    expect((await told()).at(-1)).toBe('staff:rosa documents.revoked identidad');
  });

  test('makes new documents after a correction of the registry', async () => {
    const { deps, ask, asked, agree, folio, mails } = await aChangeDesk();
    const wanted = { kind: 'replace', reason: 'correctedRegistry' } as const;
    expect(await ask(wanted)).toEqual({ ok: false, error: 'notInRegistry' });
    await deps.store.people.put([{ curp: oscar, person: { ...aPerson(oscar), name: names } }]);
    const change = await asked(wanted);
    expect(await agree(change.id)).toEqual({ ok: true, value: null });
    expect(await deps.store.revocations.find(folio)).toMatchObject({ reason: 'correccion' });
    expect(await mails()).toEqual([`result ${mine}`]);
  });

  test('tells nobody where no address is bound, and binds an address at once', async () => {
    const { deps, asked, agree, mails } = await aChangeDesk(anUnbound);
    const change = await asked(moves);
    expect(change.boundTo).toBeNull();
    expect(await agree(change.id)).toEqual({ ok: true, value: null });
    expect((await deps.store.holders.find(oscar))?.email).toBe(next);
    expect(await mails()).toEqual([`emailReady ${next}`]);
  });
});

describe('T19: an approval', () => {
  test('comes from another person: nobody approves their own change, whatever session they have', async () => {
    const { deps, asked, agree, refuse } = await aChangeDesk();
    const change = await asked(moves, 'rosa');
    expect(await agree(change.id, 'rosa')).toEqual({ ok: false, error: 'own' });
    expect(await refuse(change.id, 'notNeeded', 'rosa')).toEqual({ ok: false, error: 'own' });
    expect(await deps.store.deskChanges.find(change.id)).toMatchObject({ state: 'asked' });
    expect(await agree(change.id, 'elena')).toEqual({ ok: true, value: null });
  });

  test.each(['ventanilla', 'auditor', 'admin'] as const)('is refused to the role %s', async (role) => {
    const { deps, asked, agree } = await aChangeDesk();
    await addStaff(deps, 'otra', role);
    const change = await asked(moves);
    expect(await agree(change.id, 'otra')).toEqual({ ok: false, error: 'notSupervisor' });
    expect(await agree(change.id, 'nadie')).toEqual({ ok: false, error: 'notSupervisor' });
  });

  test('counts once, also when several approve at the same moment', async () => {
    const { deps, asked, agree, folio, mails } = await aChangeDesk();
    const change = await asked(revocation);
    const answers = await Promise.all([
      agree(change.id, 'rosa'),
      agree(change.id, 'elena'),
      agree(change.id, 'rosa'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual([
      { ok: false, error: 'decided' },
      { ok: false, error: 'decided' },
    ]);
    expect(await deps.store.revocations.find(folio)).not.toBeNull();
    expect(await mails()).toEqual([`revoked ${mine}`]);
  });

  test('is impossible after a refusal: nothing happens', async () => {
    const { deps, asked, agree, refuse, folio, told } = await aChangeDesk();
    const change = await asked(revocation);
    expect(await refuse(change.id, 'identityUnclear')).toEqual({ ok: true, value: null });
    expect(await agree(change.id, 'elena')).toEqual({ ok: false, error: 'decided' });
    expect(await deps.store.revocations.find(folio)).toBeNull();
    expect((await told()).at(-1)).toBe('staff:rosa change.refused identityUnclear');
  });

  test('of a supervisor who was disabled meanwhile does not count', async () => {
    const { deps, asked, agree } = await aChangeDesk();
    const change = await asked(moves);
    await shutOut(deps, 'rosa');
    expect(await agree(change.id, 'rosa')).toEqual({ ok: false, error: 'notSupervisor' });
  });

  test('is impossible for the change of a member who was disabled since; it can be refused', async () => {
    const { deps, asked, agree, refuse } = await aChangeDesk();
    const change = await asked(moves);
    await shutOut(deps, 'lucia');
    expect(await agree(change.id)).toEqual({ ok: false, error: 'askerOut' });
    expect(await refuse(change.id, 'suspicious')).toEqual({ ok: true, value: null });
  });

  test.each([
    ['the address moved', moves, moveElsewhere],
    [
      'the documents were revoked',
      revocation,
      (deps: UseCaseDeps, folio: string) => revokeDocuments(deps)(folio, 'duplicado'),
    ],
    [
      'the registry knows the person now',
      correction,
      (deps: UseCaseDeps) => deps.store.people.put([{ curp: oscar, person: aPerson(oscar) }]),
    ],
    [
      'the documents were replaced',
      correction,
      async (deps: UseCaseDeps, folio: string) => {
        const registry = { findPerson: async () => ({ ...aPerson(oscar), name: names }) };
        return replaceDocuments({ ...deps, registry })(folio);
      },
    ],
  ] as const)('agree to nothing when meanwhile %s: the change is void', async (_, wanted, meanwhile) => {
    const { deps, asked, agree, folio, told } = await aChangeDesk();
    const change = await asked(wanted);
    await meanwhile(deps, folio);
    const before = await deps.store.ownData(oscar);
    expect(await agree(change.id)).toEqual({ ok: false, error: 'void' });
    expect(await deps.store.deskChanges.find(change.id)).toMatchObject({ state: 'void', decidedBy: 'rosa' });
    expect(await deps.store.ownData(oscar)).toEqual(before);
    const [last, ...earlier] = (await told()).toReversed();
    expect(last).toBe(`staff:rosa change.void ${wanted.kind}.${wanted.reason}`);
    expect(earlier.filter((line) => line.includes('change.agreed'))).toEqual([]);
    expect(await agree(change.id)).toEqual({ ok: false, error: 'decided' });
  });

  test('is allowed only as the table of roles says', () => {
    const by = { id: 'rosa', role: 'supervisor', disabled: false } as const;
    const asker = { disabled: false };
    expect(whyNotDecide({ askedBy: 'lucia' }, by, asker, true)).toBeNull();
    expect(whyNotDecide({ askedBy: 'lucia' }, { ...by, disabled: true }, asker, true)).toBe('notSupervisor');
    expect(whyNotDecide({ askedBy: 'lucia' }, by, null, true)).toBe('askerOut');
    expect(whyNotDecide({ askedBy: 'lucia' }, by, null, false)).toBeNull();
  });
});

describe('asking', () => {
  test('for the same change of a folio waits for the first decision', async () => {
    const { ask, asked, refuse } = await aChangeDesk();
    const change = await asked(moves);
    expect(await ask(moves, 'pedro')).toEqual({ ok: false, error: 'waiting' });
    await refuse(change.id, 'wrongData');
    expect((await ask(moves, 'pedro')).ok).toBe(true);
  });

  test('for the bound address, or for names that contradict the CURP, is refused', async () => {
    const { ask } = await aChangeDesk();
    expect(await ask({ ...moves, to: mine })).toEqual({ ok: false, error: 'sameEmail' });
    const other = { givenNames: 'Berta', firstSurname: 'Quiroz', secondSurname: '' };
    expect(await ask({ ...correction, name: other })).toEqual({ ok: false, error: 'nameDisagrees' });
    expect(await ask({ ...correction, name: aPerson(oscar).name })).toEqual({
      ok: false,
      error: 'nothingChanged',
    });
  });

  test('for names that go against the CURP is possible where the document spells them so, and a second person decides', async () => {
    const { ask } = await aChangeDesk();
    const other = { givenNames: 'Berta', firstSurname: 'Quiroz', secondSurname: '' };
    const asked = await ask({ ...correction, reason: 'asOnDocument', name: other });
    expect(asked).toMatchObject({ ok: true, value: { state: 'asked' } });
  });

  test('about an unknown folio is answered as such', async () => {
    const { deps } = await aChangeDesk();
    const folio = '9'.repeat(22);
    expect(await askChange(deps)({ folio, wanted: moves, seen, staffId: 'lucia' })).toEqual({
      ok: false,
      error: 'unknownFolio',
    });
  });
});
