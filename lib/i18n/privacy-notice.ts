import type { Locale } from '#lib/domain/basics/locale.ts';
import {
  periodOf,
  type Retention,
  type RetentionClass,
  retentionClasses,
} from '#lib/domain/privacy/retention.ts';
import { type Dictionary, dictionary } from '#lib/i18n/dictionary.ts';

/** The operator's details; null where none were given. */
export type NoticeFacts = {
  operator: string;
  responsible: string;
  address: string | null;
  contact: string | null;
  legalBasis: string | null;
  regime: 'sujeto_obligado' | 'particular' | null;
  retention: Retention;
  demonstration: boolean;
};

/** «What: for what», or «what: for how long». */
export type NoticePair = readonly [what: string, then: string];
/** Texts with the marks of lib/i18n/rich-text.ts. */
export type NoticeSection = {
  /** Anchor. */
  id: string;
  title: string;
  lead?: string;
  items?: readonly string[];
  pairs?: readonly NoticePair[];
  /** What opens the pairs where they are folded, because few people look for them. */
  fold?: string;
  paragraphs?: readonly string[];
};
export type PrivacyNotice = { brief: string[]; sections: NoticeSection[] };

type Words = Dictionary['privacy'];

/** Day of the last change of the texts. */
export const noticeVersion = '2026-11-30';

/** «48 horas», «30 días», «5 años». */
export const periodText = (locale: Locale, hours: number): string => {
  const { unit, count } = periodOf(hours);
  return dictionary(locale).privacy.units[unit](count);
};

const said = (make: (value: string) => string, value: string | null): string[] =>
  value === null ? [] : [make(value)];

/**
 * The short form, which is shown before a person gives data: who is responsible and where, for what alone, and where
 * the rest is (LFPDPPP 2025 and Ley General 2025 on the simplified notice).
 */
const briefOf = ({ brief }: Words, { responsible, address }: NoticeFacts): string[] => [
  [brief.who(responsible), ...said(brief.where, address)].join(' '),
  brief.uses,
  brief.rights,
];

/** How long each kind of data is kept: the times that the purge applies. */
const keepPairs = (locale: Locale, words: Words, { retention, demonstration }: NoticeFacts): NoticePair[] => {
  const shown = retentionClasses.filter((kind) => kind !== 'visitors' || demonstration);
  const pairOf = (kind: RetentionClass): NoticePair => [
    words.kept[kind],
    periodText(locale, retention[kind]),
  ];
  return [
    ...shown.map(pairOf),
    // Tickets, documents seen and changes go with the answers (lib/adapters/store/tables/purge.ts).
    [words.desk, periodText(locale, retention.answers)],
    [words.session, words.sessionEnds],
    [words.counts, words.countsEnd],
    [words.number, words.always],
  ];
};

/** Only the law that applies; both as long as the operator has not said which. */
const lawOf = (words: Words, regime: NoticeFacts['regime']): readonly string[] =>
  regime === null
    ? [words.lawDepends, ...words.laws.sujeto_obligado, ...words.laws.particular, words.lawComplaint]
    : words.law[regime];

const whoAndWhat = (words: Words, facts: NoticeFacts): NoticeSection[] => [
  {
    id: 'responsable',
    title: words.whoTitle,
    paragraphs: [
      words.who(facts.operator, facts.responsible),
      ...said(words.where, facts.address),
      ...said(words.basis, facts.legalBasis),
    ],
  },
  {
    id: 'datos',
    title: words.whatTitle,
    pairs: words.what.map(({ what, why }): NoticePair => [what, why]),
    paragraphs: [words.notAsked],
  },
];

const keeping = (locale: Locale, words: Words, facts: NoticeFacts): NoticeSection[] => [
  {
    id: 'plazos',
    title: words.keepTitle,
    lead: words.keepLead(periodText(locale, facts.retention.answers)),
    fold: words.keepFold,
    pairs: keepPairs(locale, words, facts),
  },
  { id: 'cuidado', title: words.careTitle, items: words.care },
  { id: 'quien', title: words.shareTitle, items: words.share },
  { id: 'cookies', title: words.cookieTitle, paragraphs: words.cookie },
];

const rights = (words: Words, facts: NoticeFacts): NoticeSection[] => [
  {
    id: 'derechos',
    title: words.rightsTitle,
    lead: words.rightsLead,
    items: words.rights,
    paragraphs: [words.rightsHow(facts.responsible), ...said(words.rightsWhere, facts.contact), words.limit],
  },
  { id: 'ley', title: words.lawTitle, paragraphs: [...lawOf(words, facts.regime), words.lawBreach] },
  { id: 'cambios', title: words.changesTitle, paragraphs: [words.changes] },
];

/** The privacy notice of this installation in one language, as the pages show it and as it is remembered with each request. */
export const privacyNotice = (locale: Locale, facts: NoticeFacts): PrivacyNotice => {
  const words = dictionary(locale).privacy;
  return {
    brief: briefOf(words, facts),
    sections: [...whoAndWhat(words, facts), ...keeping(locale, words, facts), ...rights(words, facts)],
  };
};
