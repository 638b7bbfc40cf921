/** An employee leaves: who, what hangs on them, to whom it goes; then all of it in one action. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../../app/api';
import type { Employee, LeavingPreview, LeavingReport, Staff } from '../../../app/people-api';
import { call } from '../../server';
import { SelectField, TextField } from '../fields';
import { FailureBanner, Screen } from '../screen';
import { useAnswer, useSeconds } from '../use-answer';
import { ActList, roleWord } from './act-list';
import { usePeopleTexts } from './people-texts';

export function LeaveScreen({ onHome }: { readonly onHome: () => void }) {
  const p = usePeopleTexts();
  const { value: staff, failure, ask } = useAnswer(() => call('openStaff', null));
  const [who, setWho] = useState<Employee | null>(null);
  const [preview, setPreview] = useState<LeavingPreview | null>(null);
  const [report, setReport] = useState<LeavingReport | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const seconds = useSeconds(busy);

  const show = async (person: Employee): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const answer = await call('previewLeaving', null, { name: person.name, email: person.email });
    setBusy(false);
    if (answer.ok) setPreview(answer.value);
    else setRefused(answer.error);
  };
  const leave = async (plan: HandOverPlan): Promise<void> => {
    if (!who) return;
    setBusy(true);
    setRefused(null);
    const answer = await call('employeeLeaves', null, { name: who.name, email: who.email, ...plan });
    setBusy(false);
    if (answer.ok) setReport(answer.value);
    else setRefused(answer.error);
  };
  const again = (): void => {
    setPreview(null);
    setWho(null);
    setRefused(null);
  };

  return (
    <Screen
      title={report && who ? p.leaves.doneTitle(who.name) : p.leaves.title}
      waiting={busy ? p.running(seconds) : staff || failure ? null : p.looking}
      failure={failure}
      onAgain={() => void ask()}
      onHome={onHome}
    >
      {refused ? <FailureBanner failure={refused} onAgain={() => who && void show(who)} /> : null}
      {report ? <Done report={report} /> : null}
      {staff && !report && !preview ? (
        <Choose staff={staff} who={who} busy={busy} onChoose={setWho} onShow={(person) => void show(person)} />
      ) : null}
      {staff && who && preview && !report ? (
        <HandOver
          staff={staff}
          who={who}
          preview={preview}
          busy={busy}
          onLeave={(plan) => void leave(plan)}
          onAgain={again}
        />
      ) : null}
    </Screen>
  );
}

interface ChooseProps {
  readonly staff: Staff;
  readonly who: Employee | null;
  readonly busy: boolean;
  readonly onChoose: (who: Employee | null) => void;
  readonly onShow: (who: Employee) => void;
}

function Choose({ staff: { employees, mine, owner }, who, busy, onChoose, onShow }: ChooseProps) {
  const p = usePeopleTexts();
  const present = employees.filter(({ status, email }) => status !== 'left' && email !== owner);
  const shadow = present.filter(({ channels }) => channels.length > 0);
  if (employees.length === 0) return <p class="empty">{p.leaves.nobody}</p>;
  return (
    <>
      <p>{p.leaves.intro}</p>
      {mine ? null : <p class="banner banner-warn">{p.notYours(owner)}</p>}
      {shadow.length > 0 ? (
        <section class="banner banner-warn">
          <p>{p.leaves.shadow(shadow.length)}</p>
          <ul>
            {shadow.map(({ name, channels }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {channels.join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <SelectField
        path="who"
        label={p.leaves.who}
        value={who ? String(present.indexOf(who)) : ''}
        empty={p.leaves.choose}
        options={present.map(({ name, position }, index) => ({
          value: String(index),
          label: position === '' ? name : `${name}, ${position}`,
        }))}
        onChange={(index) => onChoose(present[Number(index)] ?? null)}
      />
      <div class="actions">
        <button type="button" class="primary" disabled={busy || !who || !mine} onClick={() => who && onShow(who)}>
          {p.leaves.show}
        </button>
      </div>
    </>
  );
}

interface HandOverPlan {
  readonly on: string;
  readonly successor: string;
  readonly sellers: readonly string[];
}

interface HandOverProps {
  readonly staff: Staff;
  readonly who: Employee;
  readonly preview: LeavingPreview;
  readonly busy: boolean;
  readonly onLeave: (plan: HandOverPlan) => void;
  readonly onAgain: () => void;
}

function HandOver({ staff, who, preview, busy, onLeave, onAgain }: HandOverProps) {
  const p = usePeopleTexts();
  const takers = staff.sellers.filter((name) => name !== who.name);
  const names = staff.employees
    .filter(({ name, status }) => name !== who.name && status !== 'left')
    .map(({ name }) => name);
  const [on, setOn] = useState(staff.today);
  const [successor, setSuccessor] = useState('');
  const [sellers, setSellers] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const wrong = {
    on: on === '' ? p.leaves.chooseDate : undefined,
    successor: successor.trim() === '' || successor.trim() === who.name ? p.leaves.chooseSuccessor : undefined,
    sellers: preview.deals > 0 && sellers.length === 0 ? p.leaves.chooseSellers : undefined,
  };
  const press = (): void => {
    setTried(true);
    if (wrong.on || wrong.successor || wrong.sellers) return;
    onLeave({ on, successor: successor.trim(), sellers });
  };
  return (
    <>
      <Hanging name={who.name} preview={preview} />
      <TextField
        path="on"
        type="date"
        label={p.leaves.on}
        value={on}
        error={tried ? wrong.on : undefined}
        onChange={setOn}
      />
      <datalist id="successors">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SuccessorField value={successor} error={tried ? wrong.successor : undefined} onChange={setSuccessor} />
      {preview.deals > 0 ? (
        <fieldset class="field choice">
          <legend>{p.leaves.sellers}</legend>
          {takers.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={sellers.includes(name)}
                onChange={({ currentTarget }) =>
                  setSellers(currentTarget.checked ? [...sellers, name] : sellers.filter((one) => one !== name))
                }
              />
              <span>{name}</span>
            </label>
          ))}
          <p class="hint">{p.leaves.sellersHint}</p>
          {tried && wrong.sellers ? <p class="error">{wrong.sellers}</p> : null}
        </fieldset>
      ) : null}
      <p class="banner banner-warn">{p.leaves.confirm(who.name)}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={press}>
          {p.leaves.do}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={onAgain}>
          {p.leaves.again}
        </button>
      </div>
    </>
  );
}

/** Free words with the employees' names on offer: the successor may be a newcomer. */
function SuccessorField(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const p = usePeopleTexts();
  return (
    <TextField path="successor" list="successors" label={p.leaves.successor} hint={p.leaves.successorHint} {...props} />
  );
}

