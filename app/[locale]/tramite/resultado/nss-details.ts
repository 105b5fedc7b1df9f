import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { decodeNss } from '#lib/domain/number/nss.ts';

/** The words under the two years of a number: the whole year where it is known, else its two digits. */
export const nssDetails = ({ nss, outcome, issuedAt, person }: Issuance) => ({
  registrationYear:
    outcome === 'assigned' ? String(mexicoCityDate(issuedAt).year) : decodeNss(nss).registrationYear,
  birthYear: String(person.birthDate.year),
});
