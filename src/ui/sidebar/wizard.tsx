/** "New engagement": four steps, checked as ux rules say, the draft kept at each step. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Preview } from '../../app/api';
import type { Issue } from '../../domain/issue';
import { call } from '../server';
import { ClientStep } from './client-step';
import type { DraftKeeper, DraftState } from './draft-keeper';
import { ErrorSummary } from './error-summary';
import { formIssues, stepOfField, withField, type Form } from './form';
import { MeetingStep } from './meeting-step';
import { PeopleStep } from './people-step';
import { ReviewStep } from './review-step';
import type { StepProps } from './step-props';
import { useTexts } from './texts';

interface Props {
  readonly initial: Form;
  readonly user: string;
  /** ms since 1970, UTC. */
  readonly now: number;
  /** Issues that the server found, when it did not accept the form. */
  readonly refused: readonly Issue[];
  readonly keeper: DraftKeeper<Form>;
  readonly saved: DraftState | null;
  /** @param id the engagement's */
  readonly onCreate: (form: Form, id: string) => void;
  readonly onClose: (form: Form) => void;
}

const LAST = 3;
/** Codes that only say a field is empty: those wait for "Next". */
const EMPTY_CODES = new Set<Issue['code']>(['required', 'noClientPerson', 'noConsultant', 'nobodyMeets']);

/** Whether the same is wrong with the same field. */
const has = (issues: readonly Issue[], { field, code }: Issue): boolean =>
  issues.some((other) => other.field === field && other.code === code);

export function Wizard({ initial, user, now, refused, keeper, saved, onCreate, onClose }: Props) {
  const { t, issue: sentence } = useTexts();
  const [form, setForm] = useState(initial);
  /** The form as it is at this moment: several changes may come before the next drawing. */
  const latest = useRef(initial);
  const [step, setStep] = useState(refused[0] ? stepOfField(refused[0].field) : 0);
  const [shown, setShown] = useState<readonly Issue[]>(refused);
  const [round, setRound] = useState(0);
  const [openPerson, setOpenPerson] = useState<number | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState('');
  /** A change that was asked for on the last step leads back there. */
  const [changing, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  // Where something is wrong the summary takes the focus.
  useLayoutEffect(() => {
    if (shown.length === 0) heading.current?.focus();
  }, [step]);

  const issuesNow = (): readonly Issue[] => formIssues(latest.current, user, now);
  const set: StepProps['set'] = (path, value) => {
    const before = shown.length > 0 ? issuesNow() : [];
    latest.current = withField(latest.current, path, value);
    setForm(latest.current);
    keeper.soon(latest.current);
    if (shown.length === 0) return;
    const after = issuesNow();
    // A list that changes length moves its issues; the next check finds them again.
    const edited = (field: string): boolean =>
      field === path || field.startsWith(`${path}.`) || (path.startsWith('people.') && field === 'people');
    /** An issue also goes when another field has mended it; what only the server knows stays. */
    const mended = (issue: Issue): boolean => has(before, issue) && !has(after, issue);
    setShown((list) => list.filter((issue) => !edited(issue.field) && !mended(issue)));
  };
  const leave: StepProps['leave'] = (path) => {
    const all = issuesNow();
    const found = all.filter(({ field, code }) => field === path && !EMPTY_CODES.has(code));
    if (found.length === 0) return;
    setShown((before) => [
      // In the order of the form; what only the server knows stands first.
      ...before.filter((issue) => issue.field !== path && !has(all, issue)),
      ...all.filter((issue) => has(found, issue) || has(before, issue)),
    ]);
  };
  const errorOf = (path: string): string | undefined => {
    const found = shown.find(({ field }) => field === path);
    return found ? sentence(found) : undefined;
  };

  const show = async (): Promise<void> => {
    setPreview(null);
    const answer = await call('previewEngagement', latest.current);
    if (answer.ok) return setPreview(answer.value);
    if (answer.error.issues?.length) return refuse(answer.error.issues);
    setProblem(answer.error.message || t.offline);
  };
  const refuse = (issues: readonly Issue[]): void => {
    setShown(issues);
    setRound((before) => before + 1);
    const first = issues[0];
    if (first) setStep(stepOfField(first.field));
  };
  const go = (to: number): void => {
    setShown([]);
    setProblem('');
    setOpenPerson(null);
    setStep(to);
    keeper.now(latest.current);
    if (to === LAST) void show();
  };
  const next = (): void => {
    const to = changing ? LAST : step + 1;
    const issues = issuesNow().filter(({ field }) => stepOfField(field) < to);
    if (issues.length > 0) refuse(issues);
    else {
      setChanging(false);
      go(to);
    }
  };

  const props: StepProps = { form, set, leave, errorOf, user, now };
  const here = shown.filter(({ field }) => stepOfField(field) === step);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (problem) go(LAST);
        else if (step < LAST) next();
        else if (preview) onCreate(form, preview.id);
      }}
    >
      <p class="small">{t.stepOf(step + 1, LAST + 1)}</p>
      <h1 tabIndex={-1} ref={heading}>
        {t.steps[step as 0 | 1 | 2 | 3]}
      </h1>
      <ErrorSummary
        form={form}
        issues={here}
        round={round}
        onGo={({ field }) => {
          const person = /^people\.(\d+)\./.exec(field)?.[1];
          if (person !== undefined) setOpenPerson(Number(person));
        }}
      />
      {step === 0 ? <ClientStep {...props} /> : null}
      {step === 1 ? <PeopleStep {...props} open={openPerson} onOpen={setOpenPerson} /> : null}
      {step === 2 ? <MeetingStep {...props} /> : null}
      {step === LAST && !problem ? (
        <ReviewStep
          form={form}
          preview={preview}
          onChange={(to) => {
            setChanging(true);
            go(to);
          }}
        />
      ) : null}
      {problem ? (
        <p class="banner banner-bad" role="alert">
          {problem}
        </p>
      ) : null}
      <div class="actions">
        {problem ? (
          <button type="button" class="primary" onClick={() => go(LAST)}>
            {t.tryAgain}
          </button>
        ) : (
          <button type="submit" class="primary" disabled={step === LAST && !preview}>
            {step < LAST ? t.next : preview?.exists ? t.review.finish : t.review.create}
          </button>
        )}
        {step > 0 ? (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setChanging(false);
              go(step - 1);
            }}
          >
            {t.back}
          </button>
        ) : null}
        <button
          type="button"
          class="plain"
          onClick={() => {
            keeper.now(form);
            onClose(form);
          }}
        >
          {t.cancel}
        </button>
      </div>
      <p class="small saved">{saved?.kind === 'saved' ? t.saved : ''}</p>
      <p class="small" role="status">
        {saved?.kind === 'delayed' ? t.notSaved : saved?.kind === 'refused' ? t.notKept(saved.why) : ''}
      </p>
    </form>
  );
}
