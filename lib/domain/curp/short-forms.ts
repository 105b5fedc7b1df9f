/**
 * Short forms that civil registries, schools and employers write for frequent names, without their period (docs/rules.md §1.2). Capitals
 * without accents.
 */
const GIVEN_NAMES =
  'MARIA:MA,M,MRIA JOSE:J,JSE GUADALUPE:GPE,GUADALUP FRANCISCO:FCO FRANCISCA:FCA SANTA:STA SANTO:STO';
const SURNAMES =
  'ALVAREZ:ALVZ DOMINGUEZ:DGUEZ,DMGUEZ,DMGZ FERNANDEZ:FDEZ,FDZ,FERNDZ GARCIA:GCIA GONZALEZ:GLEZ,GLZ,GZLEZ,GONZLZ GUTIERREZ:GTZ,GTRREZ,GTREZ HERNANDEZ:HDEZ,HDZ,HNDZ,HERNDZ JIMENEZ:JMZ,JMNZ,JIMNZ LOPEZ:LPZ MARTINEZ:MTZ,MTNZ,MTNEZ,MARTNZ PEREZ:PRZ RAMIREZ:RMZ,RMRZ,RMREZ RODRIGUEZ:RDZ,RDGZ,RDGUEZ,RGUEZ,RODGZ SAN:SN SANCHEZ:SNCHZ,SCHZ,SNZ SANTA:STA SANTO:STO VAZQUEZ:VZQZ,VAZQ,VZQUEZ VIUDA:VDA';

const tableOf = (text: string) =>
  new Map(
    text.split(' ').flatMap((row) => {
      const [full = '', forms = ''] = row.split(':');
      return forms.split(',').map((form): [string, string] => [form, full]);
    }),
  );
const givenNames = tableOf(GIVEN_NAMES);
const surnames = tableOf(SURNAMES);

export type Kind = 'given' | 'surname';

/** What a word stands for: MARIA for MA, MA. and M.A (Mª); undefined when it is no short form. */
export const fullForm = (word: string, kind: Kind): string | undefined =>
  (kind === 'given' ? givenNames : surnames).get(word.replaceAll('.', ''));
