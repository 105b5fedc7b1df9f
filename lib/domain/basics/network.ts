const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/**
 * What is taken for one household or office: an IPv4 address, or the first 64 bits of an IPv6 one, which a subscriber is given
 * whole (RFC 6177). However the address is abbreviated, the answer is the same.
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
