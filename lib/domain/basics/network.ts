const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/**
 * What counts as one household or office: an IPv4 address, or the first 64 bits of an IPv6 address, because a subscriber gets all of
 * them (RFC 6177). Every spelling of an address gives the same answer.
 */
export const networkOfAddress = (address: string): string => {
  const [bare = ''] = address.trim().toLowerCase().split('%');
  const [, mapped] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? [];
  if (mapped) return mapped;
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
