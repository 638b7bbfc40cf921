/** Step 3: what the file calls differently. Only what is not sure is asked; the rest can be looked at. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportBase } from '../../domain/import/import-base';
import { openBeyondFirst, reasonQuestions, type Question } from '../../domain/import/questions';
import { answerOf, isValueQuestion, withAnswer } from './answers';
import { sourceTable, type Draft } from './draft';
import { FigureGroup, ValueGroup } from './question-group';
import { NextAndBack, StepFrame, useStepTitle } from './step-frame';
import { useImportTexts } from './texts';

interface Props {
  readonly base: ImportBase;
  readonly draft: Draft;
  readonly questions: readonly Question[];
  readonly onChange: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

const KINDS = ['stage', 'status', 'owner', 'reason'] as const;

/** Who decides that a stage means lost is asked for the reasons of its deals. */
function useQuestions({ base, draft, questions }: Props): readonly Question[] {
  const { stages, statuses } = draft.decisions;
  const ends = JSON.stringify([Object.entries(stages).filter(([, { outcome }]) => outcome === 'lost'), statuses]);
  const reasons = useMemo(
    () => reasonQuestions(sourceTable(draft.file), draft.mapping, base, draft.decisions),
    [draft.file, draft.mapping, base, ends],
  );
  return [...questions.filter(({ kind }) => kind !== 'reason'), ...reasons];
}

export function QuestionsStep(props: Props) {
  const { base, draft, onChange, onNext, onBack } = props;
  const { t } = useImportTexts();
  const title = useStepTitle('questions');
  const questions = useQuestions(props);
  const { decisions, attested } = draft;
  const [refused, setRefused] = useState(0);
  const alert = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => alert.current?.focus(), [refused]);
  const underWay = useMemo(
    () => openBeyondFirst(sourceTable(draft.file), draft.mapping, decisions, base),
    [draft.file, draft.mapping, decisions.stages, decisions.statuses, base],
  );
  const answer = (question: Question, value: string): void =>
    onChange({ ...draft, decisions: withAnswer(decisions, question, value) });
  const nobody = (): void =>
    onChange({
      ...draft,
      decisions: questions
        .filter((one) => one.kind === 'owner' && answerOf(one, decisions) === '')
        .reduce((all, one) => withAnswer(all, one, 'nobody'), decisions),
    });
  const undecided = questions.filter((one) => answerOf(one, decisions) === '').length;
  const asked = questions.some(({ sure }) => !sure) || underWay > 0;
  const next = (): void => (underWay > 0 && attested === null ? setRefused(refused + 1) : onNext());
  return (
    <StepFrame title={title} foot={<NextAndBack next={t.next} onNext={next} onBack={onBack} />}>
      <p>{asked ? t.questions.intro : t.questions.nothing}</p>
      {KINDS.map((kind) => (
        <ValueGroup
          key={kind}
          kind={kind}
          base={base}
          questions={questions.filter(isValueQuestion).filter((one) => one.kind === kind)}
          decisions={decisions}
          onAnswer={answer}
          onNobody={nobody}
        />
      ))}
      <FigureGroup questions={questions} decisions={decisions} onAnswer={answer} />
      {underWay > 0 ? (
        <fieldset class="group">
          <legend>{t.questions.underWay}</legend>
          <p>{t.questions.underWayText(underWay, base.stages[0]?.name ?? '')}</p>
          {([true, false] as const).map((value) => (
            <label class="tick" key={String(value)}>
              <input
                type="radio"
                name="attested"
                checked={attested === value}
                onChange={() => onChange({ ...draft, attested: value })}
              />
              <span>{value ? t.questions.attested : t.questions.notAttested}</span>
            </label>
          ))}
          {refused > 0 && attested === null ? (
            <p class="error" role="alert" tabIndex={-1} ref={alert}>
              {t.questions.answer}
            </p>
          ) : null}
        </fieldset>
      ) : null}
      {undecided > 0 ? (
        <p class="banner warn" role="status">
          {t.questions.undecidedValues(undecided)}
        </p>
      ) : null}
    </StepFrame>
  );
}
