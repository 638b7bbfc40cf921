/** Moves or changes one meeting, or it and all that follow; what becomes of meetings that are not like the others is told before. */
import { useState } from 'preact/hooks';
import type { MeetingView, Moved, MoveRequest, OwnShown } from '../../../app/meeting-api';
import type { MeetingPlace } from '../../../domain/intake';
import type { Scope } from '../../../domain/weekly/judge-move';
import { call } from '../../server';
import { CheckField, ChoiceField, controlId, SelectField, TextField } from '../fields';
import { useTexts } from '../texts';
import type { Deeds } from './meeting-screen';
import { useDay, useWeekly } from './texts';

interface Props extends Deeds {
  readonly view: MeetingView;
  readonly onLeave: () => void;
}

const LENGTHS = [30, 45, 60, 90, 120];

interface Wish {
  readonly occurrence: string;
  readonly scope: Scope;
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly place: 'keep' | MeetingPlace['kind'];
  readonly where: string;
  /** E-mails. */
  readonly guests: readonly string[];
}

export function MoveForm({ view, busy, refusal, run, onLeave }: Props) {
  const { t, issue } = useTexts();
  const w = useWeekly();
  const day = useDay();
  const { next, ahead } = view;
  const invited = (next?.guests ?? []).map(({ email }) => email);
  const [wish, setWish] = useState<Wish>(() => ({
    occurrence: ahead[0]?.id ?? '',
    scope: 'this',
    date: ahead[0]?.date ?? '',
    time: ahead[0]?.time ?? '',
    minutes: next?.minutes ?? 45,
    place: 'keep',
    where: '',
    guests: invited,
  }));
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<Extract<Moved, { kind: 'confirm' }> | null>(null);
  const set = (more: Partial<Wish>): void => {
    setAsked(null);
    setWrong(false);
    setWish({ ...wish, ...more });
  };
  const choose = (id: string): void => {
    const one = ahead.find((each) => each.id === id);
    if (one) set({ occurrence: id, date: one.date, time: one.time });
  };
  const from = ahead.find(({ id }) => id === wish.occurrence);
  const rescheduled = wish.date !== from?.date || wish.time !== from.time;
  const contacts = new Map([
    ...view.contacts.map(({ name, email }) => [email, name] as const),
    ...(next?.guests ?? []).map(({ name, email }) => [email, name || email] as const),
  ]);
  const hosts = (next?.guests ?? []).filter(({ organizer }) => organizer).map(({ email }) => email);
  const save = (confirmed: boolean): Promise<void> =>
    run(
      () => call('moveMeeting', null, requestOf(wish, rescheduled, next?.minutes, invited, contacts, confirmed)),
      (moved: Moved) => {
        if (moved.kind === 'refused') return refusal(moved.refusal);
        if (moved.kind === 'done') return { tone: 'good', lines: [w.done.moved] };
        setAsked(moved);
        return null;
      },
    );
  const lengths = [...new Set([...LENGTHS, wish.minutes])].sort((a, b) => a - b);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (placeIsWrong(wish)) {
          setWrong(true);
          document.getElementById(controlId('where'))?.focus();
        } else void save(asked !== null);
      }}
    >
      <SelectField
        path="which"
        label={w.form.which}
        value={wish.occurrence}
        options={ahead.map(({ id, date, time }) => ({ value: id, label: `${day(date)}, ${time}` }))}
        onChange={choose}
      />
      <ChoiceField
        path="scope"
        label={w.form.scope}
        value={wish.scope}
        options={(['this', 'following'] as const).map((value) => ({ value, label: w.form.scopes[value] }))}
        onChange={(scope) => set({ scope: scope as Scope })}
      />
      <p class="small note">{wish.scope === 'following' ? w.form.anew : w.form.answersAnew}</p>
      <TextField
        path="date"
        type="date"
        label={w.form.date}
        hint={day(wish.date)}
        value={wish.date}
        onChange={(date) => set({ date })}
      />
      <div class="pair">
        <TextField
          path="time"
          type="time"
          label={t.meeting.time}
          value={wish.time}
          onChange={(time) => set({ time })}
        />
        <SelectField
          path="minutes"
          label={t.meeting.minutes}
          value={String(wish.minutes)}
          options={lengths.map((value) => ({ value: String(value), label: t.meeting.minutesOf(value) }))}
          onChange={(minutes) => set({ minutes: Number(minutes) })}
        />
      </div>
      <p class="hint">{t.meeting.inZone(next?.timeZone ?? '')}</p>
      <ChoiceField
        path="place"
        label={t.meeting.place}
        value={wish.place}
        options={[
          { value: 'keep', label: w.form.keepPlace },
          ...(['meet', 'onsite', 'link'] as const).map((value) => ({ value, label: t.meeting.places[value] })),
        ]}
        onChange={(place) => set({ place: place as Wish['place'] })}
      />
      {wish.place === 'onsite' || wish.place === 'link' ? (
        <TextField
          path="where"
          type={wish.place === 'link' ? 'url' : 'text'}
          label={wish.place === 'link' ? t.meeting.url : t.meeting.address}
          value={wish.where}
          error={
            wrong
              ? issue({
                  field: 'where',
                  code: wish.place === 'link' && wish.where.trim() ? 'linkMalformed' : 'required',
                })
              : undefined
          }
          onChange={(where) => set({ where })}
        />
      ) : null}
      <fieldset class="field choice">
        <legend>{w.form.guests}</legend>
        {[...contacts].map(([email, name]) => (
          <CheckField
            key={email}
            path={`guest.${email.replace(/[^\w]/g, '-')}`}
            label={name || email}
            checked={wish.guests.includes(email)}
            onChange={(on) =>
              hosts.includes(email)
                ? undefined
                : set({ guests: on ? [...wish.guests, email] : wish.guests.filter((one) => one !== email) })
            }
          />
        ))}
      </fieldset>
      {asked ? (
        <div class="banner banner-warn" role="alert">
          <p>
            <strong>{w.form.ahead}</strong>
          </p>
          <OwnList title={w.form.kept} list={asked.kept} />
          <OwnList title={w.form.lost} list={asked.lost} />
        </div>
      ) : null}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {asked ? w.form.sure : w.form.save}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={onLeave}>
          {w.form.cancel}
        </button>
      </div>
    </form>
  );
}

