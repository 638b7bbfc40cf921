/** How the weekly meeting stands: one card with one next action, the agenda as it would be, who comes, what is skipped. */
import { useState } from 'preact/hooks';
import type { EventLeft, MeetingShown, MeetingView, Prepared } from '../../../app/meeting-api';
import {
  taskWords,
  type AgendaFacts,
  type Decision,
  type OpenFeedback,
  type Task,
} from '../../../domain/weekly/agenda-facts';
import { call } from '../../server';
import { CheckField } from '../fields';
import { useTexts } from '../texts';
import type { Deeds, Told } from './meeting-screen';
import { useDay, useWeekly } from './texts';

interface Props extends Deeds {
  readonly view: MeetingView;
  readonly onMove: () => void;
  readonly onHold: (meeting: MeetingShown) => void;
}

export function Overview(props: Props) {
  const { view, busy, move, onMove } = props;
  const w = useWeekly();
  const day = useDay();
  const { next, last, mine, skipped } = view;
  return (
    <>
      {mine ? null : <p class="note">{w.notMine(view.owner)}</p>}
      {view.unfinished && mine ? (
        <section class="banner banner-warn">
          <p>{w.unfinished}</p>
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => void move({ kind: 'finish' }, w.done.moved)}
          >
            {w.finish}
          </button>
        </section>
      ) : null}
      {last ? <Meeting key={last.id} {...props} meeting={last} title={w.missing} over /> : null}
      {next ? (
        <Meeting key={next.id} {...props} meeting={next} title={w.next} over={false} />
      ) : (
        <p class="empty">{w.none}</p>
      )}
      {mine && next ? (
        <div class="actions">
          <button type="button" class="plain" disabled={busy} onClick={onMove}>
            {w.move}
          </button>
          <button
            type="button"
            class="plain"
            disabled={busy}
            onClick={() =>
              void move({ kind: 'skip', occurrence: next.id }, w.done.skipped, { kind: 'restore', occurrence: next.id })
            }
          >
            {w.skip}
          </button>
        </div>
      ) : null}
      {mine && skipped.length > 0 ? (
        <section>
          <h2>{w.skipped}</h2>
          <ul class="plain-list">
            {skipped.map(({ id, date }) => (
              <li key={id}>
                <button
                  type="button"
                  class="link"
                  disabled={busy}
                  onClick={() => void move({ kind: 'restore', occurrence: id }, w.done.restored)}
                >
                  {w.restore(day(date))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

interface MeetingProps extends Props {
  readonly meeting: MeetingShown;
  readonly title: string;
  /** It has taken place, or should have. */
  readonly over: boolean;
}

/** The one button that is next: minutes that were begun, then what is over, then preparing; on its day, holding. */
function Meeting({ view, meeting, title, over, busy, refusal, run, move, onHold }: MeetingProps) {
  const { t } = useTexts();
  const w = useWeekly();
  const day = useDay();
  const [tell, setTell] = useState(!meeting.prepared);
  const begun = view.draft?.occurrence === meeting.id;
  const holding = over || begun || meeting.date <= view.today;
  const leads = over || !view.last;
  const { place } = meeting;
  const prepare = (): Promise<void> =>
    run(
      () => call('prepareMeeting', null, meeting.id, tell && view.mine),
      (value: Prepared): Told => {
        if (value.kind === 'refused') return refusal(value.refusal);
        setTell(false);
        const { number, changed, theirs, event } = value;
        const lines = [changed ? w.done.prepared(number) : w.done.same];
        if (theirs.length > 0) lines.push(w.done.theirs);
        return { tone: event ? 'warn' : 'good', lines: event ? [leftWords(w.done, event, view.owner)] : lines };
      },
    );
  const hold = (
    <button
      type="button"
      class={holding && leads ? 'primary' : 'plain'}
      disabled={busy}
      onClick={() => onHold(meeting)}
    >
      {begun ? w.goOn : w.hold}
    </button>
  );
  return (
    <section class="banner banner-next">
      <p class="small">{title}</p>
      <p>
        <strong>{w.numbered(meeting.number)}</strong>
        <br />
        {day(meeting.date)}, {meeting.time} · {t.meeting.minutesOf(meeting.minutes)}
        <br />
        <span class="small">{meeting.timeZone}</span>
      </p>
      <p>
        {place.kind === 'onsite' ? <bdi>{place.address}</bdi> : null}
        {place.kind === 'none' ? w.noPlace : null}
        {place.kind === 'link' || (place.kind === 'meet' && place.link) ? (
          <a href={place.kind === 'link' ? place.url : place.link} target="_blank" rel="noopener">
            {place.kind === 'meet' ? t.meeting.places.meet : w.join}
          </a>
        ) : null}
      </p>
      <p class={meeting.prepared ? 'small' : 'small missing'}>
        {meeting.prepared ? w.states.prepared : w.states.fresh}
      </p>
      <Guests meeting={meeting} />
      <Agenda facts={meeting.agenda} />
      {over ? null : view.mine ? (
        <CheckField path={`tell.${meeting.number}`} label={w.tell} checked={tell} onChange={setTell} />
      ) : null}
      <div class="actions">
        {holding ? hold : null}
        {over ? null : (
          <button
            type="button"
            class={!holding && leads && !meeting.prepared ? 'primary' : 'plain'}
            disabled={busy}
            onClick={() => void prepare()}
          >
            {meeting.prepared ? w.renew : w.prepare}
          </button>
        )}
        {holding || !meeting.prepared ? null : hold}
        {over && view.mine && !begun ? (
          <button
            type="button"
            class="plain"
            disabled={busy}
            onClick={() =>
              void move({ kind: 'skip', occurrence: meeting.id }, w.done.notHeld, {
                kind: 'restore',
                occurrence: meeting.id,
              })
            }
          >
            {w.notHeld}
          </button>
        ) : null}
      </div>
      {meeting.url ? (
        <p class="small">
          <a href={meeting.url} target="_blank" rel="noopener">
            {w.open}
          </a>
        </p>
      ) : null}
    </section>
  );
}

export const leftWords = (
  done: { readonly notYours: (owner: string) => string; readonly gone: string },
  left: EventLeft,
  owner: string,
): string => (left === 'gone' ? done.gone : done.notYours(owner));

function Guests({ meeting: { guests } }: { readonly meeting: MeetingShown }) {
  const w = useWeekly();
  const yes = guests.filter(({ answer }) => answer === 'accepted').length;
  return (
    <details>
      <summary>{w.coming(yes, guests.length)}</summary>
      <ul class="plain-list">
        {guests.map(({ email, name, answer, organizer }) => (
          <li key={email}>
            <bdi>{name || email}</bdi>
            <span class="small"> · {organizer ? w.host : w.answers[answer]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const PARTS = ['done', 'promised', 'overdue', 'decisions', 'waiting', 'feedback', 'next'] as const;

function Agenda({ facts }: { readonly facts: AgendaFacts }) {
  const w = useWeekly();
  const day = useDay();
  const words = (item: Task | Decision | OpenFeedback): string =>
    'task' in item
      ? [taskWords(item), day(item.due)].filter(Boolean).join(' · ')
      : 'statement' in item
        ? [item.id, item.statement].filter(Boolean).join(' · ')
        : [item.from, item.text].filter(Boolean).join(': ');
  const parts = PARTS.filter((part) => facts[part].length > 0);
  return (
    <details>
      <summary>{w.agenda}</summary>
      {parts.length === 0 ? <p class="empty">{w.nothing}</p> : null}
      {parts.map((part) => (
        <section key={part}>
          <h3>
            {w.parts[part]} · {facts[part].length}
          </h3>
          <ul>
            {facts[part].map((item, index) => (
              <li key={index}>{words(item)}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
