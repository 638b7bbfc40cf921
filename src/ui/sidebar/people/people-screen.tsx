/** People in step: what syncing would do, what it asks, and the button that does it. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../../app/api';
import type { SyncAct, SyncPreview, SyncReport } from '../../../app/people-api';
import { call } from '../../server';
import { CheckField, ChoiceField } from '../fields';
import { FailureBanner, Screen } from '../screen';
import { useAnswer, useSeconds } from '../use-answer';
import { ActList, roleWord } from './act-list';
import { usePeopleTexts } from './people-texts';

type Decision = 'later' | 'keep' | 'remove';

export function PeopleScreen({ onHome, onLeave }: { readonly onHome: () => void; readonly onLeave: () => void }) {
  const p = usePeopleTexts();
  const { value, failure, ask } = useAnswer(() => call('previewPeople', null));
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [report, setReport] = useState<SyncReport | null>(null);
  const seconds = useSeconds(busy);

  const sync = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const answers = Object.fromEntries(Object.entries(decisions).filter(([, word]) => word !== 'later'));
    const done: SyncAct[] = [];
    for (;;) {
      const answer = await call('syncPeople', null, answers as Readonly<Record<string, 'keep' | 'remove'>>);
      if (!answer.ok) {
        setRefused(answer.error);
        break;
      }
      done.push(...answer.value.done);
      if (answer.value.state === 'unfinished') continue;
      setReport({ ...answer.value, done });
      break;
    }
    setBusy(false);
  };
  const lookAgain = (): void => {
    setReport(null);
    setDecisions({});
    void ask();
  };

  return (
    <Screen
      title={p.title}
      waiting={busy ? p.running(seconds) : value || failure ? null : p.looking}
      failure={failure}
      onAgain={() => void ask()}
      onHome={onHome}
    >
      {refused ? <FailureBanner failure={refused} onAgain={() => void sync()} /> : null}
      {report ? <Report report={report} onAgain={lookAgain} /> : null}
      {value && !report ? (
        <>
          <p>{p.intro}</p>
          <Plan
            preview={value}
            decisions={decisions}
            busy={busy}
            onDecide={(email, word) => setDecisions({ ...decisions, [email]: word })}
            onSync={() => void sync()}
          />
          <Settings preview={value} onChanged={lookAgain} />
        </>
      ) : null}
      {value?.mine && !busy ? (
        <p>
          <button type="button" class="link" onClick={onLeave}>
            {p.leaves.open}
          </button>
        </p>
      ) : null}
    </Screen>
  );
}

interface PlanProps {
  readonly preview: SyncPreview;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly busy: boolean;
  readonly onDecide: (email: string, word: Decision) => void;
  readonly onSync: () => void;
}

function Plan({ preview: { acts, questions, issues, mine, owner }, decisions, busy, onDecide, onSync }: PlanProps) {
  const p = usePeopleTexts();
  const decided = questions.filter(({ email }) => (decisions[email] ?? 'later') !== 'later').length;
  const changes = acts.length + decided;
  return (
    <>
      {acts.length === 0 && questions.length === 0 ? <p class="banner banner-good">{p.inStep}</p> : null}
      {acts.length > 0 ? (
        <section>
          <h2>{p.willHappen}</h2>
          <ActList acts={acts} />
        </section>
      ) : null}
      {questions.length > 0 ? (
        <section>
          <h2>{p.questions}</h2>
          {questions.map(({ email, name, why, role, guest }) => (
            <div class="card" key={email}>
              <ChoiceField
                path={`person.${email}`}
                label={name === email ? email : `${name} (${email})`}
                value={decisions[email] ?? 'later'}
                options={[
                  { value: 'later', label: p.later },
                  { value: 'keep', label: p.keep },
                  { value: 'remove', label: p.remove },
                ]}
                onChange={(word) => onDecide(email, word as Decision)}
              />
              <p class="small">
                {p[why]}: {p.has(role === null ? null : roleWord(role, p), guest)}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      {issues.length > 0 ? (
        <section class="banner banner-warn">
          <h2>{p.issues}</h2>
          <ul>
            {issues.map(({ code, name, found }) => (
              <li key={`${code} ${name}`}>{p.issue[code](name, found)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {mine ? null : <p class="banner banner-warn">{p.notYours(owner)}</p>}
      {mine && changes > 0 ? (
        <div class="actions">
          <button type="button" class="primary" disabled={busy} onClick={onSync}>
            {p.sync(changes)}
          </button>
        </div>
      ) : null}
    </>
  );
}

function Settings({
  preview: { kept, mine, hourly },
  onChanged,
}: {
  readonly preview: SyncPreview;
  readonly onChanged: () => void;
}) {
  const p = usePeopleTexts();
  const [on, setOn] = useState(hourly);
  const [refused, setRefused] = useState<Failure | null>(null);
  const change = async (next: boolean): Promise<void> => {
    setOn(next);
    const answer = await call('setHourlySync', null, next);
    setRefused(answer.ok ? null : answer.error);
    if (!answer.ok) setOn(!next);
  };
  if (!mine) return null;
  return (
    <section>
      {kept.length > 0 ? (
        <p>
          {p.kept(kept.length)}{' '}
          <button type="button" class="link" onClick={() => void call('askAgain', null).then(onChanged)}>
            {p.askAgain}
          </button>
        </p>
      ) : null}
      <CheckField path="hourly" label={p.hourly} checked={on} onChange={(next) => void change(next)} />
      <p class="hint">{p.hourlyHint}</p>
      {refused ? <FailureBanner failure={refused} onAgain={() => void change(!on)} /> : null}
    </section>
  );
}

function Report({
  report: { done, problems },
  onAgain,
}: {
  readonly report: SyncReport;
  readonly onAgain: () => void;
}) {
  const p = usePeopleTexts();
  return (
    <>
      {problems.length > 0 ? (
        <section class="banner banner-warn">
          <h2>{p.problems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section role="status">
        {done.length > 0 ? (
          <>
            <h2>{p.done}</h2>
            <ActList acts={done} done />
          </>
        ) : (
          <p class="banner banner-good">{p.inStep}</p>
        )}
      </section>
      <div class="actions">
        <button type="button" class="plain" onClick={onAgain}>
          {p.lookAgain}
        </button>
      </div>
    </>
  );
}
