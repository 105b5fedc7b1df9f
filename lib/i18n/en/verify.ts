import type { verify as spanish } from '#lib/i18n/es/verify.ts';
import type { Words } from '#lib/i18n/words.ts';

export const verify: Words<typeof spanish> = {
  title: 'Check a document',
  address:
    'Make sure the address in your browser says {1}. If a QR code brought you here and it says something else, it is a scam.',
  again: 'Check another document',
  file: {
    label: 'Choose the PDF you were sent',
    hint: 'It is checked on your device and not sent anywhere.',
    hintSent: 'It is sent to this site, checked and not kept. It can be up to 1 MB.',
    submit: 'Check PDF',
    empty:
      'That file is empty. The download may not have finished. Download it again, or use the QR code or the typed code',
    tooLarge:
      'That file is over 1 MB, and the original PDF is under 100 kB. If it is a photo or a scan, use its QR code or its typed code',
    otherKind:
      'That file is not a PDF. Choose the PDF you were sent, or use the QR code or the typed code of the document',
    missing: 'No file yet. Choose the PDF you were sent',
  },
  scan: {
    title: 'Or use its QR code',
    lead: 'On the same phone, tap the QR code in the PDF. If it is on paper or on another screen, point your camera at it.',
    start: 'Use the camera',
    stop: 'Close the camera',
    view: 'Camera picture. Put the QR code in the middle.',
    looking: 'Looking for the QR code…',
    refused:
      'We could not use the camera here. Open the camera app of your phone and point it at the QR code.',
    notOurs: 'That QR code is not from a document of this site.',
  },
  code: {
    label: 'Or type its code',
    hint: '26 letters and numbers, below the QR code.',
    submit: 'Check',
    form: 'Type the 26 letters and numbers below the QR code',
    offline: 'We cannot check a typed code offline. Choose the PDF or use the QR code: both work offline',
  },
  busy: 'Checking…',
  noLists: 'We could not read the public keys. Check your connection and try again, or type the code.',
  result: {
    document: 'Document',
    issuedOn: 'Date of issue',
    issuer: 'Issued by',
    holder: 'Initials of the person',
    lastDigits: 'The NSS ends in',
    checkedAt: 'You checked it on',
    here: 'It was checked on this device, with the list of revoked documents from {1}.',
    old: {
      valid: {
        title: 'It is authentic, but it may have been revoked',
        text: 'The list of revoked documents is from {1}. Connect and check again.',
      },
      unknown: {
        title: 'The saved list does not tell us',
        text: 'The saved keys are from {1}, and the document may be newer. Connect and check again.',
      },
    },
    early:
      'Its date is in the future. Check the date of your device. If it is right, do not accept the document.',
    value: 'Value',
    noValue: 'Demonstration: not official',
    toCode: 'Use the QR code or the typed code',
    compareCopy:
      'These details are from the original document. Compare them with the file. If anything differs, do not accept it.',
    compare: 'Compare these details with the document. If anything differs, do not accept it.',
    noFacts: 'We have no details to show you about this document.',
  },
  documents: {
    assigned: 'Certificate (constancia): a new Mexican NSS',
    located: 'Certificate (constancia): an existing Mexican NSS',
    tarjeta: 'Mexican NSS card',
  },
  states: {
    valid: {
      tag: 'Current',
      title: 'Authentic and current document',
      text: 'It is from the issuer it names, and it has not changed.',
      means: 'It is authentic and has not changed.',
    },
    replaced: {
      tag: 'Replaced',
      title: 'Replaced document',
      text: 'It is authentic, but there is a newer one. Ask the person for it.',
      means: 'There is a newer document.',
    },
    revoked: {
      tag: 'Revoked',
      title: 'Revoked document: do not accept it',
      text: 'It was issued here, but it is no longer good.',
      means: 'It is no longer good.',
    },
    demonstration: {
      tag: 'Demonstration',
      title: 'Demonstration document',
      text: 'It exists and has not changed, but it is not official.',
      means: 'It is a trial. It is not official.',
    },
    copy: {
      tag: 'Not the original',
      title: 'This file is not the original PDF',
      text: 'It may be a photo or a scan. Use its QR code or its typed code.',
      means: 'It is a photo, a scan or a copy. Use its QR code or its typed code.',
    },
    altered: {
      tag: 'Altered',
      title: 'Altered document: do not accept it',
      text: 'Someone changed it after it was issued, or put the signature of another document on it.',
      means: 'Someone changed it after it was issued.',
    },
    unknown: {
      tag: 'Unknown',
      title: 'We don’t recognize this document',
      text: 'This site did not issue it, or the code has a mistake. Check it and try again.',
      means: 'This site did not issue it, or the code has a mistake.',
    },
  },
  picture: {
    title: 'It is a photo, not the original PDF',
    text: 'A photo is not enough. Use the QR code or the typed code that you see in it.',
  },
  foreign: {
    title: 'This PDF is not from this site',
    text: 'Someone else signed it. If the document has a QR code or a typed code of this site, use that.',
  },
  statesTitle: 'What this page can answer',
  limits: {
    title: 'What it does not check',
    proves: 'It does not say if an employer registered the person, or if they have a clinic or benefits.',
    search: 'No one can search here by name, CURP or NSS.',
    identity: 'It does not know who gives you the document. Ask for an ID.',
  },
  offline: {
    title: 'Use it offline',
    ready: 'This page now works offline on this device. You can install it from the menu of your browser.',
    lists: 'Saved lists: {1}.',
    old: 'The saved list is over a day old. It does not say which documents were revoked after that.',
    now: 'You are offline. We use the list saved on {1}.',
  },
  howLink: 'How a document is checked',
  how: {
    title: 'How a document is checked',
    lines: [
      'Each PDF has a digital signature. If anyone changes a single letter, the signature breaks.',
      'The QR code has its own signature: kind of document, date, initials and the end of the NSS.',
      'This page checks the signature with our public keys, and checks if the document was revoked.',
      'Compare what the page says with the document, and ask for an ID.',
      'We do not keep which document you checked.',
    ],
    more: 'To write your own checker',
    keys: 'Public keys',
    revocations: 'Revoked documents',
    guide: 'Guide for programmers',
  },
};
