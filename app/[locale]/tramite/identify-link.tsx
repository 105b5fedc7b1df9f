import { LinkButton } from '#components/ui/button.tsx';
import { isProvable, type Request } from '#lib/domain/request/request.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { identityProviderName } from '#lib/server/visit/provable-visit.ts';

type Props = { context: PageContext; request: Request; variant?: 'primary' | 'second' };

/** The link to the identity provider, if one is configured and a proof changes something. */
export const IdentifyLink = async ({ context, request, variant }: Props) => {
  const provider = await identityProviderName();
  if (provider === null || !isProvable(request)) return null;
  return (
    <LinkButton variant={variant} href={`/identificarse?idioma=${context.locale}`}>
      {context.words.proof.button(provider)}
    </LinkButton>
  );
};
