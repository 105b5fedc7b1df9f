/** How long to wait, in the largest unit that gives at least one. Rounded up, so that nobody comes back too early. */
export type Wait = { unit: 'second' | 'minute' | 'hour' | 'day'; count: number };

const waitOf = (milliseconds: number): Wait => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  if (seconds < 60) return { unit: 'second', count: seconds };
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return { unit: 'minute', count: minutes };
  const hours = Math.ceil(minutes / 60);
  return hours < 24 ? { unit: 'hour', count: hours } : { unit: 'day', count: Math.ceil(hours / 24) };
};

/** A wait as a detail of a message key: `start.tooMany|wait.minutes:12` gets its words in the language of the page. */
export const waitDetail = (milliseconds: number): `wait.${Wait['unit']}${'' | 's'}:${number}` => {
  const { unit, count } = waitOf(milliseconds);
  return `wait.${unit}${count === 1 ? '' : 's'}:${count}`;
};

const minute = 60_000;
const longestMinutes = 60 * 24 * 366;

/** Whole minutes for an address, at least one. */
export const minutesOf = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / minute));

/** Milliseconds of `?minutos=12` as it came back; null for anything but a whole number of minutes of up to a year. */
export const readMinutes = (text: unknown): number | null => {
  const minutes = typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
  return minutes === null || minutes > longestMinutes ? null : minutes * minute;
};
