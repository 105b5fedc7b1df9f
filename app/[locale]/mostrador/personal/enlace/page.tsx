import { redirect } from 'next/navigation';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { handedOver } from '#app/[locale]/mostrador/personal/enlace/actions.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { QrPicture } from '#components/ui/qr-picture.tsx';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import { readSetupLink, type SetupLink } from '#lib/server/staff/setup-link.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Entered = StaffSession & { link: SetupLink };

/** An admin whose browser just made a link. Without one there is nothing to show. */
const withLink = async (context: PageContext): Promise<Entered> => {
  const session = await staffWho('staff.manage')(context);
  const link = await readSetupLink(context.locale, session.staff.id);
  return link ? { ...session, link } : redirect(`/${context.locale}/mostrador/personal`);
};

/** The link of a first sign-in, for the admin who made it. */
function LinkPage(context: PageContext, { staff, link }: Entered) {
  const { link: said } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={staff} path="/mostrador/personal/enlace">
      <div className="stack">
        <h1>{said.title}</h1>
        <p className="lead">{said.lead(link.name)}</p>
        <Notice tone="warn">{said.once}</Notice>
        <p id="enlace-nombre">{said.label}</p>
        <p className="mono wrap-anywhere" data-setup-link={link.url}>
          {link.url}
        </p>
        <CopyButton
          text={link.url}
          isWhole
          words={{ label: said.copy, hint: said.copyHint, done: said.copied, failed: said.copyFailed }}
        />
        <details>
          <summary>{said.showCode}</summary>
          <QrPicture label={said.picture} {...link.qr} />
        </details>
        <form className="actions" action={handedOver}>
          <FormBasics locale={context.locale} />
          <Button variant="second">{said.done}</Button>
        </form>
      </div>
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador/personal/enlace',
  title: ({ words }) => words.deskStaff.link.title,
  who: withLink,
  render: LinkPage,
});

export const { generateMetadata } = page;
export default page.Page;
