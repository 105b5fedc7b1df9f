import { RadioGroup } from '#components/content/radio-group.tsx';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Guide } from '#lib/domain/help/guide.ts';
import { unanswered } from '#lib/domain/help/guides.ts';
import { type Answers, type QuestionId, questions } from '#lib/domain/help/questions.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { guide: Guide; answers: Answers; wasSent: boolean; words: Dictionary };

/** The questions of a guide on one page. It sends a GET, so nothing is kept and it works without JavaScript. */
export function GuideForm({ guide, answers, wasSent, words }: Props) {
  const { titles, questions: asked, button } = words.help.guides;
  const { title, lead } = titles[guide.id];
  const missing = wasSent ? unanswered(guide, answers) : [];
  const problems = missing.map((id) => ({ message: asked[id].missing, fieldId: id }));
  return (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} words={words.frame.form} attempt="" />}
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <form className="stack-lg" method="get" noValidate>
        {guide.questions.map((id) => (
          <RadioGroup
            key={id}
            name={id}
            legend={asked[id].legend}
            options={optionsOf(id, asked)}
            chosen={answers[id]}
            error={missing.includes(id) ? asked[id].missing : undefined}
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

const optionsOf = (id: QuestionId, asked: Dictionary['help']['guides']['questions']) => {
  const labels: Readonly<Record<string, string>> = asked[id].options;
  return questions[id].map((value) => ({ value, label: labels[value] ?? value }));
};
