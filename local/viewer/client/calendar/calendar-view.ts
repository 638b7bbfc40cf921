/** The view of the acting person's calendar: month, week and list, with occurrences of recurring events. */
import './calendar.css';
import { Calendar, type EventInput } from '@fullcalendar/core';
import english from '@fullcalendar/core/locales/en-gb';
import russian from '@fullcalendar/core/locales/ru';
import ukrainian from '@fullcalendar/core/locales/uk';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import timeGrid from '@fullcalendar/timegrid';
import type { AccountLocale, Session } from '../../protocol';
import { Refusal } from '../api';
import { make } from '../sheet/dom';
import type { MountView, ViewContext } from '../view';
import { ownGuest, RESPONSES } from './answers';
import { EventDialog } from './event-dialog';
import { wallClock, wallOf } from './event-time';
import type { Event, EventList } from './wire';

export const mountCalendar: MountView = (container, _id, context) => {
  const desk = new CalendarDesk(container, context);
  void desk.refresh();
  return { refresh: () => desk.refresh(), destroy: () => desk.destroy() };
};

const PRIMARY = '/calendar/v3/calendars/primary';
const LOCALES = { en: 'en-gb', ru: 'ru', uk: 'uk' } as const;
/** FullCalendar's own English words are in small letters. */
const ENGLISH = { ...english, buttonText: { today: 'Today', month: 'Month', week: 'Week', list: 'List' } };
const DAY = 86_400_000;
const NO_EVENTS = 'No events in this period.';

class CalendarDesk {
  private readonly root = make('div', { className: 'cal-view' });
  private readonly bar = make('div', { className: 'cal-bar' });
  private readonly zones = make('select');
  private readonly status = make('p', { className: 'cal-status', attributes: { role: 'status' } });
  private readonly grid = make('div', { className: 'cal-grid' });
  private readonly dialog: EventDialog;
  private calendar: Calendar | null = null;
  private zone = 'UTC';
  private locale: (typeof LOCALES)[keyof typeof LOCALES] = 'en-gb';
  private clock = (): Date => new Date();
  private destroyed = false;

  constructor(
    container: HTMLElement,
    private readonly context: ViewContext,
  ) {
    this.dialog = new EventDialog(context, () => this.calendar?.refetchEvents());
    this.zones.addEventListener('change', () => void this.changeZone());
    this.bar.append(this.status, make('label', {}, 'Time zone of this calendar', this.zones));
    this.root.append(this.bar, this.grid, this.dialog.element);
    container.replaceChildren(this.root);
    this.status.textContent = 'Opening…';
  }

  destroy(): void {
    this.destroyed = true;
    this.calendar?.destroy();
    this.root.remove();
  }

  async refresh(): Promise<void> {
    try {
      const { api } = this.context;
      const [session, account, calendar] = await Promise.all([
        api.send<Session>('GET', '/viewer/session'),
        api.send<AccountLocale>('GET', '/viewer/locale'),
        api.send<{ timeZone?: string }>('GET', PRIMARY),
      ]);
      if (this.destroyed) return;
      this.clock = clockOf(session);
      this.locale = LOCALES[account.locale];
      this.zone = calendar.timeZone ?? 'UTC';
      this.drawZones();
      this.calendar ??= this.start();
      this.calendar.setOption('locale', this.locale);
      this.calendar.setOption('now', () => this.now());
      this.calendar.refetchEvents();
    } catch (error) {
      this.fail(error);
    }
  }

