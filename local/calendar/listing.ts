/** events.list: everything on a person's calendar that fits the query. */
import type { ApiReply, ApiRequest } from '../kernel/contract';
import { calendarOwner, DEFAULT_REMINDERS } from './calendars';
import { instantOf } from './event-time';
import { idOf, instanceOf, instancesIn, touchesWindow, whole, type Shown } from './occurrence';
import { page } from './paging';
import { viewingOf, windowOf, type eventReading } from './reading';
import type { Series } from './records';
import { invalid, unsupported } from './refusals';
import type { Parts } from './writing';

const given = ({ query }: ApiRequest, name: string): string | undefined => query[name]?.at(-1);

/** Every word of the query stands somewhere in title, description, place, or a participant's name or address. */
function matchesText({ content, series }: Shown, query: string): boolean {
  const guests = content.attendees.flatMap(({ email, displayName }) => [email, displayName ?? '']);
  const text = [content.summary, content.description, content.location, series.organizer, ...guests]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** `name=value`, each of them. */
function matchesProperties(wanted: readonly string[], properties: Readonly<Record<string, string>>): boolean {
  return wanted.every((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw invalid('Invalid value for: extended property constraint');
    return properties[pair.slice(0, at)] === pair.slice(at + 1);
  });
}

function refuseUnsupported(request: ApiRequest): void {
  for (const name of ['syncToken', 'updatedMin']) {
    if (given(request, name) !== undefined) throw unsupported(`${name} of events.list`);
  }
  const orderBy = given(request, 'orderBy');
  if (orderBy === 'startTime' && given(request, 'singleEvents') !== 'true') {
    throw invalid('The requested ordering is not available for the particular query.');
  }
}

export function eventListing(
  { kernel, records, calendars, show }: Parts,
  { listHead }: Pick<ReturnType<typeof eventReading>, 'listHead'>,
) {
  const onCalendar = (user: string): Series[] => [
    ...records.organised(user),
    ...records.invited(user).flatMap(([id, organizer]) => records.series(organizer, id) ?? []),
  ];

  /** The series and, beside it, its exceptions; or its occurrences instead of it. */
  function shapes(series: Series, request: ApiRequest, zone: string): Shown[] {
    if (!series.content.recurrence) return [whole(series)];
    const now = kernel.clock.now().getTime();
    if (given(request, 'singleEvents') === 'true') return instancesIn(records, series, windowOf(request), zone, now);
    const exceptions = [...records.exceptions(series).values()].map((exception) =>
      instanceOf(series, exception.original, exception),
    );
    return [whole(series), ...exceptions];
  }

  /** Cancelled occurrences of a living series are told where they are not expanded: otherwise they would seem to take place. */
  function isListed(shown: Shown, request: ApiRequest, user: string): boolean {
    if (show.isActive(shown, user) || given(request, 'showDeleted') === 'true') return true;
    return (
      given(request, 'singleEvents') !== 'true' && shown.instance !== null && show.isActive(whole(shown.series), user)
    );
  }

  function list(request: ApiRequest): ApiReply {
    const user = calendarOwner(request);
    refuseUnsupported(request);
    const zone = calendars.zoneOf(user);
    const now = kernel.clock.now().getTime();
    const window = windowOf(request);
    const text = given(request, 'q');
    const uid = given(request, 'iCalUID');
    const { privateExtendedProperty: mine = [], sharedExtendedProperty: shared = [] } = request.query;
    const types = request.query['eventTypes'] ?? [];
    const found = onCalendar(user)
      .filter((series) => uid === undefined || series.iCalUid === uid)
      .filter(() => types.length === 0 || types.includes('default'))
      .flatMap((series) => shapes(series, request, zone))
      .filter((shown) => isListed(shown, request, user) && touchesWindow(records, shown, window, zone, now))
      .filter((shown) => text === undefined || matchesText(shown, text))
      .filter(
        (shown) =>
          matchesProperties(mine, show.ownOf(shown, user).properties) &&
          matchesProperties(shared, shown.content.shared),
      );
    const ordered = sorted(found, given(request, 'orderBy'), zone);
    const head = { ...listHead(request, user), defaultReminders: DEFAULT_REMINDERS };
    return page(request, ordered, (shown) => show.resource(shown, viewingOf(request)), head);
  }

  return { list };
}

function sorted(all: readonly Shown[], orderBy: string | undefined, zone: string): Shown[] {
  const updated = ({ series, instance }: Shown): number => Math.max(series.updated, instance?.exception?.updated ?? 0);
  const start = ({ content }: Shown): number => instantOf(content.start, zone);
  const rank =
    orderBy === 'startTime' ? start : orderBy === 'updated' ? updated : ({ series }: Shown) => series.created;
  return [...all].sort((a, b) => rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1));
}
