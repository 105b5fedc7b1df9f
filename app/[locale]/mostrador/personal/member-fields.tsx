import { PasswordField } from '#components/form/password-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { NameField, TextField } from '#components/form/text-field.tsx';
import { roles } from '#lib/domain/desk/staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext };

/** What an admin writes about a member of staff: name, role and window. */
export const RoleFields = ({ context }: Props) => {
  const { member: said } = context.words.deskStaff;
  const options = roles.map((value) => ({ value, label: said.roles[value] }));
  return (
    <>
      <SelectField name="role" label={said.role} options={options} />
      <TextField name="windowName" label={said.window} hint={said.windowHint} autoComplete="off" />
    </>
  );
};

export const StaffNameField = ({ context }: Props) => {
  const { member: said } = context.words.deskStaff;
  return <NameField name="staffName" label={said.name} hint={said.nameHint} autoComplete="off" />;
};

/** The admin's own password, asked again. */
export const OwnPassword = ({ context }: Props) => {
  const { member: said, show, hide } = context.words.deskStaff;
  return (
    <PasswordField
      name="password"
      label={said.password}
      hint={said.passwordHint}
      autoComplete="current-password"
      words={{ show, hide }}
    />
  );
};
