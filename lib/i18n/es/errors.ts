import type { DeskSubject, MessageName, MessageSubject } from '#lib/domain/form/messages.ts';

/** Words of the messages of the public site. A form shows the same words in its summary and beside the field. */
export const errors = {
  'curp.EMPTY': 'Escribe tu CURP',
  'curp.bornLongAgo': '¿Naciste en {1}? Si no, el carácter 17 de tu CURP es la letra {2}; elige abajo',
  'curp.tooShort': 'Tu CURP debe tener 18 letras y números; escribiste {1}',
  'curp.tooLong': 'Tu CURP debe tener 18 letras y números; escribiste {1}',
  'curp.looksLikeNss':
    'Eso parece un número de seguridad social (11 números). Aquí va tu CURP, de 18 letras y números',
  'curp.looksLikeRfc': 'Eso parece un RFC. Aquí va tu CURP, de 18 letras y números',
  'curp.foreignCharacter': 'El carácter {1} de tu CURP es «{2}»; ahí va una letra de la A a la Z o un número',
  'curp.shouldBeDigit': 'El carácter {1} de tu CURP es «{2}»; ahí va un número',
  'curp.shouldBeDigitGuessed': 'El carácter {1} de tu CURP es la letra {2}; ahí creemos que va el número {3}',
  'curp.shouldBeLetter': 'El carácter {1} de tu CURP es «{2}»; ahí va una letra',
  'curp.shouldBeLetterGuessed':
    'El carácter {1} de tu CURP es el número {2}; ahí creemos que va la letra {3}',
  'curp.shouldBeVowel': 'El carácter {1} de tu CURP es «{2}»; ahí va una vocal o una X',
  'curp.shouldBeConsonant': 'El carácter {1} de tu CURP es «{2}»; ahí va una consonante',
  'curp.sex': 'El carácter {1} de tu CURP es «{2}»; ahí va H, M o X',
  'curp.entity': 'Los caracteres 12 y 13 de tu CURP son «{1}»; ningún estado tiene esa clave',
  'curp.month': 'Los caracteres 7 y 8 de tu CURP son «{1}»; ahí va un mes, del 01 al 12',
  'curp.day': 'Los caracteres 9 y 10 de tu CURP son «{1}»; ese mes tiene {2} días',
  'curp.future': 'Según tu CURP nacerías en {1}; revisa el año (caracteres 5 y 6) y el carácter 17',
  'curp.checkDigit': 'El último número de tu CURP no va con los demás; revisa que la copiaste bien',
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
  'email.LENGTH': 'Tu correo es más largo que 254 caracteres; escribe uno más corto',
  'email.SUSPICIOUS': '¿Quisiste escribir {1}? Si tu correo está bien escrito, oprime Continuar otra vez',
  'email.SAME': 'Tu CURP ya está asociada a ese correo; escribe uno distinto',
  'emailConfirmation.EMPTY': 'Escribe otra vez tu correo electrónico',
  'emailConfirmation.DIFFERENT': 'Los dos correos no son iguales',
  'letters.EMPTY': 'Escribe las letras de la imagen, o marca que no las puedes ver',
  'letters.WRONG': 'Las letras no son iguales a las de la imagen; escribe las de la imagen nueva',
  'humanCheck.TOO_FAST': 'Espera unos segundos y oprime Continuar otra vez',
  'humanCheck.FAILED': 'La comprobación automática no terminó; oprime Continuar otra vez',
  'start.tooMany':
    'Ya te enviamos varios enlaces. Busca el último en tu correo, o espera {1} para pedir otro',
  'start.tooManyHere':
    'Desde tu red se han pedido muchos enlaces. Espera {1} y oprime Continuar otra vez; lo que escribiste sigue aquí',
  'start.busy':
    'Ahora hay muchas personas pidiendo su número. Espera {1} y oprime Continuar otra vez; lo que escribiste sigue aquí',
  'givenNames.EMPTY': 'Escribe tu nombre o nombres',
  'givenNames.NO_GIVEN_NAME':
    'Escribe tu nombre o nombres. Si tu acta tiene un solo nombre, sin apellidos, ve con ella a una subdelegación del IMSS; abajo están las oficinas',
  'givenNames.LENGTH': 'Tu nombre es más largo que 128 letras; escribe como está en tu acta',
  'givenNames.CHARACTER':
    'Tu nombre tiene «{1}»; quítalo. Un nombre lleva letras, espacios, guion, punto o apóstrofo',
  'givenNames.ALPHABET':
    'La letra «{1}» de tu nombre es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con tu teclado',
  'givenNames.HIDDEN': 'Tu nombre tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'firstSurname.EMPTY': 'Escribe tu primer apellido',
  'firstSurname.NO_SURNAME':
    'Escribe tu primer apellido. Si tu acta no tiene apellidos, ve con ella a una subdelegación del IMSS; abajo están las oficinas',
  'firstSurname.LENGTH': 'Tu primer apellido es más largo que 128 letras; escribe como está en tu acta',
  'firstSurname.CHARACTER':
    'Tu primer apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'firstSurname.ALPHABET':
    'La letra «{1}» de tu primer apellido es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con tu teclado',
  'firstSurname.HIDDEN':
    'Tu primer apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'secondSurname.LENGTH': 'Tu segundo apellido es más largo que 128 letras; escribe como está en tu acta',
  'secondSurname.CHARACTER':
    'Tu segundo apellido tiene «{1}»; quítalo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'secondSurname.ALPHABET':
    'La letra «{1}» de tu segundo apellido es de otro alfabeto, aunque se parezca a una nuestra. Bórrala y escríbela con tu teclado',
  'secondSurname.HIDDEN':
    'Tu segundo apellido tiene un signo que no se ve ({1}). Borra todo y escríbelo otra vez',
  'namePart.TITLE': 'Quita «{1}»: aquí va solo «{2}», como en tu acta',
  'namePart.ENYE': 'Según tu CURP lleva Ñ: «{1}». Si así está en tu acta, escríbelo con Ñ',
  'namePart.NO_ENYE': 'Según tu CURP va sin Ñ: «{1}». Escríbelo como está en tu acta',
  'namePart.APART': 'Según tu CURP se escribe separado: «{1}». Revísalo con tu acta',
  'namePart.JOINED': 'Según tu CURP se escribe junto: «{1}». Revísalo con tu acta',
  'namePart.SIGN': 'Según tu CURP lleva un signo, quizá así: «{1}». Escríbelo como está en tu acta',
  'namePart.NO_SIGN': 'Según tu CURP va sin ese signo: «{1}». Escríbelo como está en tu acta',
  'namePart.ORDER': 'Según tu CURP va en otro orden: «{1}». Escríbelo como está en tu acta',
  'namePart.INITIAL': 'Revisa «{1}»: empieza con «{2}», y según tu CURP este dato empieza con «{3}»',
  'namePart.VOWEL':
    'Revisa «{1}»: después de la primera letra, la primera vocal es «{2}», y en tu CURP es «{3}»',
  'namePart.CONSONANT':
    'Revisa «{1}»: después de la primera letra, la primera consonante es «{2}», y en tu CURP es «{3}»',
  'namePart.NO_INITIAL': 'Revisa cómo empieza «{1}»: según tu CURP este dato empieza con «{2}»',
  'namePart.NO_VOWEL': 'Revisa «{1}»: según tu CURP, la primera vocal después de la primera letra es «{2}»',
  'namePart.NO_CONSONANT':
    'Revisa «{1}»: según tu CURP, la primera consonante después de la primera letra es «{2}»',
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
    'Parece que los apellidos están al revés: el primero va en «Primer apellido». Cámbialos de lugar y oprime Continuar',
  'names.PLACED':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s), «{2}» en Primer apellido y «{3}» en Segundo apellido',
  'names.PLACED_ONE':
    'Parece que los datos están en otro campo. Escribe «{1}» en Nombre(s) y «{2}» en Primer apellido, y deja vacío Segundo apellido',
  'names.BOTH_IN_FIRST':
    'Parece que tus dos apellidos están en un campo. Deja «{1}» en Primer apellido y escribe «{2}» en Segundo apellido',
  'names.OTHER_CURP':
    'Tu nombre y esta CURP no se parecen. Revisa que la CURP sea la tuya; si no lo es, oprime «No soy yo»',
  'names.DIFFERENT':
    'El nombre no es igual al del registro de población. Escríbelo como está en tu acta de nacimiento',
  'postalCode.EMPTY': 'Escribe tu código postal',
  'postalCode.SHAPE': 'El código postal tiene 5 números, por ejemplo 06700',
  'postalCode.NOWHERE': 'Ningún lugar de México tiene ese código postal; revisa los dos primeros números',
  'settlement.EMPTY': 'Selecciona tu colonia',
  'settlement.LENGTH': 'Selecciona tu colonia de la lista',
  'settlement.CHARACTER': 'Selecciona tu colonia de la lista',
  'settlementName.EMPTY': 'Escribe el nombre de tu colonia o localidad',
  'settlementName.LENGTH': 'El nombre de la colonia es más largo que 128 letras; acórtalo',
  'settlementName.CHARACTER':
    'Quita «{1}» del nombre de la colonia; ahí van letras, números y signos comunes',
  'municipio.EMPTY': 'Escribe tu municipio o alcaldía',
  'municipio.LENGTH': 'El nombre del municipio es más largo que 128 letras; acórtalo',
  'municipio.CHARACTER': 'Quita «{1}» del nombre del municipio; ahí van letras, números y signos comunes',
  'street.EMPTY': 'Escribe tu calle o alguna referencia',
  'street.LENGTH': 'La calle es más larga que 128 letras; acórtala',
  'street.CHARACTER': 'Quita «{1}» de la calle; ahí van letras, números y signos comunes',
  'exteriorNumber.EMPTY': 'Escribe el número exterior o marca «Sin número»',
  'exteriorNumber.LENGTH': 'El número exterior es más largo que 20 letras; acórtalo',
  'exteriorNumber.CHARACTER': 'Quita «{1}» del número exterior; ahí van letras, números y signos comunes',
  'interiorNumber.LENGTH': 'El número interior es más largo que 20 letras; acórtalo',
  'interiorNumber.CHARACTER': 'Quita «{1}» del número interior; ahí van letras, números y signos comunes',
  'issue.exhausted':
    'Por ahora no hay números libres para tu zona. Ya avisamos a quien opera este sitio y tus datos siguen guardados. Vuelve a intentarlo mañana o pide tu número en una oficina del IMSS',
  'form.tooMany': 'Ya lo enviamos varias veces. Busca el último correo, o espera {1} para pedir otro',
  'form.tooManyPosts':
    'Desde tu red llegaron muchas peticiones en poco tiempo. Espera {1} e inténtalo otra vez; no se guardó nada nuevo',
  'check.tooMany': 'Hay muchas consultas desde tu red. Espera {1} e intenta otra vez',
  'wait.second': '{1} segundo',
  'wait.seconds': '{1} segundos',
  'wait.minute': '{1} minuto',
  'wait.minutes': '{1} minutos',
  'wait.hour': '{1} hora',
  'wait.hours': '{1} horas',
  'wait.day': '{1} día',
  'wait.days': '{1} días',
  'form.updated':
    'El servicio se actualizó mientras llenabas esta página. Lo que escribiste sigue aquí y no se guardó nada nuevo: revísalo y oprime el botón otra vez',
  'form.failed':
    'Algo falló de nuestro lado. Lo que escribiste sigue aquí y no se guardó nada nuevo. Inténtalo otra vez en unos minutos',
} satisfies Record<MessageName<Exclude<MessageSubject, DeskSubject>>, string>;
