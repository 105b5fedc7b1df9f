import type { Curp } from '#lib/domain/curp/curp.ts';
import { type DocumentKind, type Issuance, isDemonstration } from '#lib/domain/number/issuance.ts';
import { cardFileName, documentFileName } from '#lib/letters/documents.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { holderService } from '#lib/server/deps/holder-service.ts';
import {
  acceptOnPhone,
  findOpened,
  findPhoneOffer,
  inspectPhoneOffer,
  offerToPhone,
} from '#lib/usecases/desk/hand-to-phone.ts';
import { printCopies } from '#lib/usecases/desk/print-copy.ts';
import { searchEarlier } from '#lib/usecases/desk/search-earlier.ts';
import { startAssistedRequest } from '#lib/usecases/desk/start-assisted-request.ts';
import { checkCode, checkFile, checkStatement } from '#lib/usecases/document/check-document.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';
import { listKeys, signRevocations } from '#lib/usecases/document/publish-lists.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { exportData, mayExportData } from '#lib/usecases/holder/export-data.ts';
import { passDoor } from '#lib/usecases/number/number-access.ts';
import { confirmLink, inspectLink, requestToRenew } from '#lib/usecases/request/confirm-link.ts';
import {
  confirmIdentity,
  identifyByName,
  referRequest,
  viewIdentity,
} from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { keepLanguage } from '#lib/usecases/request/keep-language.ts';
import { beginIdentity, proveIdentity, receiveIdentity } from '#lib/usecases/request/prove-identity.ts';
import { lookUpPostalCode, saveAddress } from '#lib/usecases/request/save-address.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';

export type { TooMany } from '#lib/usecases/limits/take-limits.ts';

/** What people do, joined with this process's dependencies: all that pages and actions call. */
export const getService = async () => {
  const deps = await getDeps();
  return {
    startRequest: startRequest(deps),
    startAssistedRequest: startAssistedRequest(deps),
    printCopies: printCopies(deps),
    searchEarlier: searchEarlier(deps),
    copiesOf: deps.store.copies.count,
    /** Of the newest documents of a CURP; null when there are none. */
    newestFolio: async (curp: Curp) => (await deps.store.issuances.findByCurp(curp))?.folio ?? null,
    offerToPhone: offerToPhone(deps),
    findPhoneOffer: findPhoneOffer(deps),
    /** Whether the documents of a request may go to its address. */
    mayMail: async (requestId: string) => (await passDoor(deps, 'mailAgain')(requestId)).ok,
    inspectPhoneOffer: inspectPhoneOffer(deps),
    findOpened: findOpened(deps),
    acceptOnPhone: acceptOnPhone(deps),
    sendLink: sendLink(deps),
    inspectLink: inspectLink(deps),
    confirmLink: confirmLink(deps),
    newPress: deps.random.secret,
    requestToRenew: requestToRenew(deps),
    viewIdentity: viewIdentity(deps),
    confirmIdentity: confirmIdentity(deps),
    identifyByName: identifyByName(deps),
    referRequest: referRequest(deps),
    /** What people call the provider of identity; null where none is configured. */
    identityProviderName: deps.identityProvider?.name ?? null,
    beginIdentity: beginIdentity(deps),
    receiveIdentity: receiveIdentity(deps),
    proveIdentity: proveIdentity(deps),
    keepLanguage: keepLanguage(deps),
    lookUpPostalCode: lookUpPostalCode(deps),
    saveAddress: saveAddress(deps),
    locateNumber: locateNumber(deps),
    assignNumber: assignNumber(deps),
    sendDocuments: sendDocuments(deps),
    getDocument: getDocument(deps),
    documentName: (kind: DocumentKind, issuance: Issuance) =>
      documentFileName(kind, issuance.folio, isDemonstration(issuance, deps)),
    checkStatement: checkStatement(deps),
    checkCode: checkCode(deps),
    checkFile: checkFile(deps),
    listKeys: () => listKeys(deps),
    signRevocations: signRevocations(deps),
    exportData: exportData(deps),
    mayExportData: mayExportData(deps),
    drawCard: deps.drawCard,
    cardName: (issuance: Issuance) => cardFileName(issuance.folio, isDemonstration(issuance, deps)),
    ...holderService(deps),
    mailsOf: deps.store.outbox.ofRequest,
  };
};
