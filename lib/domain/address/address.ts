import { entityOfPostalCode } from '#lib/domain/address/postal-prefix.ts';
import { entityNames, inegiCodeOf } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { foldText } from '#lib/domain/basics/typed-text.ts';
import type { AddressAnswers } from '#lib/domain/form/answers.ts';

/** What a Mexican postal code says: exactly one state and one municipio, 1 to 300 colonias (docs/rules.md §4.1). */
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
/** A municipio of a state: its INEGI code inside the state, three digits, and its name. */
export type Municipio = { code: string; name: string };
export type Settlement = { id: string; name: string; type: string };

/**
 * The settlements of a place that a person can tell apart: of several with the same name and type one stays, the chosen one when it is
 * among them (docs/rules.md §4.1).
 */
export const distinctSettlements = ({ settlements }: PostalPlace, chosen?: string): Settlement[] => {
  const shown = new Map<string, Settlement>();
  for (const settlement of settlements) {
    const text = `${settlement.name.toLowerCase()} ${settlement.type.toLowerCase()}`;
    if (!shown.has(text) || settlement.id === chosen) shown.set(text, settlement);
  }
  return [...shown.values()];
};

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

/** Value of the colonia list that means "mine is not in it". */
export const otherSettlement = 'otra';
/** The exterior number of a house without one. */
export const withoutNumber = 'S/N';

/** What is known of a five-digit postal code: the entry of the catalogue, only the state, or nothing. */
export type PostalKnowledge =
  | { known: 'place'; place: PostalPlace }
  | { known: 'state'; stateCode: string; stateName: string; municipios?: readonly Municipio[] }
  | { known: 'nothing' };

/** What is known of a postal code. `place`: its entry in the catalogue, or null (docs/rules.md §4). */
export const knowPostalCode = (postalCode: string, place: PostalPlace | null): PostalKnowledge => {
  if (place) return { known: 'place', place };
  const entity = entityOfPostalCode(postalCode);
  const stateCode = entity && inegiCodeOf(entity);
  return entity && stateCode
    ? { known: 'state', stateCode, stateName: entityNames[entity] }
    : { known: 'nothing' };
};

/** Names the field that stops the address. */
export type AddressFailure =
  | 'POSTAL_CODE_NOWHERE'
  | 'SETTLEMENT_EMPTY'
  | 'SETTLEMENT_NAME_EMPTY'
  | 'MUNICIPIO_EMPTY'
  | 'MEXICO_UNCONFIRMED';

type Located = Pick<
  Address,
  'stateCode' | 'stateName' | 'municipioCode' | 'municipioName' | 'settlementId' | 'settlementName'
>;

type PlaceAnswers = Pick<AddressAnswers, 'settlement' | 'settlementName' | 'municipio' | 'inMexico'>;

const inPlace = (place: PostalPlace, answers: PlaceAnswers): Result<Located, AddressFailure> => {
  const { stateCode, stateName, municipioCode, municipioName } = place;
  const chosen = place.settlements.find(({ id }) => id === answers.settlement);
  const base = { stateCode, stateName, municipioCode, municipioName };
  if (chosen) return ok({ ...base, settlementId: chosen.id, settlementName: chosen.name });
  if (answers.settlement !== otherSettlement) return err('SETTLEMENT_EMPTY');
  if (answers.settlementName === '') return err('SETTLEMENT_NAME_EMPTY');
  return ok({ ...base, settlementId: null, settlementName: answers.settlementName });
};

type KnownState = Extract<PostalKnowledge, { known: 'state' }>;

const inState = (
  { stateCode, stateName, municipios = [] }: KnownState,
  answers: PlaceAnswers,
): Result<Located, AddressFailure> => {
  const { municipio: typed, settlementName, inMexico } = answers;
  if (typed === '') return err('MUNICIPIO_EMPTY');
  if (settlementName === '') return err('SETTLEMENT_NAME_EMPTY');
  // The digits of a postal code of the United States lie in a state of Mexico too.
  if (inMexico !== 'on') return err('MEXICO_UNCONFIRMED');
  const listed = municipios.find(({ name }) => foldText(name) === foldText(typed));
  return ok({
    stateCode,
    stateName,
    municipioCode: listed?.code ?? null,
    municipioName: listed?.name ?? typed,
    settlementId: null,
    settlementName,
  });
};

/** Finds state, municipio and colonia from a postal code and the answers about it. */
export const locate = (
  answers: PlaceAnswers,
  knowledge: PostalKnowledge,
): Result<Located, AddressFailure> => {
  if (knowledge.known === 'nothing') return err('POSTAL_CODE_NOWHERE');
  return knowledge.known === 'place' ? inPlace(knowledge.place, answers) : inState(knowledge, answers);
};

/** Makes an address from the answers and the postal code. Names the first field that is wrong (docs/rules.md §4). */
export const resolveAddress = (
  answers: AddressAnswers,
  knowledge: PostalKnowledge,
): Result<Address, AddressFailure> => {
  const located = locate(answers, knowledge);
  if (!located.ok) return located;
  const { postalCode, street, exteriorNumber, interiorNumber } = answers;
  return ok({ postalCode, ...located.value, street, exteriorNumber, interiorNumber });
};
