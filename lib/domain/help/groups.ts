import type { GuideId } from '#lib/domain/help/guide.ts';
import { guidePath, guides } from '#lib/domain/help/guides.ts';
import { type HelpTopicId, helpTopicPath, helpTopics } from '#lib/domain/help/topics.ts';

type HelpPageId = HelpTopicId | GuideId;

/** How the page of help lists its topics and guides: the likeliest need first, and never more than six under one heading. */
export const helpGroups = [
  { id: 'begin', pages: ['situation', 'number', 'need', 'forgot'] },
  { id: 'case', pages: ['noEmail', 'lostEmail', 'abroad', 'curp', 'foreign', 'minors'] },
  { id: 'person', pages: ['office', 'documents'] },
  { id: 'later', pages: ['after', 'trouble', 'real', 'cover', 'survival'] },
] as const satisfies readonly { id: string; pages: readonly HelpPageId[] }[];
export type HelpGroupId = (typeof helpGroups)[number]['id'];

const paths = new Map<HelpPageId, string>([
  ...helpTopics.map(({ id }) => [id, helpTopicPath(id)] as const),
  ...guides.map((guide) => [guide.id, guidePath(guide)] as const),
]);

/** Path of a topic or a guide inside a language. */
export const helpPagePath = (id: HelpPageId): string => paths.get(id) ?? '/ayuda';
