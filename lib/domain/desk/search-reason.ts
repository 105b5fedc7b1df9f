/** Why a member of staff searches earlier documents of the person whose case is open (docs/threats.md T19). */
export const searchReasons = ['lostPapers', 'dataDiffer', 'twoNumbers', 'oldPaper'] as const;
export type SearchReason = (typeof searchReasons)[number];

export const isSearchReason = (text: unknown): text is SearchReason =>
  searchReasons.some((reason) => reason === text);
