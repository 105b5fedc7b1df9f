import type { deskErrors as spanish } from '#lib/i18n/es/desk-errors.ts';

export const deskErrors: typeof spanish = {
  'curp.EMPTY': 'The CURP is missing',
  'curp.bornLongAgo': 'Born in {1}? If not, character 17 of the CURP is the letter {2}; choose below',
  'curp.tooShort': 'A CURP has 18 letters and numbers; here are {1}',
  'curp.tooLong': 'A CURP has 18 letters and numbers; here are {1}',
  'curp.looksLikeNss':
    'That looks like a Mexican social security number (NSS), with 11 digits. The CURP goes here: 18 letters and numbers',
  'curp.looksLikeRfc': 'That looks like an RFC (Mexican tax ID). The CURP goes here: 18 letters and numbers',
  'curp.looksLikeSsn':
    'That looks like a US Social Security number (9 digits). The CURP goes here: 18 letters and numbers',
  'curp.foreignCharacter': 'Character {1} of the CURP is “{2}”; a letter from A to Z or a number goes there',
  'curp.shouldBeDigit': 'Character {1} of the CURP is “{2}”; a number goes there',
  'curp.shouldBeDigitGuessed':
    'Character {1} of the CURP is the letter {2}; perhaps the number {3} goes there',
  'curp.shouldBeLetter': 'Character {1} of the CURP is “{2}”; a letter goes there',
  'curp.shouldBeLetterGuessed':
    'Character {1} of the CURP is the number {2}; perhaps the letter {3} goes there',
  'curp.shouldBeVowel': 'Character {1} of the CURP is “{2}”; a vowel or an X goes there',
  'curp.shouldBeConsonant': 'Character {1} of the CURP is “{2}”; a consonant goes there',
  'curp.sex': 'Character {1} of the CURP is “{2}”; H, M or X goes there',
  'curp.entity': 'Characters 12 and 13 of the CURP are “{1}”; no state has that code',
  'curp.month': 'Characters 7 and 8 of the CURP are “{1}”; a month goes there, from 01 to 12',
  'curp.day': 'Characters 9 and 10 of the CURP are “{1}”; that month has {2} days',
  'curp.future':
    'The CURP says they were born in {1}, which is in the future; check the year (characters 5 and 6) and character 17',
  'curp.checkDigit': 'The last digit of the CURP does not match the rest; compare it with the document',
  'curp.CHANGED': 'The CURP changed. Compare it with the document and press the button again.',
  'email.CHANGED': 'The email changed. Read it to the person and press the button again.',
  'email.KEPT': 'The email stays as typed. Press the button again.',
  'email.EMPTY': 'Enter the email',
  'email.NO_AT': 'The email has no @ sign; type it like name@mail.example',
  'email.MANY_ATS': 'The email has more than one @ sign; leave only one',
  'email.SPACE': 'The email has a space in it; remove it',
  'email.CHARACTER':
    'The email has a character that addresses do not use, such as ñ, an accent or a comma; remove it',
  'email.LOCAL_PART': 'Check what comes before the @ sign',
  'email.DOMAIN': 'Check what comes after the @ sign; for example, mail.example',
  'email.LENGTH': 'The email is longer than 254 characters; enter a shorter one',
  'email.SUSPICIOUS': 'Is it {1}? If the email is right, press the button again',
  'givenNames.EMPTY': 'Enter the given name or names',
  'givenNames.NO_GIVEN_NAME':
    'Enter the given name or names. With a single name and no surname on the birth certificate, the case goes to the subdelegación',
  'givenNames.LENGTH': 'The name is longer than 128 letters; it goes as on the birth certificate',
  'givenNames.CHARACTER':
    'The name has “{1}”; remove it. Names have letters, spaces, hyphens, periods and apostrophes',
  'givenNames.ALPHABET':
    'The letter “{1}” in the name is from another alphabet, even if it looks the same. Delete it and type it with the keyboard',
  'givenNames.HIDDEN': 'The name has a hidden character ({1}). Delete everything and type it again',
  'firstSurname.EMPTY': 'Enter the first surname',
  'firstSurname.NO_SURNAME':
    'Enter the first surname. With no surname on the birth certificate, the case goes to the subdelegación',
  'firstSurname.LENGTH': 'The first surname is longer than 128 letters; it goes as on the birth certificate',
  'firstSurname.CHARACTER':
    'The first surname has “{1}”; remove it. Surnames have letters, spaces, hyphens, periods and apostrophes',
  'firstSurname.ALPHABET':
    'The letter “{1}” in the first surname is from another alphabet, even if it looks the same. Delete it and type it with the keyboard',
  'firstSurname.HIDDEN':
    'The first surname has a hidden character ({1}). Delete everything and type it again',
  'secondSurname.LENGTH':
    'The second surname is longer than 128 letters; it goes as on the birth certificate',
  'secondSurname.CHARACTER':
    'The second surname has “{1}”; remove it. Surnames have letters, spaces, hyphens, periods and apostrophes',
  'secondSurname.ALPHABET':
    'The letter “{1}” in the second surname is from another alphabet, even if it looks the same. Delete it and type it with the keyboard',
  'secondSurname.HIDDEN':
    'The second surname has a hidden character ({1}). Delete everything and type it again',
  'postalCode.EMPTY': 'Enter the Mexican postal code',
  'settlement.EMPTY': 'Choose the neighborhood from the list',
  'settlement.LENGTH': 'Choose the neighborhood from the list',
  'settlement.CHARACTER': 'Choose the neighborhood from the list',
  'settlementName.EMPTY': 'Enter the name of the neighborhood or town',
  'municipio.EMPTY': 'Enter the municipality or borough',
  'street.EMPTY': 'Enter the street or a landmark',
  'form.updated':
    'The service was updated while this page was being filled in. What was typed is still here and nothing new was saved: check it and press the button again',
  'namePart.TITLE': 'Remove “{1}”: only “{2}” goes here, as on the birth certificate',
  'namePart.ENYE':
    'According to the CURP it has an Ñ: “{1}”. If the birth certificate says so, write it with Ñ',
  'namePart.NO_ENYE': 'According to the CURP it has no Ñ: “{1}”. Write it as on the birth certificate',
  'namePart.APART': 'According to the CURP it is two words: “{1}”. Check it with the birth certificate',
  'namePart.JOINED': 'According to the CURP it is one word: “{1}”. Check it with the birth certificate',
  'namePart.SIGN':
    'According to the CURP it has a mark, maybe like this: “{1}”. Write it as on the birth certificate',
  'namePart.NO_SIGN':
    'According to the CURP it has no such mark: “{1}”. Write it as on the birth certificate',
  'namePart.ORDER':
    'According to the CURP the order is different: “{1}”. Write it as on the birth certificate',
  'namePart.INITIAL': 'Check “{1}”: it starts with “{2}”, but according to the CURP it starts with “{3}”',
  'namePart.VOWEL':
    'Check “{1}”: not counting the first letter, its first vowel is “{2}”, but in the CURP it is “{3}”',
  'namePart.CONSONANT':
    'Check “{1}”: not counting the first letter, its first consonant is “{2}”, but in the CURP it is “{3}”',
  'namePart.NO_INITIAL': 'Check how “{1}” starts: according to the CURP it starts with “{2}”',
  'namePart.NO_VOWEL':
    'Check “{1}”: according to the CURP, its first vowel, not counting the first letter, is “{2}”',
  'namePart.NO_CONSONANT':
    'Check “{1}”: according to the CURP, its first consonant, not counting the first letter, is “{2}”',
  'namePart.SKIPPED_INITIAL':
    'Check how “{1}” starts: the CURP does not have “{2}” there. It may be an Ñ, the letter ex or another mark',
  'namePart.SKIPPED_VOWEL':
    'Check “{1}”: the CURP does not have the vowel “{2}”. A mark may be missing, or there may be an extra letter',
  'namePart.SKIPPED_CONSONANT':
    'Check “{1}”: the CURP does not have the consonant “{2}”. It may be an Ñ, the letter ex or another mark',
  'namePart.MISSING':
    'The CURP was made with two surnames. Write the second one here; only the first one goes above',
  'namePart.EXTRA':
    'The CURP was made with only one surname. Leave this field empty, or check if “{1}” goes in another one',
  'namePart.NONE':
    'The CURP was made with two surnames, and “{1}” is not one of them. Write the second one as on the birth certificate',
  'names.PLACED':
    'The names seem to be in the wrong fields. Write “{1}” in Given name(s), “{2}” in First surname and “{3}” in Second surname',
  'names.PLACED_ONE':
    'The names seem to be in the wrong fields. Write “{1}” in Given name(s) and “{2}” in First surname, and leave Second surname empty',
  'names.BOTH_IN_FIRST':
    'Both surnames seem to be in one field. Leave “{1}” in First surname and write “{2}” in Second surname',
  'names.DIFFERENT':
    'The name doesn’t match Mexico’s population registry. Type it as on the birth certificate',
  'names.OTHER_CURP': 'The name does not match this CURP. Check that the case is this person’s',
  'names.SWAPPED': 'The surnames seem to be switched. Switch them',
};
