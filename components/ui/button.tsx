import type { ComponentProps } from 'react';

type Look = { variant?: 'primary' | 'second' | 'link'; small?: boolean; start?: boolean };

export type ButtonProps = Look & ComponentProps<'button'>;
export type LinkButtonProps = Look & ComponentProps<'a'> & { href: string };

const classOf = ({ variant = 'primary', small, start }: Look, extra = '') =>
  variant === 'link'
    ? `quiet ${extra}`
    : `btn btn--${variant} ${small ? 'btn--small' : ''} ${start ? 'btn--start' : ''} ${extra}`;

/** One primary button per page; never disabled. For a second meaning of the same form: `name="intent" value="…"`. */
export function Button({ variant, small, start, className, type = 'submit', ...rest }: ButtonProps) {
  return <button className={classOf({ variant, small, start }, className)} type={type} {...rest} />;
}

/** A link that looks like a button. Use it where nothing changes. */
export function LinkButton({ variant, small, start, className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={classOf({ variant, small, start }, className)} {...rest}>
      {children}
    </a>
  );
}