  private start(): Calendar {
    const calendar = new Calendar(this.grid, {
      plugins: [dayGrid, timeGrid, list],
      locales: [ENGLISH, russian, ukrainian],
      locale: this.locale,
      // Times are given as the clock shows them in the calendar's zone.
      timeZone: 'UTC',
      now: () => this.now(),
      initialView: 'dayGridMonth',
      headerToolbar: { left: 'today prev,next title', center: '', right: 'dayGridMonth,timeGridWeek,listMonth' },
      height: '100%',
      nowIndicator: true,
      navLinks: true,
      navLinkDayClick: 'timeGridWeek',
      dayMaxEvents: true,
      eventInteractive: true,
      scrollTime: '07:00:00',
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      noEventsContent: NO_EVENTS,
      lazyFetching: false,
      datesSet: () => this.hideIcons(),
      // A day is named by all that stands in it, not by its number alone.
      dayCellDidMount: ({ el }) => el.removeAttribute('aria-labelledby'),
      events: ({ start, end }, done, failed) => {
        this.load(start, end).then(done, (error: unknown) => {
          this.fail(error);
          failed(error instanceof Error ? error : new Error(String(error)));
        });
      },
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        const { wire } = event.extendedProps as { wire: Event };
        void this.dialog.open(wire, { zone: this.zone, locale: this.locale });
      },
    });
    calendar.render();
    return calendar;
  }

  private now(): string {
    return wallClock(this.clock(), this.zone);
  }

  /** FullCalendar's arrows pose as pictures without a name; their buttons have one. */
  private hideIcons(): void {
    for (const icon of this.grid.querySelectorAll('.fc-icon[role]')) {
      icon.removeAttribute('role');
      icon.setAttribute('aria-hidden', 'true');
    }
  }

  /** A day more on each side: the moments of the period's ends depend on the zone. */
  private async load(start: Date, end: Date): Promise<EventInput[]> {
    const query = new URLSearchParams({
      singleEvents: 'true',
      orderBy: 'startTime',
      maxResults: '2500',
      timeMin: new Date(start.getTime() - DAY).toISOString(),
      timeMax: new Date(end.getTime() + DAY).toISOString(),
    });
    const events: EventInput[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined;) {
      if (pageToken !== '') query.set('pageToken', pageToken);
      const page: EventList = await this.context.api.send<EventList>('GET', `${PRIMARY}/events?${query.toString()}`);
      events.push(...(page.items ?? []).map((event) => this.input(event)));
      pageToken = page.nextPageToken;
    }
    const seen = events.some((event) => isBetween(event, start, end));
    this.status.textContent = seen ? '' : NO_EVENTS;
    return events;
  }

  private input(event: Event): EventInput {
    const { id = '', summary = '(No title)', start = {}, end = {} } = event;
    const { responseStatus = 'accepted' } = ownGuest(event) ?? {};
    const response =
      responseStatus === 'accepted' ? '' : ` (${RESPONSES[responseStatus]?.toLowerCase() ?? responseStatus})`;
    return {
      id,
      title: summary + response,
      start: wallOf(start, this.zone),
      end: wallOf(end, this.zone),
      allDay: start.date !== undefined,
      classNames: [`cal-is-${responseStatus}`],
      extendedProps: { wire: event },
    };
  }

  private drawZones(): void {
    const known = Intl.supportedValuesOf('timeZone');
    const all = [...new Set([this.zone, 'UTC', 'Europe/Kyiv', ...known])].sort();
    this.zones.replaceChildren(...all.map((zone) => make('option', { textContent: zone })));
    this.zones.value = this.zone;
  }

  private async changeZone(): Promise<void> {
    try {
      await this.context.api.send('PATCH', PRIMARY, { timeZone: this.zones.value });
    } catch (error) {
      this.context.notify(error instanceof Error ? error.message : String(error), 'error');
    }
    await this.refresh();
  }

  private fail(error: unknown): void {
    if (this.destroyed) return;
    this.status.textContent = error instanceof Refusal ? `${error.message} (${error.code})` : String(error);
  }
}

/** The workspace's clock: it stands still, or goes on from what was read. */
function clockOf({ now, frozen }: Session): () => Date {
  const read = performance.now();
  return () => new Date(Date.parse(now) + (frozen ? 0 : performance.now() - read));
}

const isBetween = ({ start, end }: EventInput, from: Date, to: Date): boolean =>
  asUtc(start) < to.getTime() && asUtc(end) > from.getTime();

const asUtc = (wall: unknown): number => Date.parse(String(wall).length === 10 ? String(wall) : `${String(wall)}Z`);
