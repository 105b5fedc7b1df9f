import type { proof as spanish } from '#lib/i18n/es/proof.ts';

export const proof: typeof spanish = {
  button: (name: string) => `Identify myself with ${name}`,
  title: 'Confirm that this is your application',
  lead: (name: string) => `${name} says that the CURP is yours. Check the details and press “Continue”.`,
  curp: 'CURP',
  email: 'Email address',
  submit: 'Continue',
  notYours: 'If this is not your application, close this page. Nothing will happen.',
  again: (name: string) => `Try again with ${name}`,
  offices: 'See offices and phone numbers',
  failures: {
    refused: {
      title: 'We could not confirm who you are',
      text: (name: string) =>
        `You did not finish signing in to ${name}, or it took too long. You can try again.`,
    },
    noCurp: {
      title: 'Your account has no CURP',
      text: (name: string) =>
        `${name} did not give us a CURP that we can read. Check your account there, or go to an office.`,
    },
    unreachable: {
      title: (name: string) => `${name} is not answering`,
      text: 'Nothing is wrong with your details. Wait a few minutes and try again: your application is where you left it.',
    },
    otherCurp: {
      title: 'The account is not for this CURP',
      text: (name: string) =>
        `You signed in to ${name} with an account of another CURP. Sign in with your account, or start again with your CURP.`,
    },
    none: {
      title: 'You still have to prove who you are',
      text: (name: string) =>
        `You have not signed in to ${name} from this application yet, or 10 minutes have passed. Start here.`,
    },
  },
};
