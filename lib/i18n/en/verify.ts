import type { verify as spanish } from '#lib/i18n/es/verify.ts';
import type { Words } from '#lib/i18n/words.ts';

export const verify: Words<typeof spanish> = {
  title: 'Check a document',
  lead: 'For employers and schools. Scan the QR code of the document, type its code or choose the PDF.',
  backHome: 'Back to the start',
  code: {
    label: 'Verification code',
    hint: '26 letters and numbers, below the QR code. Spaces do not matter.',
    submit: 'Check',
    form: 'Type the 26 letters and numbers that stand below the QR code',
    offline:
      'A typed code cannot be checked without a connection. Scan the QR code or choose the PDF: that works offline',
  },
  scan: {
    title: 'Scan the QR code',
    start: 'Use the camera',
    stop: 'Close the camera',
    view: 'Picture of the camera. Put the QR code in the middle.',
    looking: 'Looking for the QR code…',
    refused: 'We could not use the camera. Scan the code with the camera of your phone: it opens this page.',
    otherwise: 'This browser cannot read QR codes. Use the camera of your phone: it opens this page.',
    notOurs: 'That QR code is not of a document of this site.',
  },
  file: {
    title: 'Choose the PDF',
    label: 'PDF file',
    hint: 'You can also drop it here. Once chosen it is checked on your device: it is not sent.',
    hintSent: 'It is sent to this site, checked at once and not kept. It may have up to 1 MB.',
    submit: 'Check PDF',
    empty:
      'That file is empty: perhaps its download did not finish. Download it again or enter the code of the document',
    tooLarge:
      'That file has more than 1 MB, and documents of this site have less than 100 kB. If it is a photo, scan its QR code or type its code',
    missing: 'Choose a PDF file',
  },
  busy: 'Checking… wait a moment',
  noLists:
    'We could not read the public keys. Look at your connection and try again, or type the code of the document.',
  result: {
    document: 'Document',
    issuedOn: 'Date of issue',
    issuer: 'Issued by',
    holder: 'Holder',
    lastDigits: 'The NSS ends in',
    checkedAt: 'Checked',
    here: 'It was checked on this device with the list of withdrawn documents of {1}.',
    old: {
      valid: {
        title: 'Authentic; we do not know whether it was withdrawn',
        text: 'The list of withdrawn documents is from {1}. Connect and check again.',
      },
      unknown: {
        title: 'The list kept here does not tell us',
        text: 'This device has the keys of {1}, and the document may be newer. Connect and check again.',
      },
    },
    early:
      'Its date has not come yet. Look at the date of this device: if it is right, do not accept the document.',
    value: 'Value',
    noValue: 'Demonstration: it has no official value',
    toCode: 'Type the code',
    compareCopy:
      'These facts are from the original document. Compare them with the file: if anything differs, do not accept it.',
    compare: 'Compare this with the document you have. If anything differs, do not accept it.',
    noFacts: 'There is nothing that we can show you about this document.',
  },
  documents: {
    assigned: 'Constancia: assignment of an NSS',
    located: 'Constancia: location of an NSS',
    tarjeta: 'NSS card',
  },
  states: {
    valid: {
      tag: 'In force',
      title: 'Authentic document, in force',
      text: 'It was issued by who it says, and it has not changed.',
      means: 'Authentic and unchanged.',
    },
    replaced: {
      tag: 'Replaced',
      title: 'Replaced document',
      text: 'It is authentic, but there is a newer one. Ask the person for the new one.',
      means: 'There is a newer document.',
    },
    revoked: {
      tag: 'Revoked',
      title: 'Revoked document',
      text: 'It was issued here, but it must no longer be accepted.',
      means: 'It must no longer be accepted.',
    },
    demonstration: {
      tag: 'Demonstration',
      title: 'Document of a demonstration',
      text: 'It exists and has not changed, but it has no official value.',
      means: 'It is a trial: it has no official value.',
    },
    copy: {
      tag: 'No seal',
      title: 'File without a seal',
      text: 'It may be a copy, a photo or a print. The file proves nothing: scan its QR code or type its code.',
      means: 'It is a copy or a photo. Check its QR code or its code.',
    },
    altered: {
      tag: 'Altered',
      title: 'Altered document',
      text: 'It changed after it was issued, or the signature is not its own. Do not accept it.',
      means: 'Somebody changed it after it was issued.',
    },
    unknown: {
      tag: 'Unknown',
      title: 'We do not know this document',
      text: 'This site did not issue it, or the code has a typing slip. Look at it and try again.',
      means: 'It does not exist here. Look whether the code is typed as printed.',
    },
  },
  statesTitle: 'What this page can say',
  limits: {
    title: 'What this does not say',
    proves:
      'It does not prove that the person is registered with an employer, or has a clinic or benefits. It does not show the CURP or the whole number either.',
    search: 'Nobody can search by name, CURP or NSS.',
    identity: 'Ask for an identity card: this site does not know who hands you the document.',
  },
  offline: {
    title: 'Without a connection',
    ready: 'This page now works offline on this device. You can install it from the menu of the browser.',
    lists: 'Lists kept: {1}.',
    old: 'The list kept here is more than a day old. It does not say which documents were withdrawn since.',
    now: 'There is no connection now. The list kept on {1} is used.',
  },
  howLink: 'How it works, and how to make your own verifier',
  how: {
    title: 'How a document is checked',
    lead: 'Each document carries a signature. With the public keys anybody can check it, also without this site.',
    qrTitle: 'What the QR code says',
    qr: [
      'The QR code is a link. After /verificar/ comes a number: the bytes of the data and, at the end, the 64 of their signature.',
      'The link in the PDF says the same in two parts of base64url with a dot between them: the data and their signature.',
      'The data are: version, kind of document, folio, date, initials, last three digits of the NSS, key id and who issued it.',
      'The signature is ECDSA P-256 with SHA-256: 64 bytes, r and s.',
    ],
    bytesTitle: 'The bytes, in order',
    bytes: [
      '1 byte: version, always 1.',
      '1 byte: flags. 1 is demonstration, 2 is card, 4 is location; they add up.',
      '10 bytes: folio, as a number.',
      '2 bytes: days since 1 January 2000.',
      '2 bytes: the last three digits of the NSS.',
      '6 bytes: key id.',
      '1 byte with the length, then the initials in UTF-8; the same for who issued it.',
    ],
    pdfTitle: 'What the PDF carries',
    pdf: [
      'The PDF has a PAdES signature that covers the whole file. A PDF reader shows it.',
      'A single change in the file breaks the signature.',
    ],
    listsTitle: 'The two public lists',
    lists: [
      'The keys, current and earlier ones: {1}',
      'The withdrawn documents, signed as a JWS with ES256: {2}. Of each folio only its SHA-256 is there.',
      'Both can be read from other sites and change little: keep them for some hours.',
    ],
    orderTitle: 'In which order it is decided',
    order: [
      'If the key is not in the list, the answer is unknown.',
      'If the signature is not of that key, it is altered.',
      'If the folio is in the list of withdrawn documents, it is revoked or replaced.',
      'If the data or the key say demonstration, it is a demonstration.',
      'If none of this happens, it is in force. With a list more than a day old, nobody knows whether it was withdrawn since.',
      'A PDF without our signature is a file without a seal: only its QR code or its code counts.',
    ],
    privacyTitle: 'What we keep of your question',
    privacy:
      'We do not keep which document you checked. We only count how many questions come from a network.',
  },
};
