import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { decodeNss } from '#lib/domain/number/nss.ts';

/** What stands under the two years of a number: whole where they are known, else the two digits. */
export const nssDetails = ({ nss, outcome, issuedAt, person }: Issuance) => ({
  registrationYear:
    outcome === 'assigned' ? String(mexicoCityDate(issuedAt).year) : decodeNss(nss).registrationYear,
  birthYear: String(person.birthDate.year),
});
