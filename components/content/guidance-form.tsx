import { RadioGroup } from '#components/content/radio-group.tsx';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { Button } from '#components/ui/button.tsx';
import { type GuidanceAnswers, guidanceQuestions } from '#lib/domain/help/guidance.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { answers: Partial<GuidanceAnswers>; wasSent: boolean; words: Dictionary };

/** Three questions on one page. It sends a GET, so nothing is kept and it works without JavaScript. */
export function GuidanceForm({ answers, wasSent, words }: Props) {
  const { title, lead, questions, button } = words.help.guidance;
  const missing = wasSent ? names.filter((name) => answers[name] === undefined) : [];
  const problems = missing.map((name) => ({ message: questions[name].missing, fieldId: name }));
  return (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} words={words.frame.form} attempt="" />}
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <form className="stack-lg" method="get" noValidate>
        {names.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            legend={questions[name].legend}
            options={optionsOf(name, questions)}
            chosen={answers[name]}
            error={missing.includes(name) ? questions[name].missing : undefined}
            words={words.frame.form}
          />
        ))}
        <div className="actions">
          <Button name="ver" value="1">
            {button}
          </Button>
        </div>
      </form>
    </>
  );
}

const names = ['lugar', 'persona', 'curp'] as const;

type Name = (typeof names)[number];
type Questions = Dictionary['help']['guidance']['questions'];

const optionsOf = (name: Name, questions: Questions) => {
  const labels: Readonly<Record<string, string>> = questions[name].options;
  return guidanceQuestions[name].map((value) => ({ value, label: labels[value] ?? value }));
};
