import type { MessageName } from '#lib/domain/form/messages.ts';

/** Words for staff about the CURP, the e-mail, the names and the address of somebody else. They replace those of errors.ts at the desk. */
export const deskErrors = {
  'curp.EMPTY': 'Falta la CURP',
  'curp.bornLongAgo': '¿Nació en {1}? Si no, en el lugar 17 de la CURP va la letra {2}; elige abajo',
  'curp.tooShort': 'La CURP tiene 18 letras y números; aquí hay {1}',
  'curp.tooLong': 'La CURP tiene 18 letras y números; aquí hay {1}',
  'curp.looksLikeNss':
    'Eso parece un número de seguridad social (11 números). Aquí va la CURP, de 18 letras y números',
  'curp.looksLikeRfc': 'Eso parece un RFC. Aquí va la CURP, de 18 letras y números',
  'curp.looksLikeSsn':
    'Eso parece un número de seguro social de Estados Unidos (9 números). Aquí va la CURP, de 18 letras y números',
  'curp.foreignCharacter':
    'En el lugar {1} de la CURP está «{2}»; ahí va una letra de la A a la Z o un número',
  'curp.shouldBeDigit': 'En el lugar {1} de la CURP está «{2}»; ahí va un número',
  'curp.shouldBeDigitGuessed': 'En el lugar {1} de la CURP está la letra {2}; tal vez va el número {3}',
  'curp.shouldBeLetter': 'En el lugar {1} de la CURP está «{2}»; ahí va una letra',
  'curp.shouldBeLetterGuessed': 'En el lugar {1} de la CURP está el número {2}; tal vez va la letra {3}',
  'curp.shouldBeVowel': 'En el lugar {1} de la CURP está «{2}»; ahí va una vocal o una X',
  'curp.shouldBeConsonant': 'En el lugar {1} de la CURP está «{2}»; ahí va una consonante',
  'curp.sex': 'En el lugar {1} de la CURP está «{2}»; ahí va H, M o X',
  'curp.entity': 'En los lugares 12 y 13 de la CURP dice «{1}»; ningún estado tiene esa clave',
  'curp.month': 'En los lugares 7 y 8 de la CURP dice «{1}»; ahí va un mes, del 01 al 12',
  'curp.day': 'En los lugares 9 y 10 de la CURP dice «{1}»; ese mes tiene {2} días',
  'curp.future': 'Según la CURP nacería en {1}; revisa el año (lugares 5 y 6) y el lugar 17',
  'curp.checkDigit': 'El último número de la CURP no coincide con los demás; compárala con el documento',
  'curp.CHANGED': 'Cambió la CURP. Compárala con el documento y presiona el botón otra vez.',
  'email.CHANGED': 'Cambió el correo. Léelo a la persona y presiona el botón otra vez.',
  'email.KEPT': 'El correo queda como está escrito. Presiona el botón otra vez.',
  'email.EMPTY': 'Falta el correo',
  'email.NO_AT': 'Al correo le falta la arroba (@); se escribe como nombre@correo.example',
  'email.MANY_ATS': 'El correo tiene más de una arroba (@); deja solo una',
  'email.SPACE': 'El correo tiene un espacio; quítalo',
  'email.CHARACTER':
    'El correo tiene un signo o una letra que los correos no usan, como ñ, acentos o comas; quítalo',
  'email.LOCAL_PART': 'Revisa lo que va antes de la arroba (@)',
  'email.DOMAIN': 'Revisa lo que va después de la arroba (@); por ejemplo, correo.example',
  'email.LENGTH': 'El correo es más largo que 254 caracteres; escribe uno más corto',
  'email.SUSPICIOUS': '¿Es {1}? Si el correo está bien escrito, presiona el botón otra vez',
  'givenNames.EMPTY': 'Falta el nombre o los nombres',
  'givenNames.NO_GIVEN_NAME':
    'Falta el nombre o los nombres. Si el acta tiene un solo nombre, sin apellidos, el caso va a la subdelegación',
  'givenNames.LENGTH': 'El nombre es más largo que 128 letras; va como está en el acta',
  'givenNames.CHARACTER':
    'El nombre tiene «{1}»; quítalo. Un nombre lleva letras, espacios, guion, punto o apóstrofo',
  'givenNames.ALPHABET':
    'La letra «{1}» del nombre es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con el teclado',
  'givenNames.HIDDEN': 'El nombre tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'firstSurname.EMPTY': 'Falta el primer apellido',
  'firstSurname.NO_SURNAME':
    'Falta el primer apellido. Si el acta no tiene apellidos, el caso va a la subdelegación',
  'firstSurname.LENGTH': 'El primer apellido es más largo que 128 letras; va como está en el acta',
  'firstSurname.CHARACTER':
    'El primer apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'firstSurname.ALPHABET':
    'La letra «{1}» del primer apellido es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con el teclado',
  'firstSurname.HIDDEN':
    'El primer apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'secondSurname.LENGTH': 'El segundo apellido es más largo que 128 letras; va como está en el acta',
  'secondSurname.CHARACTER':
    'El segundo apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'secondSurname.ALPHABET':
    'La letra «{1}» del segundo apellido es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con el teclado',
  'secondSurname.HIDDEN':
    'El segundo apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'postalCode.EMPTY': 'Falta el código postal',
  'settlement.EMPTY': 'Elige la colonia de la lista',
  'settlement.LENGTH': 'Elige la colonia de la lista',
  'settlement.CHARACTER': 'Elige la colonia de la lista',
  'settlementName.EMPTY': 'Falta el nombre de la colonia o localidad',
  'municipio.EMPTY': 'Falta el municipio o la alcaldía',
  'street.EMPTY': 'Falta la calle o alguna referencia',
  'form.updated':
    'El servicio se actualizó mientras se llenaba esta página. Lo escrito sigue aquí y no se guardó nada nuevo: revísalo y presiona el botón otra vez',
  'namePart.TITLE': 'Quita «{1}»: aquí va solo «{2}», como en el acta',
  'namePart.ENYE': 'Según la CURP lleva Ñ: «{1}». Si así está en el acta, va con Ñ',
  'namePart.NO_ENYE': 'Según la CURP va sin Ñ: «{1}». Va como está en el acta',
  'namePart.APART': 'Según la CURP se escribe separado: «{1}». Compáralo con el acta',
  'namePart.JOINED': 'Según la CURP se escribe junto: «{1}». Compáralo con el acta',
  'namePart.SIGN': 'Según la CURP lleva un signo, quizá así: «{1}». Va como está en el acta',
  'namePart.NO_SIGN': 'Según la CURP va sin ese signo: «{1}». Va como está en el acta',
  'namePart.ORDER': 'Según la CURP va en otro orden: «{1}». Va como está en el acta',
  'namePart.INITIAL': 'Revisa «{1}»: empieza con «{2}», y según la CURP este dato empieza con «{3}»',
  'namePart.VOWEL':
    'Revisa «{1}»: después de la primera letra, la primera vocal es «{2}», y en la CURP es «{3}»',
  'namePart.CONSONANT':
    'Revisa «{1}»: después de la primera letra, la primera consonante es «{2}», y en la CURP es «{3}»',
  'namePart.NO_INITIAL': 'Revisa cómo empieza «{1}»: según la CURP este dato empieza con «{2}»',
  'namePart.NO_VOWEL': 'Revisa «{1}»: según la CURP, la primera vocal después de la primera letra es «{2}»',
  'namePart.NO_CONSONANT':
    'Revisa «{1}»: según la CURP, la primera consonante después de la primera letra es «{2}»',
  'namePart.SKIPPED_INITIAL':
    'Revisa cómo empieza «{1}»: la CURP no tiene ahí la «{2}». Puede ir una Ñ, una equis u otro signo',
  'namePart.SKIPPED_VOWEL':
    'Revisa «{1}»: la CURP no tiene la vocal «{2}». Puede faltar un signo o sobrar una letra',
  'namePart.SKIPPED_CONSONANT':
    'Revisa «{1}»: la CURP no tiene la consonante «{2}». Puede ir una Ñ, una equis u otro signo',
  'namePart.MISSING': 'La CURP se hizo con dos apellidos. Escribe aquí el segundo; arriba va solo el primero',
  'namePart.EXTRA':
    'La CURP se hizo con un solo apellido. Deja vacío este campo, o revisa si «{1}» va en otro',
  'namePart.NONE':
    'La CURP se hizo con dos apellidos, y «{1}» no es uno de ellos. Falta el segundo, como está en el acta',
  'names.PLACED':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s), «{2}» en Primer apellido y «{3}» en Segundo apellido',
  'names.PLACED_ONE':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s) y «{2}» en Primer apellido, y deja vacío Segundo apellido',
  'names.BOTH_IN_FIRST':
    'Parece que los dos apellidos están en un campo. Deja «{1}» en Primer apellido y escribe «{2}» en Segundo apellido',
  'names.DIFFERENT':
    'El nombre no coincide con el registro de población. Escríbelo como está en el acta de nacimiento',
  'names.OTHER_CURP': 'El nombre y esta CURP no se parecen. Revisa que el caso sea de esta persona',
  'names.SWAPPED': 'Parece que los apellidos están al revés. Cámbialos de lugar',
} satisfies Partial<Record<MessageName, string>>;
