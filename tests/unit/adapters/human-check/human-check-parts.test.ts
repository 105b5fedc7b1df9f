import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawLetters, newLetters } from '#lib/adapters/human-check/captcha-letters.ts';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';

describe('a sealed text', () => {
  const key = randomBytes(32);

  test.each(['text', 'ñ 😀 \u0000', '{"a":1}'])('%j is unchanged after the same key opens it', (text) => {
    expect(openText(key, sealText(key, text))).toBe(text);
  });

  test('is sealed in another way each time', () => {
    expect(sealText(key, 'text')).not.toBe(sealText(key, 'text'));
  });

  test('cannot be opened with another key', () => {
    expect(openText(randomBytes(32), sealText(key, 'text'))).toBeNull();
  });
});

describe('the drawing of the letters', () => {
  test('contains no text that a program can read', () => {
    const letters = newLetters();
    const svg = drawLetters(letters);
    expect(svg).toMatch(/^<svg [^>]*viewBox/);
    expect(svg).not.toMatch(/<text|<script|aria-|<title/i);
    expect(svg.replace(/<[^>]*>/g, '').trim()).toBe('');
  });

  test('differs each time, also for the same letters', () => {
    expect(new Set(Array.from({ length: 50 }, newLetters)).size).toBeGreaterThan(45);
    expect(drawLetters('ABDEF')).not.toBe(drawLetters('ABDEF'));
  });
});
