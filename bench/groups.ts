import { measureAssigning } from '#bench/assigning.ts';
import { measureAssignmentCore } from '#bench/assignment-core.ts';
import type { Bench } from '#bench/bench.ts';
import { measureCurp } from '#bench/curp.ts';
import { measureDesk } from '#bench/desk.ts';
import { measureDocumentSizes, measureDocuments } from '#bench/documents.ts';
import { measureMail } from '#bench/mail.ts';
import { measurePages } from '#bench/pages.ts';
import { measurePostalCodes } from '#bench/postal-codes.ts';
import { measureReading } from '#bench/requests.ts';
import type { Row } from '#bench/rounds.ts';
import { measureSealing } from '#bench/sealing.ts';
import { measureVerification } from '#bench/verification.ts';

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
