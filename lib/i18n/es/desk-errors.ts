import type { MessageName } from '#lib/domain/form/messages.ts';

/** Words for staff about the CURP, the e-mail and the names of somebody else. They replace those of errors.ts at the desk. */
export const deskErrors = {
  'curp.EMPTY': 'Escribir la CURP',
  'curp.bornLongAgo':
    '¿Nació en {1}? Si el documento lo dice, oprimir el botón otra vez; si no, el carácter 17 de la CURP es la letra {2}',
  'curp.tooShort': 'La CURP tiene 18 letras y números; aquí hay {1}',
  'curp.tooLong': 'La CURP tiene 18 letras y números; aquí hay {1}',
  'curp.looksLikeNss':
    'Eso parece un número de seguridad social (11 números). Aquí va la CURP, de 18 letras y números',
  'curp.looksLikeRfc': 'Eso parece un RFC. Aquí va la CURP, de 18 letras y números',
  'curp.foreignCharacter': 'El carácter {1} de la CURP es «{2}»; ahí va una letra de la A a la Z o un número',
  'curp.shouldBeDigit': 'El carácter {1} de la CURP es «{2}»; ahí va un número',
  'curp.shouldBeDigitGuessed': 'El carácter {1} de la CURP es la letra {2}; tal vez va el número {3}',
  'curp.shouldBeLetter': 'El carácter {1} de la CURP es «{2}»; ahí va una letra',
  'curp.shouldBeLetterGuessed': 'El carácter {1} de la CURP es el número {2}; tal vez va la letra {3}',
  'curp.shouldBeVowel': 'El carácter {1} de la CURP es «{2}»; ahí va una vocal o una X',
  'curp.shouldBeConsonant': 'El carácter {1} de la CURP es «{2}»; ahí va una consonante',
  'curp.sex': 'El carácter {1} de la CURP es «{2}»; ahí va H, M o X',
  'curp.entity': 'Los caracteres 12 y 13 de la CURP son «{1}»; ningún estado tiene esa clave',
  'curp.month': 'Los caracteres 7 y 8 de la CURP son «{1}»; ahí va un mes, del 01 al 12',
  'curp.day': 'Los caracteres 9 y 10 de la CURP son «{1}»; ese mes tiene {2} días',
  'curp.future': 'Según la CURP nacería en {1}; revisar el año (caracteres 5 y 6) y el carácter 17',
  'curp.checkDigit': 'El último número de la CURP no va con los demás; compararla con el documento',
  'email.EMPTY': 'Escribir el correo',
  'email.NO_AT': 'Al correo le falta la arroba (@); se escribe como nombre@correo.example',
  'email.MANY_ATS': 'El correo tiene más de una arroba (@); dejar solo una',
  'email.SPACE': 'El correo tiene un espacio; quitarlo',
  'email.CHARACTER':
    'El correo tiene un signo o una letra que los correos no usan, como ñ, acentos o comas; quitarlo',
  'email.LOCAL_PART': 'Revisar lo que va antes de la arroba (@)',
  'email.DOMAIN': 'Revisar lo que va después de la arroba (@); por ejemplo, correo.example',
  'email.LENGTH': 'El correo es más largo que 254 caracteres; escribir uno más corto',
  'email.SUSPICIOUS': '¿Es {1}? Si el correo está bien escrito, oprimir el botón otra vez',
  'givenNames.EMPTY': 'Escribir el nombre o los nombres',
  'givenNames.NO_GIVEN_NAME':
    'Escribir el nombre o los nombres. Si el acta tiene un solo nombre, sin apellidos, el caso va a la subdelegación',
  'givenNames.LENGTH': 'El nombre es más largo que 128 letras; va como está en el acta',
  'givenNames.CHARACTER':
    'El nombre tiene «{1}»; quitarlo. Un nombre lleva letras, espacios, guion, punto o apóstrofo',
  'givenNames.ALPHABET':
    'La letra «{1}» del nombre es de otro alfabeto, aunque se parezca a una nuestra. Borrarla y escribirla con el teclado',
  'givenNames.HIDDEN': 'El nombre tiene un signo que no se ve ({1}). Borrar todo y escribirlo otra vez',
  'firstSurname.EMPTY': 'Escribir el primer apellido',
  'firstSurname.NO_SURNAME':
    'Escribir el primer apellido. Si el acta no tiene apellidos, el caso va a la subdelegación',
  'firstSurname.LENGTH': 'El primer apellido es más largo que 128 letras; va como está en el acta',
  'firstSurname.CHARACTER':
    'El primer apellido tiene «{1}»; quitarlo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'firstSurname.ALPHABET':
    'La letra «{1}» del primer apellido es de otro alfabeto, aunque se parezca a una nuestra. Borrarla y escribirla con el teclado',
  'firstSurname.HIDDEN':
    'El primer apellido tiene un signo que no se ve ({1}). Borrar todo y escribirlo otra vez',
  'secondSurname.LENGTH': 'El segundo apellido es más largo que 128 letras; va como está en el acta',
  'secondSurname.CHARACTER':
    'El segundo apellido tiene «{1}»; quitarlo. Un apellido lleva letras, espacios, guion, punto o apóstrofo',
  'secondSurname.ALPHABET':
    'La letra «{1}» del segundo apellido es de otro alfabeto, aunque se parezca a una nuestra. Borrarla y escribirla con el teclado',
  'secondSurname.HIDDEN':
    'El segundo apellido tiene un signo que no se ve ({1}). Borrar todo y escribirlo otra vez',
  'form.updated':
    'El servicio se actualizó mientras se llenaba esta página. Lo escrito sigue aquí y no se guardó nada nuevo: revisarlo y oprimir el botón otra vez',
} satisfies Partial<Record<MessageName, string>>;
