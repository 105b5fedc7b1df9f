import { definePage } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { prepareName } from '#app/[locale]/preparar/nombre/actions.ts';
import { PrepareFrame } from '#app/[locale]/preparar/prepare-frame.tsx';
import { NamesForm } from '#app/[locale]/tramite/identidad/names-form.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { requireTyped } from '#lib/server/preparation/preparing.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function NamePage(context: PageContext) {
  const { preparing } = await requireTyped(context.locale);
  const { prepare, journey, frame } = context.words;
  const { givenNames, firstSurname, secondSurnameOptional, secondSurnameHint } = journey.identity;
  return (
    <PrepareFrame context={context} path="/preparar/nombre" back="/preparar" switchForm="prepararNombre">
      <NamesForm
        id="prepararNombre"
        action={prepareName}
        locale={context.locale}
        initial={(await keptReply('prepararNombre')) ?? emptyForm(preparing.typed.name ?? {})}
        heading={<h1>{prepare.nameTitle}</h1>}
        lead={prepare.nameLead}
        insisting={{ label: prepare.insist, hint: prepare.insistHint, afterTries: 1 }}
        words={{ givenNames, firstSurname, secondSurnameOptional, secondSurnameHint, submit: prepare.save }}
        formWords={frame.form}
        messages={messagesFor(context.words, ...subjects)}
      />
    </PrepareFrame>
  );
}

const subjects = ['givenNames', 'firstSurname', 'secondSurname', 'namePart', 'names'] as const;

const page = definePage({
  path: '/preparar/nombre',
  title: (context) => titleWith(context, 'prepararNombre', context.words.prepare.nameTitle),
  render: NamePage,
});

export const { generateMetadata } = page;
export default page.Page;
