'use client';

import { useState } from 'react';
import { TextField, type TextFieldProps } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';

type Props = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'autoComplete'> & {
  /** The words of the button that shows what is typed. */
  words: { show: string; hide: string };
};

/** A password. With JavaScript a button shows what is typed, because mistakes cannot be seen otherwise. */
export function PasswordField({ words, ...field }: Props) {
  const [isShown, setShown] = useState(false);
  const show = (
    <Button type="button" variant="second" small className="script-only" onClick={() => setShown(!isShown)}>
      {isShown ? words.hide : words.show}
      <span className="vh"> {field.label}</span>
    </Button>
  );
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      beside={show}
    />
  );
}
