import { useEffect, useEffectEvent } from 'react';

/** What Alt and a letter do, by the key's place: macOS writes other signs with Alt. */
export type AltKeys = Partial<Record<'KeyL' | 'KeyN' | 'KeyO', () => void>>;

const isPlace = (code: string): code is keyof AltKeys => ['KeyL', 'KeyN', 'KeyO'].includes(code);

/** AltGr writes letters on many keyboards, and is Alt with Ctrl on some. */
const isAltAlone = (event: KeyboardEvent): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.getModifierState('AltGraph');

/** While the page listens, the style shows the keys' names (`.keys-only`): nobody is told of a key that does nothing yet. */
export const useAltKeys = (keys: AltKeys, isOn: boolean): void => {
  const actOf = useEffectEvent((code: keyof AltKeys) => keys[code]);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const act = isAltAlone(event) && isPlace(event.code) ? actOf(event.code) : undefined;
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    addEventListener('keydown', press);
    document.documentElement.dataset.keys = 'on';
    return () => {
      removeEventListener('keydown', press);
      delete document.documentElement.dataset.keys;
    };
  }, [isOn]);
};
