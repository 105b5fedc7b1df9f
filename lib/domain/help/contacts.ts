/** Telephones of the official channels, in the order in which every page shows them (WCAG 3.2.6). */
export const helpContacts = [
  { id: 'mexico', phone: '800 623 2323', href: 'tel:+528006232323' },
  { id: 'abroad', phone: '+52 55 4166 5415', href: 'tel:+525541665415' },
  { id: 'consulates', phone: '+1 424 309 0009', href: 'tel:+14243090009' },
] as const;

export type HelpContactId = (typeof helpContacts)[number]['id'];
