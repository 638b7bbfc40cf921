/** One question of an interview: what it is for, what proves it, what stands in the Journal, and the fields for the answer. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { isEvidenceLink, isSettled, stateOf, type AuditQuestion } from '../../../domain/immersion/interview';
import { fillIn } from '../../../locales/fill-in';
import { AreaField, controlId, TextField } from '../fields';
import { useTexts } from '../texts';
import { useInterviewWords } from './words';

export interface Words {
  readonly answer: string;
  readonly evidence: string;
}

export type Mark = 'answered' | 'noAnswer' | 'asked';

interface Props {
  readonly question: AuditQuestion;
  /** The answer in the Journal is not this person's. */
  readonly isOthers: boolean;
  readonly words: Words;
  readonly busy: boolean;
  readonly onType: (words: Words) => void;
  readonly onMark: (mark: Mark) => void;
}

export function QuestionCard({ question, isOthers, words, busy, onType, onMark }: Props) {
  const i = useInterviewWords();
  const { labels } = useTexts();
  const [tried, setTried] = useState<Mark | null>(null);
  useLayoutEffect(() => document.getElementById(controlId('answer'))?.focus(), []);
  const answer = words.answer.trim();
  const evidence = words.evidence.trim();
  const errors = {
    answer: tried === 'answered' && answer === '' ? i.empty : undefined,
    evidence:
      tried !== null && evidence !== '' && evidence !== question.evidence && !isEvidenceLink(evidence)
        ? i.badLink
        : undefined,
  };
  const mark = (as: Mark): void => {
    setTried(as);
    const isBad = evidence !== '' && evidence !== question.evidence && !isEvidenceLink(evidence);
    if (as === 'answered' && answer === '') document.getElementById(controlId('answer'))?.focus();
    else if (as !== 'asked' && isBad) document.getElementById(controlId('evidence'))?.focus();
    else onMark(as);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        mark('answered');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (!busy) mark('answered');
      }}
    >
      {question.area === null ? null : <p class="small">{labels.auditArea[question.area]}</p>}
      <p class="question" dir="auto">
        {question.question}
      </p>
      <dl class="about">
        {question.why === '' ? null : (
          <>
            <dt>{i.why}</dt>
            <dd dir="auto">{question.why}</dd>
          </>
        )}
        {question.proof === '' ? null : (
          <>
            <dt>{i.proof}</dt>
            <dd dir="auto">{question.proof}</dd>
          </>
        )}
      </dl>
      <StandsAs question={question} isOthers={isOthers} />
      <AreaField
        path="answer"
        label={i.answer}
        rows={4}
        value={words.answer}
        error={errors.answer}
        onChange={(next) => onType({ ...words, answer: next })}
      />
      <TextField
        path="evidence"
        type="url"
        label={i.evidence}
        optional
        hint={i.evidenceHint}
        value={words.evidence}
        error={errors.evidence}
        onChange={(next) => onType({ ...words, evidence: next })}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {i.save}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => mark('noAnswer')}>
          {i.noAnswer}
        </button>
        {isSettled(question) ? null : (
          <button type="button" class="plain" disabled={busy} onClick={() => mark('asked')}>
            {i.later}
          </button>
        )}
      </div>
    </form>
  );
}

/** What the Journal says of it; one's own answer stands in the fields. */
function StandsAs({ question, isOthers }: { readonly question: AuditQuestion; readonly isOthers: boolean }) {
  const i = useInterviewWords();
  const state = stateOf(question);
  const { respondent, answer, evidence } = question;
  if (state === 'open') return null;
  const words: Readonly<Record<typeof state, readonly [plain: string, by: string]>> = {
    answered: [i.stands, i.standsBy],
    noAnswer: [i.unknown, i.unknownBy],
    asked: [i.asked, i.askedBy],
  };
  const [plain, by] = words[state];
  const title = respondent === '' ? plain : fillIn(by, { respondent });
  return (
    <div class={state === 'answered' ? 'banner banner-good' : 'banner banner-warn'}>
      <p>{title}</p>
      {isOthers && answer !== '' ? (
        <p class="lines" dir="auto">
          {answer}
        </p>
      ) : null}
      {isOthers && evidence !== '' ? <p class="small">{evidence}</p> : null}
    </div>
  );
}
