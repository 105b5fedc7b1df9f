/**
 * The registry says of one person what cannot be used: another date of birth, sex or state than their CURP, or a name that is none. That is
 * about this person and no failure of the registry, so nobody else waits for it. The message has no personal data.
 */
export class UnusableRecord extends Error {
  override name = 'UnusableRecord';
}
