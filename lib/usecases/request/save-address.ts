import {
  type AddressFailure,
  knowPostalCode,
  type Municipio,
  type PostalKnowledge,
  resolveAddress,
} from '#lib/domain/address/address.ts';
import { postalRangesOf } from '#lib/domain/address/postal-prefix.ts';
import { entityOfInegi } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { AddressAnswers } from '#lib/domain/form/answers.ts';
import { giveAddress } from '#lib/domain/request/request.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'requests' | 'postalCodes'>; log: Log };

/** "Buscar": the place of a five-digit postal code. */
export const lookUpPostalCode =
  ({ store }: Pick<Deps, 'store'>) =>
  async (postalCode: string): Promise<PostalKnowledge> => {
    const knowledge = knowPostalCode(postalCode, await store.postalCodes.find(postalCode));
    return knowledge.known === 'state'
      ? { ...knowledge, municipios: await municipiosOf(store, knowledge.stateCode) }
      : knowledge;
  };

/** The municipios of a state (INEGI code) that the catalogue knows. */
const municipiosOf = async (
  { postalCodes }: Pick<Store, 'postalCodes'>,
  stateCode: string,
): Promise<Municipio[]> => {
  const entity = entityOfInegi(stateCode);
  const ranges = entity ? postalRangesOf(entity) : [];
  return (await Promise.all(ranges.map((range) => postalCodes.municipiosBetween(...range)))).flat();
};

/** Keeps the address of a person who has none yet. `notNow`: the request is at another step. */
export const saveAddress =
  ({ store, log }: Deps) =>
  async (requestId: string, answers: AddressAnswers): Promise<Result<null, AddressFailure | 'notNow'>> => {
    const stored = await store.requests.find(requestId);
    if (stored?.request.stage !== 'identified' && stored?.request.stage !== 'addressed') return err('notNow');
    const address = resolveAddress(answers, await lookUpPostalCode({ store })(answers.postalCode));
    if (!address.ok) return address;
    if (!(await store.requests.save(giveAddress(stored.request, address.value), stored.version)))
      return err('notNow');
    log.event('request.addressed', { requestId });
    return ok(null);
  };
