/** Installable triggers: made, listed and removed through ScriptApp; the host keeps and fires them. */
import type { TriggerInfo } from '../bridge';
import { call, Exception, run } from './call';
import { enumeration, type EnumValue } from './enumeration';
import { allow, SCOPE } from './permission';
import { Spreadsheet } from './spreadsheet';
import { isZone } from './time-zone';

export const EventType = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED');
export const TriggerSource = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
export const WeekDay = enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

class Trigger {
  readonly #info: TriggerInfo;

  constructor(info: TriggerInfo) {
    this.#info = info;
  }

  getUniqueId(): string {
    return this.#info.uid;
  }

  getHandlerFunction(): string {
    return this.#info.functionName;
  }

  getEventType(): EnumValue {
    return EventType[this.#info.event];
  }

  getTriggerSource(): EnumValue {
    return this.#info.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }

  getTriggerSourceId(): string | null {
    return this.#info.event === 'CLOCK' ? null : this.#info.spreadsheetId;
  }
}

type SpreadsheetEvent = Exclude<TriggerInfo['event'], 'CLOCK'>;

function spreadsheetTrigger(functionName: string, target: unknown) {
  const spreadsheetId = target instanceof Spreadsheet ? target.getId() : String(target);
  let event: SpreadsheetEvent | null = null;
  const on = (kind: SpreadsheetEvent) => () => {
    event = kind;
    return builder;
  };
  const builder = Object.freeze({
    onChange: on('ON_CHANGE'),
    onEdit: on('ON_EDIT'),
    onOpen: on('ON_OPEN'),
    create(): Trigger {
      allow('ScriptApp.newTrigger', 'FULL', SCOPE.triggers);
      if (event === null)
        throw new Exception('The trigger has no event type: call onChange(), onEdit() or onOpen() first.');
      return new Trigger(call('triggerCreate', { functionName, event, spreadsheetId, schedule: null }));
    },
  });
  return builder;
}

interface Schedule {
  every?: readonly [count: number, unit: 'hours' | 'days' | 'weeks'];
  once?: string;
  weekDay?: string;
  hour?: number;
  minute?: number;
  zone?: string;
}

function count(name: string, value: unknown, low: number, high: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) {
    throw new Exception(
      `Invalid argument: ${name} must be a whole number from ${low} to ${high}, not ${String(value)}`,
    );
  }
  return value;
}

/** Words of the schedule, e.g. `every 1 weeks on MONDAY at 9 h (Europe/Kyiv)`. */
function words({ every, once, weekDay, hour, minute, zone }: Schedule): string {
  if (!every && once === undefined && weekDay === undefined && hour === undefined)
    throw new Exception('The clock trigger has no schedule.');
  if (once !== undefined) return once;
  const rhythm = weekDay === undefined ? (every ?? [1, 'days']) : (every ?? [1, 'weeks']);
  if (weekDay === undefined && rhythm[1] === 'weeks') throw new Exception('A weekly trigger needs onWeekDay().');
  const day = weekDay === undefined ? '' : ` on ${weekDay}`;
  const time = hour === undefined ? '' : ` at ${hour} h`;
  const near = minute === undefined ? '' : ` near minute ${minute}`;
  return `every ${rhythm[0]} ${rhythm[1]}${day}${time}${near} (${zone ?? run().timeZone})`;
}

function clockTrigger(functionName: string) {
  const schedule: Schedule = {};
  const set = (more: Schedule) => {
    Object.assign(schedule, more);
    return builder;
  };
  const builder = {
    everyHours: (n: number) => set({ every: [count('n', n, 1, 24), 'hours'] }),
    everyDays: (n: number) => set({ every: [count('n', n, 1, 3650), 'days'] }),
    everyWeeks: (n: number) => set({ every: [count('n', n, 1, 520), 'weeks'] }),
    /** Add-ons may run by the clock once an hour at most (Google's page "Triggers for editor add-ons"). */
    everyMinutes(n: number): never {
      throw new Exception(`An add-on's clock trigger runs at most once an hour; every ${n} minutes is refused.`);
    },
    atHour: (hour: number) => set({ hour: count('hour', hour, 0, 23) }),
    nearMinute: (minute: number) => set({ minute: count('minute', minute, 0, 59) }),
    onWeekDay: (day: EnumValue) => set({ weekDay: day.name() }),
    inTimezone(zone: string) {
      if (!isZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
      return set({ zone });
    },
    at: (date: Date) => set({ once: `once at ${date.toISOString()}` }),
    after: (milliseconds: number) =>
      set({
        once: `once at ${new Date(Date.now() + count('durationMilliseconds', milliseconds, 0, 2 ** 40)).toISOString()}`,
      }),
    create(): Trigger {
      allow('ScriptApp.newTrigger', 'FULL', SCOPE.triggers);
      const { container } = run();
      const madeIn =
        container && 'documentId' in container
          ? { spreadsheetId: null, documentId: container.documentId }
          : { spreadsheetId: container?.spreadsheetId ?? null };
      return new Trigger(call('triggerCreate', { functionName, event: 'CLOCK', ...madeIn, schedule: words(schedule) }));
    },
  };
  return builder;
}

export function newTrigger(functionName: string) {
  allow('ScriptApp.newTrigger', 'FULL', SCOPE.triggers);
  const name = String(functionName);
  return Object.freeze({
    forSpreadsheet: (target: unknown) => spreadsheetTrigger(name, target),
    timeBased: () => clockTrigger(name),
  });
}

/** The running person's triggers only, as Google has it. */
export function getProjectTriggers(): Trigger[] {
  allow('ScriptApp.getProjectTriggers', 'FULL', SCOPE.triggers);
  return call('triggerList').map((info) => new Trigger(info));
}

export function getUserTriggers(spreadsheet: Spreadsheet): Trigger[] {
  const id = spreadsheet.getId();
  return getProjectTriggers().filter((trigger) => trigger.getTriggerSourceId() === id);
}

export function deleteTrigger(trigger: Trigger): void {
  allow('ScriptApp.deleteTrigger', 'FULL', SCOPE.triggers);
  call('triggerRemove', trigger.getUniqueId());
}
