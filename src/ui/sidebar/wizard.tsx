/** "New engagement": four steps, checked as ux rules say, the draft kept at each step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Preview } from '../../app/api';
import type { Issue } from '../../domain/issue';
import { call } from '../server';
import { ClientStep } from './client-step';
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
  readonly onCreate: (form: Form, preview: Preview) => void;
  readonly onClose: (form: Form) => void;
}

const LAST = 3;
/** Codes that only say a field is empty: those wait for "Next". */
const EMPTY_CODES = new Set<Issue['code']>(['required', 'noClientPerson', 'noConsultant', 'nobodyMeets']);

export function Wizard({ initial, user, now, refused, onCreate, onClose }: Props) {
  const { t, issue: sentence } = useTexts();
  const [form, setForm] = useState(initial);
  const [step, setStep] = useState(refused[0] ? stepOfField(refused[0].field) : 0);
  const [shown, setShown] = useState<readonly Issue[]>(refused);
  const [round, setRound] = useState(0);
  const [openPerson, setOpenPerson] = useState<number | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), [step]);

  const set: StepProps['set'] = (path, value) => {
    setForm((before) => withField(before, path, value));
    // A list that changes length moves its issues; the next check finds them again.
    setShown((before) => before.filter(({ field }) => field !== path && !field.startsWith(`${path}.`) && !(path.startsWith('people.') && field === 'people')));
  };
  const leave: StepProps['leave'] = (path) =>
    setForm((current) => {
      const found = formIssues(current, user, now).filter(({ field, code }) => field === path && !EMPTY_CODES.has(code));
      setShown((before) => [...before.filter(({ field }) => field !== path), ...found]);
      return current;
    });
  const errorOf = (path: string): string | undefined => {
    const found = shown.find(({ field }) => field === path);
    return found ? sentence(found) : undefined;
  };

  const save = async (): Promise<void> => {
    const answer = await call('saveDraft', form as unknown as Draft);
    setStatus(answer.ok ? t.saved : t.notSaved);
  };
  const show = async (): Promise<void> => {
    setPreview(null);
    const answer = await call('previewEngagement', form);
    if (answer.ok) return setPreview(answer.value);
    if (answer.error.issues?.length) return refuse(answer.error.issues);
    setStatus(answer.error.message || t.offline);
    setStep(LAST - 1);
  };
  const refuse = (issues: readonly Issue[]): void => {
    setShown(issues);
    setRound((before) => before + 1);
    const first = issues[0];
    if (first) setStep(stepOfField(first.field));
  };
  const go = (to: number): void => {
    setShown([]);
    setOpenPerson(null);
    setStep(to);
    void save();
    if (to === LAST) void show();
  };
  const next = (): void => {
    const issues = formIssues(form, user, now).filter(({ field }) => stepOfField(field) <= step);
    if (issues.length > 0) refuse(issues);
    else go(step + 1);
  };

  const props: StepProps = { form, set, leave, errorOf, user, now };
  const here = shown.filter(({ field }) => stepOfField(field) === step);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (step < LAST) next();
        else if (preview) onCreate(form, preview);
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
      {step === LAST ? <ReviewStep form={form} preview={preview} onChange={go} /> : null}
      <div class="actions">
        <button type="submit" class="primary" disabled={step === LAST && !preview}>
          {step < LAST ? t.next : preview?.exists ? t.review.finish : t.review.create}
        </button>
        {step > 0 ? (
          <button type="button" class="plain" onClick={() => go(step - 1)}>
            {t.back}
          </button>
        ) : null}
        <button
          type="button"
          class="plain"
          onClick={() => {
            void save();
            onClose(form);
          }}
        >
          {t.cancel}
        </button>
      </div>
      <p class="small" role="status">
        {status}
      </p>
    </form>
  );
}
