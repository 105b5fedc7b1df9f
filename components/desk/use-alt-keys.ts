import { useEffect, useEffectEvent } from 'react';

/** What Alt and a letter do, by the place of the key, because Alt writes other characters on macOS. */
export type AltKeys = Partial<Record<'KeyL' | 'KeyN' | 'KeyO', () => void>>;

const isPlace = (code: string): code is keyof AltKeys => ['KeyL', 'KeyN', 'KeyO'].includes(code);

/** Leaves AltGr out, which writes letters on many keyboards and is Alt with Ctrl on some. */
const isAltAlone = (event: KeyboardEvent): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.getModifierState('AltGraph');

/** Listens to keys with Alt. The style shows the names of the keys (`.keys-only`) only while the page listens, because before they do nothing. */
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
