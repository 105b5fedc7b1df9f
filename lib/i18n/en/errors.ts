import type { errors as spanish } from '#lib/i18n/es/errors.ts';
import type { Words } from '#lib/i18n/words.ts';

export const errors: Words<typeof spanish> = {
  'curp.EMPTY': 'Enter your CURP',
  'curp.bornLongAgo':
    'Were you born in {1}? If not, character 17 of your CURP is the letter {2}; choose below',
  'curp.tooShort': 'Your CURP must have 18 letters and numbers; you typed {1}',
  'curp.tooLong': 'Your CURP must have 18 letters and numbers; you typed {1}',
  'curp.looksLikeNss':
    'That looks like a Mexican NSS (11 digits). Your CURP goes here: 18 letters and numbers',
  'curp.looksLikeRfc': 'That looks like an RFC (Mexican tax ID). Your CURP goes here: 18 letters and numbers',
  'curp.looksLikeSsn':
    'That looks like a US Social Security number (9 digits). Your CURP goes here: 18 letters and numbers',
  'curp.foreignCharacter': 'Character {1} of your CURP is “{2}”; a letter from A to Z or a number goes there',
  'curp.shouldBeDigit': 'Character {1} of your CURP is “{2}”; a number goes there',
  'curp.shouldBeDigitGuessed':
    'Character {1} of your CURP is the letter {2}; we think the number {3} goes there',
  'curp.shouldBeLetter': 'Character {1} of your CURP is “{2}”; a letter goes there',
  'curp.shouldBeLetterGuessed':
    'Character {1} of your CURP is the number {2}; we think the letter {3} goes there',
  'curp.shouldBeVowel': 'Character {1} of your CURP is “{2}”; a vowel or an X goes there',
  'curp.shouldBeConsonant': 'Character {1} of your CURP is “{2}”; a consonant goes there',
  'curp.sex': 'Character {1} of your CURP is “{2}”; H, M or X goes there',
  'curp.entity': 'Characters 12 and 13 of your CURP are “{1}”; no state has that code',
  'curp.month': 'Characters 7 and 8 of your CURP are “{1}”; a month goes there, from 01 to 12',
  'curp.day': 'Characters 9 and 10 of your CURP are “{1}”; that month has {2} days',
  'curp.future': 'Your CURP says you were born in {1}, which is in the future; check characters 5, 6 and 17',
  'curp.checkDigit': 'The last digit of your CURP doesn’t match the rest; compare it letter by letter',
  'curp.CHANGED': 'We changed your CURP. Check it and press Continue.',
  'email.CHANGED': 'We changed your email. Check it and press Continue.',
  'email.KEPT': 'We kept your email as you typed it. Press Continue.',
  'email.EMPTY': 'Enter your email address',
  'email.NO_AT': 'Your email address has no @ sign; type it like name@mail.example',
  'email.MANY_ATS': 'Your email address has more than one @ sign; leave only one',
  'email.SPACE': 'Your email address has a space in it; remove it',
  'email.CHARACTER':
    'Your email address has a character that addresses don’t use, such as ñ, an accent or a comma; remove it',
  'email.LOCAL_PART': 'Check what comes before the @ sign in your email address',
  'email.DOMAIN': 'Check what comes after the @ sign in your email address; for example, mail.example',
  'email.LENGTH': 'Your email address is longer than 254 characters; enter a shorter one',
  'email.SUSPICIOUS': 'Did you mean {1}? Choose below',
  'email.SAME': 'Your CURP is already linked to that email; enter another one',
  'emailConfirmation.EMPTY': 'Enter your email address again',
  'emailConfirmation.DIFFERENT': 'The two email addresses don’t match',
  'specialCase.EMPTY': 'Choose your situation',
  'letters.EMPTY': 'Type the letters in the picture, or check the box if you can’t see them',
  'letters.WRONG': 'The letters don’t match the picture. There is a new picture: type its letters',
  'humanCheck.TOO_FAST': 'Wait a few seconds and press Continue again',
  'humanCheck.FAILED': 'The automatic check didn’t finish; press Continue again',
  'start.tooMany':
    'We have already sent you several links. Use the last one in your inbox, or wait {1} to ask for another',
  'start.tooManyHere':
    'Too many links were requested from your network. Wait {1} and press Continue again; what you typed is still here',
  'start.busy':
    'Many people are requesting their number right now. Wait {1} and press Continue again; what you typed is still here',
  'givenNames.EMPTY': 'Enter your given name or names',
  'givenNames.NO_GIVEN_NAME':
    'Enter your given name or names. If your birth certificate has only one name and no surname, take it to an IMSS office; see the list below',
  'givenNames.LENGTH': 'Your name is longer than 128 letters; type it as on your birth certificate',
  'givenNames.CHARACTER':
    'Your name has “{1}”; remove it. Names have letters, spaces, hyphens, periods and apostrophes',
  'givenNames.ALPHABET':
    'The letter “{1}” in your name is from another alphabet, even if it looks the same. Delete it and type it with your keyboard',
  'givenNames.HIDDEN': 'Your name has a hidden character ({1}). Delete everything and type it again',
  'firstSurname.EMPTY': 'Enter your first surname',
  'firstSurname.NO_SURNAME':
    'Enter your first surname. If your birth certificate has no surname, take it to an IMSS office; see the list below',
  'firstSurname.LENGTH':
    'Your first surname is longer than 128 letters; type it as on your birth certificate',
  'firstSurname.CHARACTER':
    'Your first surname has “{1}”; remove it. Surnames have letters, spaces, hyphens, periods and apostrophes',
  'firstSurname.ALPHABET':
    'The letter “{1}” in your first surname is from another alphabet, even if it looks the same. Delete it and type it with your keyboard',
  'firstSurname.HIDDEN':
    'Your first surname has a hidden character ({1}). Delete everything and type it again',
  'secondSurname.LENGTH':
    'Your second surname is longer than 128 letters; type it as on your birth certificate',
  'secondSurname.CHARACTER':
    'Your second surname has “{1}”; remove it. Surnames have letters, spaces, hyphens, periods and apostrophes',
  'secondSurname.ALPHABET':
    'The letter “{1}” in your second surname is from another alphabet, even if it looks the same. Delete it and type it with your keyboard',
  'secondSurname.HIDDEN':
    'Your second surname has a hidden character ({1}). Delete everything and type it again',
  'namePart.TITLE': 'Remove “{1}”: only “{2}” goes here, as on your birth certificate',
  'namePart.ENYE':
    'According to your CURP it has an Ñ: “{1}”. If your birth certificate says so, type it with Ñ',
  'namePart.NO_ENYE': 'According to your CURP it has no Ñ: “{1}”. Type it as on your birth certificate',
  'namePart.APART': 'According to your CURP it is two words: “{1}”. Check it with your birth certificate',
  'namePart.JOINED': 'According to your CURP it is one word: “{1}”. Check it with your birth certificate',
  'namePart.SIGN':
    'According to your CURP it has a mark, maybe like this: “{1}”. Type it as on your birth certificate',
  'namePart.NO_SIGN':
    'According to your CURP it has no such mark: “{1}”. Type it as on your birth certificate',
  'namePart.ORDER':
    'According to your CURP the order is different: “{1}”. Type it as on your birth certificate',
  'namePart.INITIAL': 'Check “{1}”: it starts with “{2}”, but according to your CURP it starts with “{3}”',
  'namePart.VOWEL':
    'Check “{1}”: not counting the first letter, its first vowel is “{2}”, but in your CURP it is “{3}”',
  'namePart.CONSONANT':
    'Check “{1}”: not counting the first letter, its first consonant is “{2}”, but in your CURP it is “{3}”',
  'namePart.NO_INITIAL': 'Check how “{1}” starts: according to your CURP it starts with “{2}”',
  'namePart.NO_VOWEL':
    'Check “{1}”: according to your CURP, its first vowel, not counting the first letter, is “{2}”',
  'namePart.NO_CONSONANT':
    'Check “{1}”: according to your CURP, its first consonant, not counting the first letter, is “{2}”',
  'namePart.SKIPPED_INITIAL':
    'Check how “{1}” starts: your CURP doesn’t have “{2}” there. It may be an Ñ, the letter ex or another mark',
  'namePart.SKIPPED_VOWEL':
    'Check “{1}”: your CURP doesn’t have the vowel “{2}”. A mark may be missing, or there may be an extra letter',
  'namePart.SKIPPED_CONSONANT':
    'Check “{1}”: your CURP doesn’t have the consonant “{2}”. It may be an Ñ, the letter ex or another mark',
  'namePart.MISSING':
    'Your CURP was made with two surnames. Type the second one here; only the first one goes above',
  'namePart.EXTRA':
    'Your CURP was made with only one surname. Leave this field empty, or check if “{1}” goes in another one',
  'namePart.NONE':
    'Your CURP was made with two surnames, and “{1}” is not one of them. Type the second one as on your birth certificate',
  'names.SWAPPED':
    'Your surnames seem to be switched: the first one goes in “First surname”. Switch them and press Continue',
  'names.PLACED':
    'The names seem to be in the wrong fields. Type “{1}” in Given name(s), “{2}” in First surname and “{3}” in Second surname',
  'names.PLACED_ONE':
    'The names seem to be in the wrong fields. Type “{1}” in Given name(s) and “{2}” in First surname, and leave Second surname empty',
  'names.BOTH_IN_FIRST':
    'Both of your surnames seem to be in one field. Leave “{1}” in First surname and type “{2}” in Second surname',
  'names.OTHER_CURP': 'Your name doesn’t match this CURP. If the CURP isn’t yours, press “It’s not me”',
  'names.DIFFERENT':
    'The name doesn’t match Mexico’s population registry. Type it as on your birth certificate',
  'postalCode.EMPTY': 'Enter your Mexican postal code',
  'postalCode.SHAPE': 'A Mexican postal code has 5 digits, for example 06700',
  'postalCode.NOWHERE': 'No place in Mexico has that postal code; check the first two digits',
  'settlement.EMPTY': 'Choose your neighborhood from the list',
  'settlement.LENGTH': 'Choose your neighborhood from the list',
  'settlement.CHARACTER': 'Choose your neighborhood from the list',
  'settlementName.EMPTY': 'Enter the name of your neighborhood or town',
  'settlementName.LENGTH': 'The name of the neighborhood is longer than 128 letters; shorten it',
  'settlementName.CHARACTER':
    'Remove “{1}” from the name of the neighborhood; use letters, numbers and common marks',
  'municipio.EMPTY': 'Enter your municipality or borough',
  'municipio.LENGTH': 'The name of the municipality is longer than 128 letters; shorten it',
  'municipio.CHARACTER':
    'Remove “{1}” from the name of the municipality; use letters, numbers and common marks',
  'inMexico.EMPTY':
    'Say whether the address is in Mexico. With a US ZIP code, use the address in Mexico of someone you trust',
  'street.EMPTY': 'Enter your street or a landmark',
  'street.LENGTH': 'The street is longer than 128 letters; shorten it',
  'street.CHARACTER': 'Remove “{1}” from the street; use letters, numbers and common marks',
  'exteriorNumber.EMPTY': 'Enter the street number or check “No number”',
  'exteriorNumber.LENGTH': 'The street number is longer than 20 letters; shorten it',
  'exteriorNumber.CHARACTER': 'Remove “{1}” from the street number; use letters, numbers and common marks',
  'interiorNumber.LENGTH': 'The apartment or unit is longer than 20 letters; shorten it',
  'interiorNumber.CHARACTER':
    'Remove “{1}” from the apartment or unit; use letters, numbers and common marks',
  'issue.exhausted':
    'Right now there are no free numbers for your area. We have told the people who run this site and your answers are saved. Try again tomorrow or ask for your number at an IMSS office',
  'form.tooMany': 'We have already sent it several times. Use the last email, or wait {1} to ask for another',
  'form.tooManyPosts':
    'There was a lot of activity from your network. Wait {1} and try again; nothing new was saved',
  'check.tooMany': 'There were too many checks from your network. Wait {1} and try again',
  'wait.second': '{1} second',
  'wait.seconds': '{1} seconds',
  'wait.minute': '{1} minute',
  'wait.minutes': '{1} minutes',
  'wait.hour': '{1} hour',
  'wait.hours': '{1} hours',
  'wait.day': '{1} day',
  'wait.days': '{1} days',
  'form.updated':
    'We updated the service while you were filling out this page. What you typed is still here and nothing new was saved: check it and press the button again',
  'form.failed':
    'Something went wrong on our side. What you typed is still here and nothing new was saved. Try again in a few minutes',
};
