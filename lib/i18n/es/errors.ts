import type { DeskSubject, MessageName, MessageSubject } from '#lib/domain/form/messages.ts';

/** Words of the messages of the public site. A form shows the same words in its summary and beside the field. */
export const errors = {
  'curp.EMPTY': 'Escribe tu CURP',
  'curp.bornLongAgo': '¿Naciste en {1}? Si no, en el lugar 17 de tu CURP va la letra {2}; elige abajo',
  'curp.tooShort': 'Tu CURP debe tener 18 letras y números; escribiste {1}',
  'curp.tooLong': 'Tu CURP debe tener 18 letras y números; escribiste {1}',
  'curp.looksLikeNss':
    'Eso parece tu Número de Seguridad Social (11 números). Aquí va tu CURP, de 18 letras y números',
  'curp.looksLikeRfc': 'Eso parece un RFC. Aquí va tu CURP, de 18 letras y números',
  'curp.looksLikeSsn':
    'Eso parece un número de seguro social de Estados Unidos (9 números). Aquí va tu CURP, de 18 letras y números',
  'curp.foreignCharacter':
    'En el lugar {1} de tu CURP hay «{2}»; ahí va una letra de la A a la Z o un número',
  'curp.shouldBeDigit': 'En el lugar {1} de tu CURP hay «{2}»; ahí va un número',
  'curp.shouldBeDigitGuessed': 'En el lugar {1} de tu CURP hay una letra {2}; creemos que va el número {3}',
  'curp.shouldBeLetter': 'En el lugar {1} de tu CURP hay «{2}»; ahí va una letra',
  'curp.shouldBeLetterGuessed': 'En el lugar {1} de tu CURP hay un número {2}; creemos que va la letra {3}',
  'curp.shouldBeVowel': 'En el lugar {1} de tu CURP hay «{2}»; ahí va una vocal o una X',
  'curp.shouldBeConsonant': 'En el lugar {1} de tu CURP hay «{2}»; ahí va una consonante',
  'curp.sex': 'En el lugar {1} de tu CURP hay «{2}»; ahí va H, M o X',
  'curp.entity': 'En los lugares 12 y 13 de tu CURP hay «{1}»; ningún estado tiene esa clave',
  'curp.month': 'En los lugares 7 y 8 de tu CURP hay «{1}»; ahí va el mes, del 01 al 12',
  'curp.day': 'En los lugares 9 y 10 de tu CURP hay «{1}»; ese mes tiene {2} días',
  'curp.future': 'Según tu CURP nacerías en {1}; revisa el año (lugares 5 y 6) y el lugar 17',
  'curp.checkDigit': 'El último número de tu CURP no coincide con el resto; compárala letra por letra',
  'curp.CHANGED': 'Cambiamos tu CURP. Revísala y presiona Continuar.',
  'email.CHANGED': 'Cambiamos tu correo. Revísalo y presiona Continuar.',
  'email.KEPT': 'Dejamos tu correo como lo escribiste. Presiona Continuar.',
  'email.EMPTY': 'Escribe tu correo electrónico',
  'email.NO_AT': 'A tu correo le falta la arroba (@); escríbelo como nombre@correo.example',
  'email.MANY_ATS': 'Tu correo tiene más de una arroba (@); deja solo una',
  'email.SPACE': 'Tu correo tiene un espacio; quítalo',
  'email.CHARACTER':
    'Tu correo tiene un signo o una letra que los correos no usan, como ñ, acentos o comas; quítalo',
  'email.LOCAL_PART': 'Revisa lo que va antes de la arroba (@) en tu correo',
  'email.DOMAIN': 'Revisa lo que va después de la arroba (@) en tu correo; por ejemplo, correo.example',
  'email.LENGTH': 'Tu correo pasa de 254 letras; escribe uno más corto',
  'email.SUSPICIOUS': '¿Quisiste escribir {1}? Elige abajo',
  'email.SAME': 'Tu CURP ya está asociada a ese correo; escribe otro',
  'emailConfirmation.EMPTY': 'Escribe otra vez tu correo electrónico',
  'emailConfirmation.DIFFERENT': 'Los dos correos no son iguales',
  'specialCase.EMPTY': 'Elige tu situación',
  'letters.EMPTY': 'Escribe las letras de la imagen, o marca que no las puedes ver',
  'letters.WRONG': 'Las letras no coinciden con la imagen. Hay una imagen nueva: escribe sus letras',
  'humanCheck.TOO_FAST': 'Espera unos segundos y presiona Continuar otra vez',
  'humanCheck.FAILED': 'La comprobación automática no terminó; presiona Continuar otra vez',
  'start.tooMany':
    'Ya te enviamos varios enlaces. Busca el último en tu correo, o espera {1} para pedir otro',
  'start.tooManyHere':
    'Se pidieron muchos enlaces desde tu red. Espera {1} y presiona Continuar otra vez; lo que escribiste sigue aquí',
  'start.busy':
    'Ahora muchas personas piden su número. Espera {1} y presiona Continuar otra vez; lo que escribiste sigue aquí',
  'givenNames.EMPTY': 'Escribe tu nombre o nombres',
  'givenNames.NO_GIVEN_NAME':
    'Escribe tu nombre o nombres. Si tu acta tiene un solo nombre, sin apellidos, llévala a una oficina del IMSS; abajo está la lista',
  'givenNames.LENGTH': 'Tu nombre pasa de 128 letras; escríbelo como está en tu acta',
  'givenNames.CHARACTER':
    'Tu nombre tiene «{1}»; quítalo. Un nombre lleva letras, espacios, guion, punto o apóstrofo',
  'givenNames.ALPHABET':
    'La letra «{1}» de tu nombre es de otro alfabeto, aunque se parezca. Bórrala y escríbela con tu teclado',
  'givenNames.HIDDEN': 'Tu nombre tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'firstSurname.EMPTY': 'Escribe tu primer apellido',
  'firstSurname.NO_SURNAME':
    'Escribe tu primer apellido. Si tu acta no tiene apellidos, llévala a una oficina del IMSS; abajo está la lista',
  'firstSurname.LENGTH': 'Tu primer apellido pasa de 128 letras; escríbelo como está en tu acta',
  'firstSurname.CHARACTER':
    'Tu primer apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'firstSurname.ALPHABET':
    'La letra «{1}» de tu primer apellido es de otro alfabeto, aunque se parezca. Bórrala y escríbela con tu teclado',
  'firstSurname.HIDDEN':
    'Tu primer apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'secondSurname.LENGTH': 'Tu segundo apellido pasa de 128 letras; escríbelo como está en tu acta',
  'secondSurname.CHARACTER':
    'Tu segundo apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'secondSurname.ALPHABET':
    'La letra «{1}» de tu segundo apellido es de otro alfabeto, aunque se parezca. Bórrala y escríbela con tu teclado',
  'secondSurname.HIDDEN':
    'Tu segundo apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'namePart.TITLE': 'Quita «{1}»: aquí va solo «{2}», como en tu acta',
  'namePart.ENYE': 'Según tu CURP lleva Ñ: «{1}». Si así está en tu acta, escríbelo con Ñ',
  'namePart.NO_ENYE': 'Según tu CURP va sin Ñ: «{1}». Escríbelo como está en tu acta',
  'namePart.APART': 'Según tu CURP se escribe separado: «{1}». Revísalo con tu acta',
  'namePart.JOINED': 'Según tu CURP se escribe junto: «{1}». Revísalo con tu acta',
  'namePart.SIGN': 'Según tu CURP lleva un signo, quizá así: «{1}». Escríbelo como está en tu acta',
  'namePart.NO_SIGN': 'Según tu CURP va sin ese signo: «{1}». Escríbelo como está en tu acta',
  'namePart.ORDER': 'Según tu CURP el orden es otro: «{1}». Escríbelo como está en tu acta',
  'namePart.INITIAL': 'Revisa «{1}»: empieza con «{2}», y según tu CURP empieza con «{3}»',
  'namePart.VOWEL':
    'Revisa «{1}»: su primera vocal, sin contar la primera letra, es «{2}»; en tu CURP es «{3}»',
  'namePart.CONSONANT':
    'Revisa «{1}»: su primera consonante, sin contar la primera letra, es «{2}»; en tu CURP es «{3}»',
  'namePart.NO_INITIAL': 'Revisa cómo empieza «{1}»: según tu CURP empieza con «{2}»',
  'namePart.NO_VOWEL': 'Revisa «{1}»: según tu CURP, su primera vocal, sin contar la primera letra, es «{2}»',
  'namePart.NO_CONSONANT':
    'Revisa «{1}»: según tu CURP, su primera consonante, sin contar la primera letra, es «{2}»',
  'namePart.SKIPPED_INITIAL':
    'Revisa cómo empieza «{1}»: tu CURP no tiene ahí la «{2}». Puede ir una Ñ, una equis u otro signo',
  'namePart.SKIPPED_VOWEL':
    'Revisa «{1}»: tu CURP no tiene la vocal «{2}». Puede faltar un signo o sobrar una letra',
  'namePart.SKIPPED_CONSONANT':
    'Revisa «{1}»: tu CURP no tiene la consonante «{2}». Puede ir una Ñ, una equis u otro signo',
  'namePart.MISSING': 'Tu CURP se hizo con dos apellidos. Escribe aquí el segundo; arriba va solo el primero',
  'namePart.EXTRA':
    'Tu CURP se hizo con un solo apellido. Deja vacío este campo, o revisa si «{1}» va en otro',
  'namePart.NONE':
    'Tu CURP se hizo con dos apellidos, y «{1}» no es uno de ellos. Escribe el segundo como está en tu acta',
  'names.SWAPPED':
    'Parece que los apellidos están al revés: el primero va en «Primer apellido». Cámbialos de lugar y presiona Continuar',
  'names.PLACED':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s), «{2}» en Primer apellido y «{3}» en Segundo apellido',
  'names.PLACED_ONE':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s) y «{2}» en Primer apellido, y deja vacío Segundo apellido',
  'names.BOTH_IN_FIRST':
    'Parece que tus dos apellidos están en un campo. Deja «{1}» en Primer apellido y escribe «{2}» en Segundo apellido',
  'names.OTHER_CURP': 'Tu nombre no coincide con esta CURP. Si la CURP no es la tuya, presiona «No soy yo»',
  'names.DIFFERENT':
    'El nombre no coincide con el registro de población. Escríbelo como está en tu acta de nacimiento',
  'postalCode.EMPTY': 'Escribe tu código postal',
  'postalCode.SHAPE': 'El código postal tiene 5 números, por ejemplo 06700',
  'postalCode.NOWHERE': 'Ningún lugar de México tiene ese código postal; revisa los dos primeros números',
  'settlement.EMPTY': 'Elige tu colonia de la lista',
  'settlement.LENGTH': 'Selecciona tu colonia de la lista',
  'settlement.CHARACTER': 'Selecciona tu colonia de la lista',
  'settlementName.EMPTY': 'Escribe el nombre de tu colonia o localidad',
  'settlementName.LENGTH': 'El nombre de la colonia pasa de 128 letras; acórtalo',
  'settlementName.CHARACTER':
    'Quita «{1}» del nombre de la colonia; ahí van letras, números y signos comunes',
  'municipio.EMPTY': 'Escribe tu municipio o alcaldía',
  'municipio.LENGTH': 'El nombre del municipio pasa de 128 letras; acórtalo',
  'municipio.CHARACTER': 'Quita «{1}» del nombre del municipio; ahí van letras, números y signos comunes',
  'inMexico.EMPTY':
    'Di si el domicilio está en México. Con un código de Estados Unidos, usa el domicilio en México de alguien de confianza',
  'street.EMPTY': 'Escribe tu calle o alguna referencia',
  'street.LENGTH': 'La calle pasa de 128 letras; acórtala',
  'street.CHARACTER': 'Quita «{1}» de la calle; ahí van letras, números y signos comunes',
  'exteriorNumber.EMPTY': 'Escribe el número exterior o marca «Sin número»',
  'exteriorNumber.LENGTH': 'El número exterior pasa de 20 letras; acórtalo',
  'exteriorNumber.CHARACTER': 'Quita «{1}» del número exterior; ahí van letras, números y signos comunes',
  'interiorNumber.LENGTH': 'El número interior pasa de 20 letras; acórtalo',
  'interiorNumber.CHARACTER': 'Quita «{1}» del número interior; ahí van letras, números y signos comunes',
  'issue.exhausted':
    'Por ahora no hay números libres para tu zona. Ya avisamos a quien opera este sitio y tus datos siguen guardados. Vuelve a intentarlo mañana o pide tu número en una oficina del IMSS',
  'form.tooMany': 'Ya lo enviamos varias veces. Busca el último correo, o espera {1} para pedir otro',
  'form.tooManyPosts':
    'Hubo mucha actividad desde tu red. Espera {1} e inténtalo otra vez; no se guardó nada nuevo',
  'check.tooMany': 'Hubo muchas consultas desde tu red. Espera {1} e inténtalo otra vez',
  'wait.second': '{1} segundo',
  'wait.seconds': '{1} segundos',
  'wait.minute': '{1} minuto',
  'wait.minutes': '{1} minutos',
  'wait.hour': '{1} hora',
  'wait.hours': '{1} horas',
  'wait.day': '{1} día',
  'wait.days': '{1} días',
  'form.updated':
    'El servicio se actualizó mientras llenabas esta página. Lo que escribiste sigue aquí y no se guardó nada nuevo: revísalo y presiona el botón otra vez',
  'form.failed':
    'Algo falló de nuestro lado. Lo que escribiste sigue aquí y no se guardó nada nuevo. Inténtalo otra vez en unos minutos',
} satisfies Record<MessageName<Exclude<MessageSubject, DeskSubject>>, string>;
