/**
 * Letters that are not a letter of ours with an accent, and what stands for them: the letter that they are made of, and the letters that
 * passports write instead (ICAO Doc 9303, part 3, §6). Capitals, and small letters without one; ı and ß become capitals of ours by themselves.
 */
const MADE_OF =
  'AȺⱭⱯⱰ BƁƂɃꞖꞴ CƇȻꞒꟄ DÐĐƉƊƋꟇȡȸ EƎƏƐɆꞫ FƑꞘ GƓƔǤꞠ HĦⱧꞍꞪⱵ IƖƗꞮ JɈȷ KƘⱩꝀꝂꝄꞢĸ LŁȽⱠⱢꞭȴ MƜⱮ NƝȠꞐꞤȵ OƆƟꝊꝌƢ PƤⱣꝐꝒ QɊȹ RɌⱤꞦƦ SƩⱾꞨꟅƪ TŦƬƮȾꞆꞱƫȶ UɄƱꞸ VƲɅꝞ WǷⱲ XꞳ YƳɎȜ ZƵƷȤⱫⱿꟆƸƺ';
const WRITTEN_AS = 'Æ:AE Œ:OE Ø:OE Þ:TH Ŋ:NG Ƕ:HV Ȣ:OU Ꜳ:AA Ꜵ:AO Ꜷ:AU Ꜹ:AV Ꜽ:AY Ꝏ:OO Ꜩ:TZ ẞ:SS';

const written = new Map(
  WRITTEN_AS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);
const base = new Map([
  ...Array.from(written, ([char, letters]): [string, string] => [char, letters.charAt(0)]),
  ...MADE_OF.split(' ').flatMap((group) =>
    Array.from(group.slice(1), (char): [string, string] => [char, group.charAt(0)]),
  ),
]);

/** The letter of A–Z that a capital is made of: O for Ø, A for Æ. Itself when it is none of these. */
export const baseLetter = (capital: string): string => base.get(capital) ?? capital;

/** The letters that a passport writes for a capital: OE for Ø, TH for Þ; else the one that it is made of. */
export const passportLetters = (capital: string): string => written.get(capital) ?? baseLetter(capital);
