/** Without quotes, brackets and the port that some proxies add (RFC 7239, 6), and without the zone of a local address. */
const bareAddress = (text: string): string => {
  const address = text.trim().toLowerCase().replaceAll('"', '');
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? [];
  const [, beforePort] = /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(address) ?? [];
  return (inBrackets ?? beforePort ?? address).split('%')[0] ?? '';
};

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/** The eight groups of an IPv6 address, without zeros in front. */
const allGroups = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups.map((group) => group.replace(/^0+(?=.)/, ''));
};

/** The IPv4 address within an IPv6 address (RFC 4291, 2.5.5.2), written with dots or not; undefined in any other. */
const mappedAddress = (address: string): string | undefined => {
  const [, dotted] = /^[0:]*:ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address) ?? [];
  if (dotted) return dotted;
  const groups = allGroups(address);
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join('.');
};

/**
 * What counts as one household or office: an IPv4 address, or the first 64 bits of an IPv6 address, because a subscriber gets all of
 * them (RFC 6177). Every spelling of an address gives the same answer.
 */
export const networkOfAddress = (address: string): string => {
  const bare = bareAddress(address);
  if (!bare.includes(':')) return bare;
  return mappedAddress(bare) ?? allGroups(bare).slice(0, 4).join(':');
};
