import { Fragment } from 'react';

/** An e-mail address that breaks only after a dot or the @, because people check it letter by letter. */
export const EmailText = ({ email }: { email: string }) =>
  Array.from(email.matchAll(/[^.@]*[.@]?/g), ({ 0: part, index }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
