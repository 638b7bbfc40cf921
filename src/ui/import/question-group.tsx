/** Questions of one kind: those that are not sure, then the others folded away. */
import type { Decisions, ImportBase } from '../../domain/import/import-base';
import type { Question } from '../../domain/import/questions';
import { Select } from '../board/controls';
import { answerOf, choicesFor, figureChoices, isValueQuestion, type Choice, type ValueQuestion } from './answers';
import { useImportTexts } from './texts';

interface Answering {
  readonly decisions: Decisions;
  readonly onAnswer: (question: Question, answer: string) => void;
}

interface ValueProps extends Answering {
  readonly kind: ValueQuestion['kind'];
  readonly questions: readonly ValueQuestion[];
  readonly base: ImportBase;
  readonly onNobody: () => void;
}

export function ValueGroup({ kind, questions, base, decisions, onAnswer, onNobody }: ValueProps) {
  const { t } = useImportTexts();
  if (questions.length === 0) return null;
  const open = questions.filter(({ sure }) => !sure);
  const sure = questions.filter((one) => one.sure);
  const undecided = open.filter((one) => answerOf(one, decisions) === '');
  const fields = (list: readonly ValueQuestion[]) => (
    <div class="answers">
      {list.map((question) => {
        const answer = answerOf(question, decisions);
        const { value, rows, suggestion } = question;
        const isSuggested = suggestion !== null && answer === answerOf(question, suggestedOnly(question));
        return (
          <Select
            key={question.key}
            label={t.questions.asked(value || t.questions.blank, rows)}
            value={answer}
            options={[['', t.questions.undecided] as Choice, ...choicesFor(question, base, t.questions)]}
            hint={!question.sure && isSuggested ? t.questions.suggested : undefined}
            onChange={(chosen) => onAnswer(question, chosen)}
          />
        );
      })}
    </div>
  );
  return (
    <section class="group">
      <h3>{t.questions[kind]}</h3>
      {open.length > 0 ? fields(open) : null}
      {kind === 'owner' && undecided.length > 1 ? (
        <p>
          <button type="button" onClick={onNobody}>
            {t.questions.restNobody}
          </button>
        </p>
      ) : null}
      {sure.length > 0 ? (
        <details>
          <summary>{t.questions.clear(sure.length)}</summary>
          {fields(sure)}
        </details>
      ) : null}
    </section>
  );
}

const NONE = { stages: {}, owners: {}, reasons: {}, statuses: {}, dateOrders: {}, decimal: null } as const;

/** Decisions with nothing but the question's own suggestion. */
function suggestedOnly(question: ValueQuestion): Decisions {
  switch (question.kind) {
    case 'stage':
      return { ...NONE, stages: question.suggestion ? { [question.key]: question.suggestion } : {} };
    case 'owner':
      return { ...NONE, owners: question.suggestion !== null ? { [question.key]: question.suggestion } : {} };
    case 'reason':
      return { ...NONE, reasons: question.suggestion ? { [question.key]: question.suggestion } : {} };
    case 'status':
      return { ...NONE, statuses: question.suggestion ? { [question.key]: question.suggestion } : {} };
  }
}

export function FigureGroup({
  questions,
  decisions,
  onAnswer,
}: Answering & { readonly questions: readonly Question[] }) {
  const { t, r, day, sum } = useImportTexts();
  const figures = questions.flatMap((one) => (isValueQuestion(one) ? [] : [one]));
  if (figures.length === 0) return null;
  return (
    <section class="group">
      <h3>{t.questions.figures}</h3>
      <div class="answers">
        {figures.map((question) => (
          <Select
            key={question.kind === 'dateOrder' ? question.field : question.kind}
            label={
              question.kind === 'dateOrder'
                ? t.questions.dateOf(r.fields[question.field], question.example)
                : t.questions.sumOf(question.example)
            }
            value={answerOf(question, decisions)}
            options={[
              ['', t.questions.undecided] as Choice,
              ...figureChoices(question, day, (value) => sum(value, '')),
            ]}
            onChange={(chosen) => onAnswer(question, chosen)}
          />
        ))}
      </div>
    </section>
  );
}
