/** Holding the meeting: who is here, each decision, feedback, next steps; kept while it is typed, checked when it is closed. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Closed, HeldDraft, MeetingShown, MeetingView } from '../../../app/meeting-api';
import { checkHeld, withoutBlanks, type HeldMistake } from '../../../domain/weekly/held';
import { call } from '../../server';
import { draftKeeper, type DraftState } from '../draft-keeper';
import { AreaField, CheckField, ChoiceField, controlId, TextField } from '../fields';
import { useTexts } from '../texts';
import { heldForm, heldOf, NO_FEEDBACK, NO_STEP, type DecisionForm, type HeldForm } from './held-form';
import type { Deeds, Told } from './meeting-screen';
import { leftWords } from './overview';
import { useDay, useWeekly } from './texts';

interface Props extends Deeds {
  readonly view: MeetingView;
  readonly meeting: MeetingShown;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onDone: (told: Told) => void;
  /** The minutes stay as they are. */
  readonly onLeave: () => void;
}

const NAMES = 'names';
const VERDICTS = ['later', 'approve', 'change', 'decline'] as const;

export function HoldForm({ view, meeting, heading, refusal, onDone, onLeave }: Props) {
  const { t } = useTexts();
  const w = useWeekly();
  const day = useDay();
  const [form, setForm] = useState<HeldForm>(() => heldForm(meeting, view.draft));
  const [saved, setSaved] = useState<DraftState | null>(null);
  const [mistakes, setMistakes] = useState<readonly HeldMistake[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  useLayoutEffect(() => summary.current?.focus(), [round]);
  const keeper = useMemo(
    () =>
      draftKeeper<HeldForm>((kept) => call('saveMeetingDraft', null, kept as unknown as HeldDraft | null), setSaved),
    [],
  );
  useEffect(() => {
    addEventListener('blur', keeper.flush);
    addEventListener('pagehide', keeper.flush);
    return () => {
      keeper.flush();
      removeEventListener('blur', keeper.flush);
      removeEventListener('pagehide', keeper.flush);
    };
  }, []);
  const set = (more: Partial<HeldForm>, field?: string): void => {
    const next = { ...form, ...more };
    setForm(next);
    if (field) setMistakes(mistakes.filter((one) => !one.field.startsWith(field)));
    keeper.soon(next);
  };
  const errorOf = (field: string): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found && w.held.mistake[found.code];
  };
  const refuse = (found: readonly HeldMistake[]): void => {
    setMistakes(found);
    setRound(round + 1);
  };

  const close = async (): Promise<void> => {
    const { held, taken } = heldOf(form);
    // Rows in which nothing was typed are not sent: the places of mistakes are those of the rows that are.
    const sent = withoutBlanks(held);
    const places = {
      decisions: taken,
      feedback: rowsKept(held.feedback, sent.feedback),
      next: rowsKept(held.next, sent.next),
    };
    const located = (found: readonly HeldMistake[]): readonly HeldMistake[] =>
      found.map((one) => ({ ...one, field: formField(one.field, places) }));
    const found = checkHeld(sent, meeting.date);
    setFailed(null);
    if (found.length > 0) return refuse(located(found));
    setBusy(true);
    const answer = await call('closeMeeting', null, sent);
    setBusy(false);
    if (!answer.ok) return setFailed(answer.error.message || t.offline);
    const value: Closed = answer.value;
    if (value.kind === 'mistakes') return refuse(located(value.mistakes));
    if (value.kind === 'refused') return setFailed(refusal(value.refusal).lines[0] ?? '');
    if (value.kind === 'decisionsChanged') return setFailed(w.held.changed(value.ids.join(', ')));
    keeper.discard();
    const words = value.already ? w.done.already : w.done.closed(value.number);
    onDone({
      tone: value.event ? 'warn' : 'good',
      lines: value.event ? [leftWords(w.done, value.event, view.owner)] : [words],
    });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {w.numbered(meeting.number)}, {day(meeting.date)}
      </h1>
      {mistakes.length > 0 ? (
        <div class="summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{w.held.mistakes(mistakes.length)}</h2>
          <ul>
            {mistakes.map(({ field, code }) => (
              <li key={`${field}.${code}`}>
                <button type="button" class="link" onClick={() => document.getElementById(controlId(field))?.focus()}>
                  {w.held.mistake[code]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <datalist id={NAMES}>
        {view.people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <fieldset class="field choice" id={controlId('present')} tabIndex={-1}>
        <legend>{w.held.present}</legend>
        {view.people.map((name, index) => (
          <CheckField
            key={name}
            path={`present.${index}`}
            label={name}
            checked={form.present.includes(name)}
            onChange={(on) =>
              set({ present: on ? [...form.present, name] : form.present.filter((one) => one !== name) }, 'present')
            }
          />
        ))}
        {errorOf('present') ? <p class="error">{errorOf('present')}</p> : null}
      </fieldset>
      <TextField
        path="others"
        label={w.held.others}
        hint={w.held.othersHint}
        optional
        value={form.others}
        onChange={(others) => set({ others }, 'present')}
      />
      <h2>{w.parts.decisions}</h2>
      {form.decisions.length === 0 ? <p class="empty">{w.held.noDecisions}</p> : null}
      {form.decisions.map((decision, index) => (
        <Decide
          key={`${decision.id} ${decision.statement}`}
          decision={decision}
          path={`decisions.${index}`}
          errorOf={errorOf}
          onChange={(more, field) =>
            set({ decisions: form.decisions.map((one, at) => (at === index ? { ...one, ...more } : one)) }, field)
          }
        />
      ))}
      <h2>{w.held.feedback}</h2>
      <Rows
        rows={form.feedback}
        blank={NO_FEEDBACK}
        add={w.held.addFeedback}
        onChange={(feedback) => set({ feedback }, 'feedback')}
        row={(one, index, change) => (
          <>
            <TextField
              path={`feedback.${index}.from`}
              label={w.held.from}
              list={NAMES}
              value={one.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              path={`feedback.${index}.about`}
              label={w.held.about}
              optional
              value={one.about}
              onChange={(about) => change({ about })}
            />
            <AreaField
              path={`feedback.${index}.text`}
              label={w.held.text}
              value={one.text}
              error={errorOf(`feedback.${index}.text`)}
              onChange={(text) => change({ text })}
            />
          </>
        )}
      />
      <h2>{w.held.steps}</h2>
      <Rows
        rows={form.next}
        blank={NO_STEP}
        add={w.held.addStep}
        onChange={(next) => set({ next }, 'next')}
        row={(one, index, change) => (
          <>
            <AreaField
              path={`next.${index}.task`}
              label={w.held.task}
              value={one.task}
              error={errorOf(`next.${index}.task`)}
              onChange={(task) => change({ task })}
            />
            <TextField
              path={`next.${index}.owner`}
              label={w.held.owner}
              list={NAMES}
              value={one.owner}
              error={errorOf(`next.${index}.owner`)}
              onChange={(owner) => change({ owner })}
            />
            <TextField
              path={`next.${index}.due`}
              type="date"
              label={w.held.due}
              hint={day(one.due)}
              value={one.due}
              error={errorOf(`next.${index}.due`)}
              onChange={(due) => change({ due })}
            />
          </>
        )}
      />
      {failed ? (
        <div class="banner banner-bad" role="alert">
          <p>{failed}</p>
          <button type="button" class="link" onClick={onLeave}>
            {w.held.readAgain}
          </button>
        </div>
      ) : null}
      <p class="small saved" role="status">
        {busy ? w.working : saved === null ? '' : saved.kind === 'saved' ? w.held.kept : w.held.notKept}
      </p>
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {w.held.close}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={onLeave}>
          {w.held.later}
        </button>
      </div>
    </form>
  );
}

interface DecideProps {
  readonly decision: DecisionForm;
  readonly path: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (more: Partial<DecisionForm>, field?: string) => void;
}

function Decide({ decision, path, errorOf, onChange }: DecideProps) {
  const w = useWeekly();
  const { id, statement, verdict, wording, by } = decision;
  return (
    <section class="card">
      <p>
        {id ? <strong>{id} </strong> : null}
        <bdi>{statement}</bdi>
      </p>
      <ChoiceField
        path={path}
        label={w.held.verdict}
        value={verdict}
        options={VERDICTS.map((value) => ({ value, label: w.held.verdicts[value] }))}
        onChange={(value) => onChange({ verdict: value as DecisionForm['verdict'] })}
      />
      {verdict === 'change' ? (
        <AreaField
          path={`${path}.wording`}
          label={w.held.wording}
          value={wording}
          error={errorOf(`${path}.wording`)}
          onChange={(text) => onChange({ wording: text }, `${path}.wording`)}
        />
      ) : null}
      {verdict === 'later' ? null : (
        <TextField
          path={`${path}.by`}
          label={w.held.by}
          list={NAMES}
          value={by}
          error={errorOf(`${path}.by`)}
          onChange={(name) => onChange({ by: name }, `${path}.by`)}
        />
      )}
    </section>
  );
}

interface RowsProps<T> {
  readonly rows: readonly T[];
  readonly blank: T;
  readonly add: string;
  readonly onChange: (rows: readonly T[]) => void;
  readonly row: (one: T, index: number, change: (more: Partial<T>) => void) => preact.JSX.Element;
}

/** A list to which rows are added and from which they are removed; the focus stays in it. */
function Rows<T>({ rows, blank, add, onChange, row }: RowsProps<T>) {
  const w = useWeekly();
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<'last' | 'add' | null>(null);
  useLayoutEffect(() => {
    const cards = box.current?.querySelectorAll<HTMLElement>('.card');
    if (focus.current === 'last') cards?.[cards.length - 1]?.querySelector<HTMLElement>('input, textarea')?.focus();
    if (focus.current === 'add') box.current?.querySelector<HTMLElement>('button.add')?.focus();
    focus.current = null;
  });
  return (
    <div ref={box}>
      {rows.map((one, index) => (
        <section key={index} class="card">
          {row(one, index, (more) => onChange(rows.map((each, at) => (at === index ? { ...each, ...more } : each))))}
          <button
            type="button"
            class="link"
            onClick={() => {
              focus.current = 'add';
              onChange(rows.filter((_, at) => at !== index));
            }}
          >
            {w.held.remove(index + 1)}
          </button>
        </section>
      ))}
      <div class="actions">
        <button
          type="button"
          class="plain add"
          onClick={() => {
            focus.current = 'last';
            onChange([...rows, blank]);
          }}
        >
          {add}
        </button>
      </div>
    </div>
  );
}

/** Places in the form of the rows that are sent. */
const rowsKept = <T,>(all: readonly T[], sent: readonly T[]): readonly number[] =>
  all.flatMap((one, index) => (sent.includes(one) ? [index] : []));

function formField(field: string, places: Readonly<Record<string, readonly number[]>>): string {
  const [list = '', index = '', name = ''] = field.split('.');
  const at = places[list]?.[Number(index)];
  return at === undefined ? field : `${list}.${at}.${name}`;
}
