import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Something drawn: its colour, the structure element around it (`Artifact` outside the structure), and the size of letters in points. */
export type Ink = { text: string | null; element: string; color: string; size: number };

type State = { color: string; size: number };
const textOf = (glyphs: unknown): string =>
  Array.isArray(glyphs)
    ? glyphs
        .map((glyph) => (glyph instanceof Object ? String(Reflect.get(glyph, 'unicode') ?? '') : ''))
        .join('')
    : '';

/** Reads the inks of one page from its drawing operators. */
function inksOf(operators: readonly number[], values: readonly unknown[][]): Ink[] {
  const inks: Ink[] = [];
  const elements: string[] = [];
  const saved: State[] = [];
  let state: State = { color: '#000000', size: 0 };
  const draw = (text: string | null) => inks.push({ text, element: elements.at(-1) ?? '', ...state });
  const steps = new Map<number, (given: unknown[]) => unknown>([
    [OPS.save, () => saved.push(state)],
    [
      OPS.restore,
      () => {
        state = saved.pop() ?? state;
      },
    ],
    [
      OPS.setFillRGBColor,
      ([color]) => {
        state = { ...state, color: String(color) };
      },
    ],
    [
      OPS.setFont,
      ([, size]) => {
        state = { ...state, size: Number(size) };
      },
    ],
    [OPS.beginMarkedContent, ([tag]) => elements.push(String(tag))],
    [OPS.beginMarkedContentProps, ([tag]) => elements.push(String(tag))],
    [OPS.endMarkedContent, () => elements.pop()],
    [OPS.showText, ([glyphs]) => draw(textOf(glyphs))],
    [OPS.constructPath, ([how]) => (how === OPS.fill ? draw(null) : null)],
  ]);
  operators.forEach((operator, at) => {
    steps.get(operator)?.(values[at] ?? []);
  });
  return inks;
}

/** The inks of all pages, in the order in which they are drawn. */
export async function readInks(bytes: Uint8Array): Promise<Ink[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const inks: Ink[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    inks.push(...inksOf(fnArray, argsArray));
  }
  await task.destroy();
  return inks;
}
