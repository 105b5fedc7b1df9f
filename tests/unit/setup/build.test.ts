import { describe, expect, test } from 'vitest';
import config from '../../../next.config.ts';

describe('two builds of one source', () => {
  test('name each action alike, so that a page of one machine works on the other', () => {
    const key = Buffer.from(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64');
    // AES-256: Next refuses a key of another length.
    expect(key).toHaveLength(32);
    expect(key.toString()).toContain('ventanilla-nss');
  });

  test('have one name, so that a page of one takes the parts of the other', async () => {
    process.env.SOURCE_HASH = 'abc';
    expect(await config.generateBuildId?.()).toBe('abc');
    delete process.env.SOURCE_HASH;
    expect(await config.generateBuildId?.()).toBeNull();
  });
});
