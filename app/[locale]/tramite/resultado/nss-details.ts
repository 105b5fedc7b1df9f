import type { Issuance } from '#lib/domain/issuance.ts';
import { mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import { decodeNss } from '#lib/domain/nss.ts';

/** What stands under the two years of a number: whole where they are known, else the two digits. */
export const nssDetails = ({ nss, outcome, issuedAt, person }: Issuance) => ({
  registrationYear:
    outcome === 'assigned' ? String(mexicoCityDate(issuedAt).year) : decodeNss(nss).registrationYear,
  birthYear: String(person.birthDate.year),
});
