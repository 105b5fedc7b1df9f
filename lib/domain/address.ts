import { z } from 'zod/mini';

/** What a Mexican postal code says: exactly one state and one municipio, 1 to 300 colonias (domain.md 4.3). */
export type PostalPlace = {
  postalCode: string;
  /** INEGI code, two digits. */
  stateCode: string;
  stateName: string;
  /** INEGI code inside the state, three digits. */
  municipioCode: string;
  municipioName: string;
  /** In Spanish alphabetical order. `id` is unique inside the postal code; `type` is Colonia, Fraccionamiento, Pueblo… */
  settlements: readonly Settlement[];
};
export type Settlement = { id: string; name: string; type: string };

/** An address as the person confirmed it; names are kept as captured because catalogues change. */
export type Address = {
  postalCode: string;
  stateCode: string;
  stateName: string;
  /** Absent when the postal code is not in the catalogue and the municipio was typed. */
  municipioCode: string | null;
  municipioName: string;
  /** Absent when the colonia was typed. */
  settlementId: string | null;
  settlementName: string;
  street: string;
  exteriorNumber: string;
  /** '' when there is none. */
  interiorNumber: string;
};

export const postalCodeSchema = z.string();
