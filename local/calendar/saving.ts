/** Keeps what a write made of a series or of one occurrence, with everything that hangs on it. */
import { followGuests } from './attendees';
import { occurrenceAt } from './expansion';
import { changesFrom, inherited, instanceOf, whole, type Shown } from './occurrence';
import type { Attendee, Content, EventRecords, Series } from './records';
import { sameValue } from './same-value';

/** Changes of these raise iCalendar's sequence number (RFC 5546 2.1.4). */
const WEIGHTY: readonly (keyof Content)[] = ['start', 'end', 'recurrence', 'status'];

const weight = (before: Content, after: Content): number =>
  WEIGHTY.some((name) => !sameValue(before[name], after[name])) ? 1 : 0;

export interface Saving {
  /** A new series, or one that was changed. */
  series(before: Series | null, after: Series): Shown;
  /** @param shown the event as it was. @param sequence the sequence number that the request asked for, if any */
  content(shown: Shown, next: Content, now: number, sequence: number | undefined): Shown;
}

export function saving(records: EventRecords): Saving {
  /** Everybody invited has a copy, also after they were taken out: then it is shown as cancelled. */
  function rememberGuests({ id, organizer }: Series, attendees: readonly Attendee[]): void {
    for (const { email } of attendees) {
      if (email !== organizer && records.hostOf(email, id) === undefined && !records.series(email, id)) {
        records.putGuest(email, id, organizer);
      }
    }
  }

  /**
   * An exception stays as long as the series still has its occurrence; people who were added to the series or taken out of it are
   * added to and taken out of the exceptions too.
   */
  function followSeries(before: Series, after: Series): void {
    const { start, recurrence, attendees } = after.content;
    const moved = !sameValue(before.content.start, start) || !sameValue(before.content.recurrence, recurrence);
    for (const [key, exception] of records.exceptions(before)) {
      const stays = !moved || (recurrence !== undefined && occurrenceAt(start, recurrence, key) !== null);
      if (!stays) {
        records.removeException(before, key);
        continue;
      }
      const list = exception.changes['attendees'] as readonly Attendee[] | undefined;
      if (!list || sameValue(before.content.attendees, attendees)) continue;
      const changes = { ...exception.changes, attendees: followGuests(list, before.content.attendees, attendees) };
      records.putException(before, key, { ...exception, changes, version: exception.version + 1 });
    }
  }

  function saveSeries(before: Series | null, after: Series): Shown {
    if (before) followSeries(before, after);
    records.putSeries(after);
    rememberGuests(after, after.content.attendees);
    return whole(after);
  }

  return {
    series: saveSeries,
    content({ series, instance, content }, next, now, asked) {
      const raise = (sequence: number): number => asked ?? sequence + weight(content, next);
      if (instance === null) {
        const { version, sequence } = series;
        return saveSeries(series, {
          ...series,
          content: next,
          updated: now,
          version: version + 1,
          sequence: raise(sequence),
        });
      }
      const { key, original, exception } = instance;
      const changed = {
        original,
        changes: changesFrom(inherited(series, original), next),
        updated: now,
        version: (exception?.version ?? 0) + 1,
        sequence: raise(exception?.sequence ?? series.sequence),
      };
      records.putException(series, key, changed);
      rememberGuests(series, next.attendees);
      return instanceOf(series, original, changed);
    },
  };
}