const placeIsWrong = ({ place, where }: Wish): boolean =>
  (place === 'onsite' && where.trim() === '') || (place === 'link' && !/^https?:\/\/[^\s<>"]+$/i.test(where.trim()));

function OwnList({ title, list }: { readonly title: string; readonly list: readonly OwnShown[] }) {
  const w = useWeekly();
  const day = useDay();
  if (list.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {list.map(({ date, own }) => (
          <li key={date}>
            {day(date)} · {w.form.own[own]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only what is to change. */
function requestOf(
  wish: Wish,
  rescheduled: boolean,
  minutes: number | undefined,
  invited: readonly string[],
  contacts: ReadonlyMap<string, string>,
  confirmed: boolean,
): MoveRequest {
  const { place, where } = wish;
  const add = wish.guests.filter((email) => !invited.includes(email));
  const remove = invited.filter((email) => !wish.guests.includes(email));
  return {
    kind: 'change',
    occurrence: wish.occurrence,
    scope: wish.scope,
    ...(rescheduled ? { to: { date: wish.date, time: wish.time } } : {}),
    ...(wish.minutes === minutes ? {} : { minutes: wish.minutes }),
    ...(place === 'meet' ? { place: { kind: place } } : {}),
    ...(place === 'onsite' ? { place: { kind: place, address: where } } : {}),
    ...(place === 'link' ? { place: { kind: place, url: where } } : {}),
    ...(add.length > 0 ? { add: add.map((email) => ({ email, name: contacts.get(email) ?? '' })) } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    confirmed,
  };
}
