import { z } from 'zod/mini';
import type { Address } from '#lib/domain/address/address.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { field, oneOf } from '#lib/domain/form/field.ts';
import {
  assistedSchema,
  type Paper,
  papersOf,
  proposeSituation,
  type Situation,
} from '#lib/domain/request/assistance.ts';

/** Why a person comes to the window instead of ending online. */
export const specialCases = [
  'noEmail',
  'otherPerson',
  'minor',
  'bornAbroad',
  'foreignResident',
  'nameDiffers',
  'oneName',
] as const;
export type SpecialCase = (typeof specialCases)[number];

/** The first form of a preparation: the fields are those of the form at the desk that a person knows about themselves. */
export const preparationSchema = (today: CalendarDate) =>
  z.extend(z.pick(assistedSchema(today), { curp: true, email: true }), {
    specialCase: field('specialCase', oneOf(specialCases)),
  });
export type FirstAnswers = z.infer<ReturnType<typeof preparationSchema>>;

/** What a person typed at home. Nobody has checked it, and nothing follows from it until a member of staff opens it. */
export type Preparation = FirstAnswers & {
  locale: Locale;
  /** Null until it is given, and for a person with one name only, whose document the window sees. */
  name: PersonName | null;
  address: Address | null;
};

/** The parts of a preparation that staff compare with the document, besides the fields of their own form. */
export const preparedParts = ['name', 'address'] as const;
export type PreparedPart = (typeof preparedParts)[number];

/** A preparation that staff opened with its code for a ticket, and the parts that they marked as checked. */
export type OpenedPreparation = { preparation: Preparation; checked: readonly PreparedPart[] };

export const beginPreparing = (answers: FirstAnswers, locale: Locale): Preparation => ({
  ...answers,
  locale,
  name: null,
  address: null,
});

/** The part that is still missing; null when the code may be shown. */
export const missingPart = ({ name, address, specialCase }: Preparation): PreparedPart | null => {
  if (name === null && specialCase !== 'oneName') return 'name';
  return address === null ? 'address' : null;
};

const situationsOfCases: Partial<Record<SpecialCase, Situation>> = {
  otherPerson: 'representative',
  minor: 'minor',
  bornAbroad: 'bornAbroad',
  foreignResident: 'foreignResident',
};

/** The situation that decides the papers; null where only the window can tell. */
export const situationOf = (
  { specialCase, curp }: Pick<Preparation, 'specialCase' | 'curp'>,
  today: CalendarDate,
): Situation | null => situationsOfCases[specialCase] ?? proposeSituation(curp, today);

/** What to bring where only the window can tell the situation: what everybody needs. */
const papersOfEverybody = ['curp', 'officialId', 'proofOfAddress'] as const satisfies readonly Paper[];

/** The papers that a person brings to the window. */
export const papersToBring = (situation: Situation | null): readonly Paper[] =>
  situation === null ? papersOfEverybody : papersOf[situation];

/** The same where nothing is known of the person but their case: who was born abroad or is foreign chooses that case. */
export const papersOfCase = (specialCase: SpecialCase): readonly Paper[] =>
  papersToBring(situationsOfCases[specialCase] ?? 'mexican');
