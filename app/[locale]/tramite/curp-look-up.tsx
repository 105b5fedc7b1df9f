import { officialLinks } from '#lib/domain/help/official-links.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** Where people find their CURP. It opens apart, so that what they typed stays. */
export const CurpLookUp = ({ words }: { words: Dictionary['journey']['start'] }) => (
  <p className="small">
    <a className="quiet" href={officialLinks.curp} target="_blank" rel="noreferrer">
      {words.curpLookUp}
    </a>{' '}
    <span className="muted">{words.curpLookUpNote}</span>
  </p>
);
