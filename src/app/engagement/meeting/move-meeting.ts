/** Moves, changes, skips and brings back weekly meetings: one of them, or this one and all that follow. */
import { judgeMove } from '../../../domain/weekly/judge-move';
import {
  changeEvent,
  changeGuests,
  locationOf,
  restoreEvent,
  skipEvent,
  type Change,
} from '../../../plan/weekly/event-changes';
import { isOrganiser, type EventResource, type Met } from '../../../plan/weekly/events';
import type { Workspace } from '../../../workspace/port';
import { answer } from '../../answer';
import type { Answer } from '../../api';
import { RunStopped } from '../../failure';
import type { Moved, MoveRequest } from '../../meeting-api';
import { beginAnew, finishCut } from './begin-anew';
import {
  apply,
  changeOf,
  DONE,
  follow,
  readCalendar,
  refused,
  wishOf,
  type Calendar,
  type ChangeRequest,
  type Step,
} from './calendar';
import { moveIn } from './read-request';
import { settingAt } from './setting';

/** How often a change is judged anew because somebody else changed the event meanwhile. */
const MAX_TRIES = 4;

export function moveMeeting(workspace: Workspace, where: unknown, request: unknown): Answer<Moved> {
  return answer(workspace, (): Moved => {
    const setting = settingAt(workspace, where);
    const wish = moveIn(setting.manifest.id, request);
    if (!setting.mine) return refused({ code: 'notYours', who: setting.manifest.owner });
    for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
      const calendar = readCalendar(workspace, setting, wish);
      const step = moveOnce(workspace, calendar, wish, attempt);
      if (step !== 'again') return step;
    }
    throw new RunStopped('busy');
  });
}

function moveOnce(workspace: Workspace, calendar: Calendar, wish: MoveRequest, attempt: number): Step {
  const { setting, met, live } = calendar;
  if (wish.kind === 'finish') return finishCut(workspace, calendar, attempt);
  if (wish.kind === 'change' && wish.scope === 'following' && !onlyGuests(wish))
    return beginAnew(workspace, calendar, wish, attempt);
  if (!met) return refused({ code: 'gone' });
  if (calendar.isClosed) return refused({ code: 'held' });
  if (!isOrganiser(met.event, setting.user)) return refused({ code: 'notYours', who: setting.manifest.owner });
  const now = workspace.now();
  if (wish.kind === 'skip')
    return met.cancelled ? noted(attempt) : apply(workspace, skipEvent(met.event, met.end <= now));
  if (wish.kind !== 'change') {
    if (!met.cancelled) return noted(attempt);
    const taken = live.some(({ id, date, cancelled }) => id !== met.id && !cancelled && date === met.date);
    return taken
      ? refused({ code: 'taken', date: met.date })
      : apply(workspace, restoreEvent(met.event, met.end <= now));
  }
  if (met.cancelled) return refused({ code: 'gone' });
  const change = changeOf(wish);
  if (wish.scope === 'following') {
    const { series } = calendar;
    if (!series) return refused({ code: 'gone' });
    return guestsStand(series, change) ? noted(attempt) : apply(workspace, changeGuests(series, change));
  }
  const judged = judgeMove(met, wishOf(wish), live, { now, offset: setting.zoned.offset });
  if (!judged.ok) return refused(judged.refusal);
  const { target } = judged;
  if (
    !target.rescheduled &&
    isLength(met, target.minutes) &&
    placeStands(met.event, wish) &&
    guestsStand(met.event, change)
  ) {
    follow(workspace, calendar, new Map([[met.id, { id: met.id, date: met.date }]]));
    return noted(attempt);
  }
  const step = apply(workspace, changeEvent(met.event, target, change, met.timeZone));
  if (step === DONE) follow(workspace, calendar, new Map([[met.id, { id: met.id, date: target.date }]]));
  return step;
}

/** It is as it was wished: after a lost answer that is because we made it so. */
const noted = (attempt: number): Moved => ({ kind: 'done', changed: attempt > 1 });

const onlyGuests = ({ to, minutes, place }: ChangeRequest): boolean =>
  to === undefined && minutes === undefined && place === undefined;

const isLength = ({ start, end }: Met, minutes: number): boolean => end - start === minutes * 60_000;

const placeStands = ({ location, hangoutLink }: EventResource, { place }: ChangeRequest): boolean =>
  !place || (location === locationOf(place) && (hangoutLink !== undefined) === (place.kind === 'meet'));

function guestsStand({ attendees = [] }: EventResource, { add, remove }: Change): boolean {
  const emails = attendees.map(({ email = '' }) => email.toLowerCase());
  return add.every(({ email }) => emails.includes(email)) && !remove.some((email) => emails.includes(email));
}
