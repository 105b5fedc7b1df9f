import { Folded } from '#components/ui/folded.tsx';
import { NssAnatomy } from '#components/ui/nss-anatomy.tsx';
import { buildNss } from '#lib/domain/number/nss.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

const example = buildNss({ serie: '00', registrationYear: 2026, birthYear: 1975, consecutive: 1 });

/** How a number reads, shown with one that belongs to nobody. */
export function NumberPicture({ words }: { words: Dictionary }) {
  const { title, details, note } = words.help.anatomy;
  return (
    <Folded title={title}>
      <NssAnatomy nss={example} words={words.frame.nss} details={details} isExample />
      <p className="hint">{note}</p>
    </Folded>
  );
}
