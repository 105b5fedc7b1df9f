import { measureAssigning } from '#tests/bench/assigning.ts';
import { measureAssignmentCore } from '#tests/bench/assignment-core.ts';
import type { Bench } from '#tests/bench/bench.ts';
import { measureCurp } from '#tests/bench/curp.ts';
import { measureDesk } from '#tests/bench/desk.ts';
import { measureDocumentSizes, measureDocuments } from '#tests/bench/documents.ts';
import { measureMail } from '#tests/bench/mail.ts';
import { measurePages } from '#tests/bench/pages.ts';
import { measurePostalCodes } from '#tests/bench/postal-codes.ts';
import { measureReading } from '#tests/bench/requests.ts';
import type { Row } from '#tests/bench/rounds.ts';
import { measureSealing } from '#tests/bench/sealing.ts';
import { measureVerification } from '#tests/bench/verification.ts';

export type Group = { ids: string[]; measure: (bench: Bench) => Promise<Row[]> };

/** Everything that is measured, in the order of the table. */
export const groups: Group[] = [
  { ids: ['P1', 'P2'], measure: measurePages },
  { ids: ['P5'], measure: measureReading },
  { ids: ['P6'], measure: measureAssigning },
  { ids: ['P7'], measure: measureAssignmentCore },
  { ids: ['T22'], measure: measureSealing },
  { ids: ['P8'], measure: measureDocuments },
  { ids: ['P8'], measure: measureVerification },
  { ids: ['P9'], measure: measureMail },
  { ids: ['P11'], measure: measureCurp },
  { ids: ['P12'], measure: measurePostalCodes },
  { ids: ['P16'], measure: measureDocumentSizes },
  { ids: ['L5'], measure: measureDesk },
];
