import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const shape = { sameSite: 'lax', lifeSeconds: 60 } as const;
const aCookie = (name: string) => sealedCookieOf({ ...shape, name }, z.object({ curp: z.string() }));
const body = { curp: 'HEGG560427MVZRRL04' };

describe('a sealed cookie', () => {
  test('T08: gives its body back, and shows nothing of it to the browser', async () => {
    await serverRig();
    expect(await aCookie('uno').keep(body)).toBe(true);
    expect(await aCookie('uno').read()).toEqual(body);
    expect(Buffer.from(browser.cookies.get('uno') ?? '', 'base64url').toString('latin1')).not.toContain(
      body.curp,
    );
  });

  test('T08: is over after its life, also in a browser that keeps it longer', async () => {
    const { time } = await serverRig();
    await aCookie('uno').keep(body);
    time.now += 59_999;
    expect(await aCookie('uno').read()).toEqual(body);
    time.now += 1;
    expect(await aCookie('uno').read()).toBeNull();
  });

  test('T07: does not open under the name of another one', async () => {
    await serverRig();
    await aCookie('uno').keep(body);
    browser.cookies.set('dos', browser.cookies.get('uno') ?? '');
    expect(await aCookie('dos').read()).toBeNull();
  });

  test('is null when its body has another shape', async () => {
    await serverRig();
    await sealedCookieOf({ ...shape, name: 'uno' }, z.string()).keep('text');
    expect(await aCookie('uno').read()).toBeNull();
  });

  test('keeps nothing that is too long for a cookie', async () => {
    await serverRig();
    expect(await aCookie('uno').keep({ curp: 'A'.repeat(3_900) })).toBe(false);
    expect(browser.cookies.size).toBe(0);
  });

  test('is dropped from the browser', async () => {
    await serverRig();
    await aCookie('uno').keep(body);
    await aCookie('uno').drop();
    expect(browser.cookies.size).toBe(0);
  });
});
