/** The go-live list: what the files prove, what the plan still owes, the sign-off, and the files' way to the client. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../../app/api';
import type { GoLive, HandOverReport } from '../../../app/go-live-api';
import { call } from '../../server';
import { SelectField, TextField } from '../fields';
import { FailureBanner, Screen } from '../screen';
import { useAnswer } from '../use-answer';
import { useGoLiveTexts } from './go-live-texts';

export function GoLiveScreen({ onHome }: { readonly onHome: () => void }) {
  const g = useGoLiveTexts();
  const { value, failure, ask } = useAnswer(() => call('openGoLive', null));
  return (
    <Screen
      title={g.title}
      waiting={value || failure ? null : g.looking}
      failure={failure}
      onAgain={() => void ask()}
      onHome={onHome}
    >
      {value ? (
        <>
          <p>{g.intro}</p>
          <Checks list={value} />
          {value.signed ? (
            <p class="banner banner-good" role="status">
              {value.signed.status === 'approved' ? g.approved(value.signed.id) : g.signed(value.signed.id)}
            </p>
          ) : (
            <SignOff list={value} onSigned={() => void ask()} />
          )}
          {value.mine ? <Files list={value} /> : null}
        </>
      ) : null}
    </Screen>
  );
}

function Checks({ list: { checks, tasks } }: { readonly list: GoLive }) {
  const g = useGoLiveTexts();
  const line = (met: boolean, words: string, names: string) => (
    <li key={words} class={met ? 'check-met' : 'check-open'}>
      <span class="unseen">{met ? g.met : g.notMet}: </span>
      {words}
      {met || names === '' ? null : <span class="small"> · {names}</span>}
    </li>
  );
  return (
    <>
      <h2>{g.checked}</h2>
      <ul class="checks">
        {checks.map(({ key, met, names, changed }) => line(met, g.checks[key], changed ? g.changed : g.about(names)))}
      </ul>
      {tasks.length > 0 ? (
        <>
          <h2>{g.tasks}</h2>
          <ul class="checks">{tasks.map(({ task, owner, done }) => line(done, g.task(task, owner), ''))}</ul>
        </>
      ) : null}
    </>
  );
}

function SignOff({
  list: { checks, tasks, approvers, today },
  onSigned,
}: {
  readonly list: GoLive;
  readonly onSigned: () => void;
}) {
  const g = useGoLiveTexts();
  const [on, setOn] = useState(today);
  const [approver, setApprover] = useState(approvers[0] ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const open = checks.filter(({ met }) => !met).length + tasks.filter(({ done }) => !done).length;
  const wrong = {
    on: on === '' ? g.sign.chooseDate : undefined,
    approver: approver.trim() === '' ? g.sign.chooseApprover : undefined,
    note: open > 0 && note.trim() === '' ? g.sign.sayWhy : undefined,
  };
  const sign = async (): Promise<void> => {
    setTried(true);
    if (wrong.on || wrong.approver || wrong.note) return;
    setBusy(true);
    const answer = await call('signGoLive', null, { on, approver, note });
    setBusy(false);
    if (answer.ok) onSigned();
    else setRefused(answer.error);
  };
  return (
    <section>
      <h2>{g.sign.title}</h2>
      {refused ? <FailureBanner failure={refused} onAgain={() => void sign()} /> : null}
      <TextField
        path="on"
        type="date"
        label={g.sign.on}
        value={on}
        error={tried ? wrong.on : undefined}
        onChange={setOn}
      />
      <TextField
        path="approver"
        label={g.sign.approver}
        value={approver}
        error={tried ? wrong.approver : undefined}
        onChange={setApprover}
      />
      {open > 0 ? (
        <TextField
          path="note"
          label={g.sign.note}
          hint={g.sign.noteHint(open)}
          value={note}
          error={tried ? wrong.note : undefined}
          onChange={setNote}
        />
      ) : null}
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void sign()}>
          {g.sign.do}
        </button>
      </div>
    </section>
  );
}

function Files({ list: { heirs } }: { readonly list: GoLive }) {
  const g = useGoLiveTexts();
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [report, setReport] = useState<HandOverReport | null>(null);
  const heir = heirs.find((one) => one.email === email);
  const handOver = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const answer = await call('handOverFiles', null, email);
    setBusy(false);
    if (answer.ok) setReport(answer.value);
    else setRefused(answer.error);
  };
  return (
    <details>
      <summary>{g.files.title}</summary>
      <p>{g.files.intro}</p>
      {refused ? <FailureBanner failure={refused} onAgain={() => void handOver()} /> : null}
      {report ? (
        <div role="status">
          {report.handed.length > 0 ? <p class="banner banner-good">{g.files.done(report.handed.join(', '))}</p> : null}
          {report.problems.map((problem) => (
            <p key={problem} class="banner banner-warn">
              {problem}
            </p>
          ))}
        </div>
      ) : null}
      {heirs.length === 0 ? <p class="empty">{g.files.nobody}</p> : null}
      {heirs.length > 0 && !report ? (
        <>
          <SelectField
            path="heir"
            label={g.files.to}
            value={email}
            empty={g.files.choose}
            options={heirs.map((one) => ({ value: one.email, label: one.name || one.email }))}
            onChange={setEmail}
          />
          {heir ? (
            <>
              <p class="banner banner-warn">{g.files.sure(heir.name || heir.email)}</p>
              <button type="button" class="plain" disabled={busy} onClick={() => void handOver()}>
                {g.files.do}
              </button>
            </>
          ) : null}
        </>
      ) : null}
    </details>
  );
}
