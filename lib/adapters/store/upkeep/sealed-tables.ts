import { type PersonOfCurp, typedAddressOf } from '#lib/adapters/store/engine/sealed-rows.ts';
import { type SealedTable, sealedTable } from '#lib/adapters/store/upkeep/resealing.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { Claim } from '#lib/usecases/ports/contradictions.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';

/** A table that keeps all its personal values in `body`, bound to `id`, without an index. */
const withBody = (table: string): SealedTable =>
  sealedTable({ table, key: ['id'], sealed: 'body', boundTo: ['id'] });

/**
 * Every table with a sealed value. A new table needs its row here; without it, its values are lost when the sealing key is replaced.
 * `engine/sealed-rows.ts` seals the values first.
 */
export const sealedTables: readonly SealedTable[] = [
  sealedTable<PersonOfCurp>({
    table: 'people',
    key: ['curp_index'],
    sealed: 'body',
    boundTo: ['curp_index'],
    indexesOf: { curp_index: ({ curp }) => ['curp', curp] },
  }),
  sealedTable<Holder>({
    table: 'holders',
    key: ['curp_index'],
    sealed: 'body',
    boundTo: ['curp_index'],
    indexesOf: {
      curp_index: ({ curp }) => ['curp', curp],
      nss_index: ({ nss }) => ['nss', nss],
      email_index: ({ email }) => (email === null ? null : ['email', email]),
    },
  }),
  sealedTable<Claim>({
    table: 'contradictions',
    key: ['curp_index', 'nss_index'],
    sealed: 'body',
    boundTo: ['curp_index'],
    indexesOf: {
      curp_index: ({ curp }) => ['curp', curp],
      nss_index: ({ nss }) => ['nss', nss],
    },
  }),
  sealedTable<Request>({
    table: 'requests',
    key: ['ordinal'],
    sealed: 'body',
    boundTo: ['id'],
    indexesOf: {
      curp_index: ({ curp }) => ['curp', curp],
      email_index: (request) => ['email', typedAddressOf(request)],
    },
  }),
  sealedTable<Issuance>({
    table: 'issuances',
    key: ['ordinal'],
    sealed: 'body',
    boundTo: ['id'],
    indexesOf: { curp_index: ({ curp }) => ['curp', curp] },
  }),
  sealedTable({ table: 'mails', key: ['ordinal'], sealed: 'recipient', boundTo: ['id'] }),
  // Ten at a time, because documents are large.
  sealedTable({
    table: 'documents',
    key: ['issuance_id', 'kind'],
    sealed: 'bytes',
    boundTo: ['issuance_id', 'kind'],
    rowsAtOnce: 10,
  }),
  sealedTable({
    table: 'preparations',
    key: ['browser_digest'],
    sealed: 'body',
    boundTo: ['browser_digest'],
  }),
  withBody('email_changes'),
  withBody('desk_changes'),
  withBody('staff_member'),
  withBody('tickets'),
];
