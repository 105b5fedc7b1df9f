'use client';

import { useFormContext } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** Proposes a correction of an address that almost names a common provider. The person may keep what they typed. */
export function EmailProposal({ words }: { words: Dictionary['journey']['emailSuggestion'] }) {
  const { values, errorOf } = useFormContext();
  const suggestion = errorOf('email') ? suggestEmail(values.email ?? '') : null;
  if (!suggestion) return null;
  return (
    <div className="proposal" key={suggestion}>
      <p>
        {words.question} <b>{suggestion}</b>?
      </p>
      <div className="actions">
        <Button variant="second" small name="intent" value={`useEmail:${suggestion}`}>
          {words.use}
        </Button>
        <Button variant="second" small name="intent" value="keepEmail">
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
