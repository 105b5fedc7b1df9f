import { describe, expect, test } from 'vitest';
import { keepLanguage } from '#lib/usecases/request/keep-language.ts';
import { addressed, aRequest } from '#tests/support/builders.ts';
import { keep, useCaseDeps } from '#tests/support/use-case-deps.ts';

describe('the language chosen last', () => {
  test('becomes the language of the request, and nothing else changes', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    await keepLanguage(deps)(request.id, 'en');
    expect((await deps.store.requests.find(request.id))?.request).toEqual({ ...request, locale: 'en' });
  });

  test('is not written again when it is the same', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, aRequest());
    await keepLanguage(deps)(request.id, 'es');
    expect((await deps.store.requests.find(request.id))?.version).toBe(1);
  });

  test('is ignored for an unknown request', async () => {
    const deps = await useCaseDeps();
    await expect(keepLanguage(deps)('unknown', 'en')).resolves.toBeUndefined();
  });
});
