/** The weekly meeting: reads how it stands, shows its overview or one of its forms, and says what came of a deed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../../app/api';
import type { MeetingShown, MeetingView, Moved, MoveRequest } from '../../../app/meeting-api';
import type { Refusal } from '../../../domain/weekly/judge-move';
import { call } from '../../server';
import { useTexts } from '../texts';
import { HoldForm } from './hold-form';
import { MoveForm } from './move-form';
import { Overview } from './overview';
import { useDay, useWeekly } from './texts';

type Form = { readonly kind: 'move' } | { readonly kind: 'hold'; readonly meeting: MeetingShown };

/** What a deed came to. */
export interface Told {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly lines: readonly string[];
  readonly undo?: MoveRequest;
}

export function MeetingScreen({ onHome }: { readonly onHome: () => void }) {
  const { t } = useTexts();
  const w = useWeekly();
  const day = useDay();
  const [view, setView] = useState<MeetingView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [form]);

  const read = async (): Promise<void> => {
    setFailure(null);
    const answer = await call('openMeeting', null);
    if (answer.ok) setView(answer.value);
    else setFailure(answer.error);
  };
  useEffect(() => void read(), []);

  const refusal = ({ code, date = '', who = '' }: Refusal): Told => ({
    tone: 'bad',
    lines: [w.refusals[code](day(date), who || (view?.owner ?? ''))],
  });
  /** Does it, says what came of it, and reads how things stand now. */
  const run = async <T,>(deed: () => Promise<Answer<T>>, tell: (value: T) => Told | null): Promise<void> => {
    setBusy(true);
    setTold(null);
    const answer = await deed();
    if (!answer.ok) setTold({ tone: 'bad', lines: [answer.error.message || t.offline] });
    else {
      const words = tell(answer.value);
      setTold(words);
      // Nothing to say: the form has asked something itself.
      if (words && words.tone !== 'bad') setForm(null);
      await read();
    }
    setBusy(false);
  };
  const move = (request: MoveRequest, words: string, undo?: MoveRequest): Promise<void> =>
    run(
      () => call('moveMeeting', null, request),
      (moved: Moved) => {
        if (moved.kind === 'refused') return refusal(moved.refusal);
        return { tone: 'good', lines: [words], ...(undo ? { undo } : {}) };
      },
    );
  const shown = { view, busy, refusal, run, move };

  if (view && form?.kind === 'hold')
    return (
      <HoldForm
        {...shown}
        view={view}
        meeting={form.meeting}
        heading={heading}
        onDone={(words) => {
          setTold(words);
          setForm(null);
          setView(null);
          void read();
        }}
        onLeave={() => {
          setForm(null);
          setView(null);
          void read();
        }}
      />
    );
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {form ? w.move : w.title}
      </h1>
      <div aria-live="polite">
        {told ? (
          <section class={`banner banner-${told.tone}`}>
            {told.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {told.undo ? (
              <button type="button" class="link" disabled={busy} onClick={() => void undo(told.undo)}>
                {w.undo}
              </button>
            ) : null}
          </section>
        ) : null}
        {busy || (!view && !failure) ? <p>{busy ? w.working : t.loading}</p> : null}
      </div>
      {failure ? (
        <div class="banner banner-bad" role="alert">
          <p>{failure.message || t.offline}</p>
          <button type="button" class="link" onClick={() => void read()}>
            {t.tryAgain}
          </button>
        </div>
      ) : null}
      {view && form?.kind === 'move' ? <MoveForm {...shown} view={view} onLeave={() => setForm(null)} /> : null}
      {view && !form ? (
        <Overview
          {...shown}
          view={view}
          onMove={() => {
            setTold(null);
            setForm({ kind: 'move' });
          }}
          onHold={(meeting) => {
            setTold(null);
            setForm({ kind: 'hold', meeting });
          }}
        />
      ) : null}
      {form ? null : (
        <div class="actions">
          <button type="button" class="plain" onClick={onHome}>
            {w.back}
          </button>
        </div>
      )}
    </>
  );

  function undo(request: MoveRequest | undefined): Promise<void> | undefined {
    return request && move(request, request.kind === 'restore' ? w.done.restored : w.done.moved);
  }
}

/** What the overview and the forms have from the screen. */
export interface Deeds {
  readonly busy: boolean;
  readonly refusal: (refusal: Refusal) => Told;
  readonly run: <T>(deed: () => Promise<Answer<T>>, tell: (value: T) => Told | null) => Promise<void>;
  readonly move: (request: MoveRequest, words: string, undo?: MoveRequest) => Promise<void>;
}
