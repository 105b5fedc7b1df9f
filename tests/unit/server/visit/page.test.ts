import { describe, expect, test } from 'vitest';
import { currentStep, type StepId, steps } from '#lib/domain/request/steps.ts';
import { enterStep, inStage, pageContext, pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import { addressed, aMail, aRequest, identified } from '#tests/support/builders.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const at = async (request = addressed(aRequest()), confirmed = true) => {
  const rig = await serverRig();
  await rig.deps.store.requests.create(request, aMail(request));
  await openSession(request.id, confirmed);
  return { ...rig, request };
};

/** Where a browser is sent; '' when it may stay. */
const sentTo = async (id: StepId): Promise<string> => {
  try {
    await enterStep('es', id);
    return '';
  } catch (signal) {
    const digest = signal instanceof Error && 'digest' in signal ? String(signal.digest) : '';
    if (!digest.startsWith('NEXT_REDIRECT')) throw signal;
    return digest.split(';')[2] ?? '';
  }
};

describe('a step of the journey', () => {
  test('T10: lets in a visit at this step or past it, and sends every other visit to its own step', async () => {
    const { request } = await at();
    for (const { id, stages } of Object.values(steps)) {
      const allowed = id === 'start' || stages.includes(request.stage);
      expect(await sentTo(id), id).toBe(allowed ? '' : `/es${currentStep(request).path}`);
    }
  });

  test('sends a browser without a session to the start, which says why: perhaps it keeps no cookies', async () => {
    await serverRig();
    for (const id of ['identity', 'address', 'review', 'result', 'inbox'] as const)
      expect(await sentTo(id)).toBe('/es/tramite?aviso=sincookies');
  });

  test('says that the session has ended to a person who comes back too late', async () => {
    const { time } = await at();
    time.now += 9 * 60 * 60_000;
    expect(await sentTo('review')).toBe('/es/tramite?aviso=sesion');
  });

  test('T09: shows an unconfirmed browser nothing, however far the request is elsewhere', async () => {
    await at(addressed(aRequest()), false);
    for (const id of ['identity', 'address', 'review', 'result', 'referred'] as const)
      expect(await sentTo(id)).toBe('/es/tramite/correo');
    expect(pathOf('en', await readVisit())).toBe('/en/tramite/correo');
  });

  test('narrows the request to the stages of its page, or throws', () => {
    const request = identified(aRequest());
    expect(inStage(request, 'identified', 'addressed')).toBe(request);
    expect(() => inStage(request, 'issued')).toThrow('identified');
  });
});

describe('the context of every page', () => {
  test('has its language and words, the operator of the site, and whether the demonstration has a mailbox', async () => {
    await serverRig({ ISSUER_NAME: 'Escuela' });
    const context = await pageContext(Promise.resolve({ locale: 'en' }));
    expect(context).toMatchObject({
      locale: 'en',
      operator: { name: 'Escuela' },
      demonstration: true,
      hasMailbox: true,
    });
    expect(context.words.errors['curp.EMPTY']).toBe('Enter your CURP');
  });

  test('does not offer the mailbox where mails leave for real people', async () => {
    await serverRig({ SMTP_URL: 'smtp://mail.example' });
    expect(await pageContext(Promise.resolve({ locale: 'es' }))).toMatchObject({ hasMailbox: false });
  });

  test.each(['fr', '', 'ES', 'constructor', '../es'])(
    'leads to the missing page in the language %j',
    async (locale) => {
      await serverRig();
      await expect(pageContext(Promise.resolve({ locale }))).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
    },
  );
});