function Hanging({ name, preview }: { readonly name: string; readonly preview: LeavingPreview }) {
  const p = usePeopleTexts();
  const { deals, nextSteps, tasks, interviews, approvals, role, guest, channels } = preview;
  const lines = [
    ...(deals > 0 ? [p.leaves.deals(deals, nextSteps)] : []),
    ...(tasks.length > 0 ? [p.leaves.tasks(tasks.length)] : []),
    ...(interviews > 0 ? [p.leaves.interviews(interviews)] : []),
    ...(approvals.length > 0 ? [p.leaves.approvals(approvals.length)] : []),
    ...(deals + tasks.length + interviews + approvals.length === 0 ? [p.leaves.nothing] : []),
    ...(role === null ? [] : [p.leaves.access(roleWord(role, p))]),
    ...(guest ? [p.leaves.guest] : []),
  ];
  return (
    <section>
      <h2>{p.leaves.hangs(name)}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {channels.length > 0 ? <p class="banner banner-warn">{p.leaves.channels(channels.join(', '))}</p> : null}
    </section>
  );
}

function Done({ report: { deals, tasks, interviews, approvals, decision, sync } }: { readonly report: LeavingReport }) {
  const p = usePeopleTexts();
  const lines = [
    ...deals.map(({ owner, deals: count }) => p.leaves.handed(owner, count)),
    ...(tasks > 0 ? [p.leaves.tasks(tasks)] : []),
    ...(interviews > 0 ? [p.leaves.interviews(interviews)] : []),
    ...(approvals > 0 ? [p.leaves.approvals(approvals)] : []),
    p.leaves.noted(decision),
  ];
  return (
    <section role="status">
      {sync.problems.map((problem) => (
        <p class="banner banner-warn" key={problem}>
          {problem}
        </p>
      ))}
      <ul class="plain-list done-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ActList acts={sync.done} done />
    </section>
  );
}
