/** The engagement while its month is played: hands for everybody in it, the add-on's calls in any weather, and what was typed so far. */
import type { Answer, FileKind, RunReport } from '../../../src/app/api';
import type { Cockpit } from '../../../src/app/cockpit-api';
import type { AppsScriptHost } from '../../../local/apps-script/host';
import type { Language } from '../../../src/domain/language';
import { sheetsTextFor } from '../../../src/locales/sheets-for';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { AddOn, Json } from '../add-on';
import { shelfOf, type Shelf } from '../book/shelf';
import { handsOn, type Hands } from '../hands';
import { roomOf, serial, type Room } from '../meeting/room';
import { tableHands, type TableHands } from '../table-hands';
import { deskOf, type Desk } from '../tracker/desk';
import { writesIn } from '../writes';
import { mailOf, type Part } from './cast';
import { note, type Entered, type Typed } from './typed';
import type { Called, Weather } from './weather';
import { wordsFor, type MonthWords } from './words';

/** What is known from one week to the next. */
export interface Story {
  readonly typed: Typed[];
  /** Meetings until the end of the year, `YYYY-MM-DDTHH:MM` in Kyiv: what the calendar has to say. */
  readonly meetings: string[];
}

interface Expected {
  /** Whom Google writes to, and about what: `share petro`. */
  readonly mails?: readonly string[];
  readonly by?: Part;
  /** The file that the add-on is open in; the Journal unless said otherwise. */
  readonly on?: FileKind;
}

export interface Scene {
  readonly language: Language;
  readonly words: MonthWords;
  readonly labels: ReturnType<typeof sheetsTextFor>['labels'];
  readonly addOn: AddOn;
  readonly story: Story;
  readonly hands: Hands;
  readonly room: Room;
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly quiet: boolean;
  /** Calls of ours so far. */
  readonly calls: readonly Called[];
  table(file: FileKind, table: TableKey): TableHands;
  /** The clock goes to this moment, RFC 3339. */
  at(instant: string): void;
  /** Reads: nothing is written. */
  asks<T>(name: string, ...args: readonly unknown[]): Promise<T>;
  /** A call of ours that writes; cut off, it is made again. */
  does<T>(name: string, args: readonly unknown[], expected?: Expected): Promise<T>;
  /** The hourly trigger goes off. */
  strikes(expected?: Expected): Promise<void>;
  /** A new deal; where it is not certain that it was made, its seller looks first. */
  makesDeal(by: Part, title: string, fields: object): Promise<string>;
  /** A change of a deal; made already, it is refused the second time. */
  changesDeal(by: Part, deal: string, command: object): Promise<void>;
  /** Into the row whose column says so. */
  types(file: FileKind, table: TableKey, where: readonly [key: string, words: string], cells: Readonly<Record<string, Entered>>, by?: Part): Promise<void>;
  /** A row below the others; `row` is the key of the cell by which it is found again. */
  adds(file: FileKind, table: TableKey, row: string, cells: Readonly<Record<string, Entered>>, by?: Part): Promise<void>;
  /** A person deletes the row in which they had typed. */
  deletes(file: FileKind, table: TableKey, where: readonly [key: string, words: string], by?: Part): Promise<void>;
  /** The product says that what was typed here is this now. */
  became(table: TableKey, row: string, key: string, words: Entered): void;
  /** A guest answers a meeting, or all of them. */
  answers(who: Part, status: 'accepted' | 'declined' | 'tentative', meeting: string): Promise<void>;
  /** The cockpit as it has to be now. */
  cockpit(expected: Json): Promise<void>;
  /** Judged in quiet weather only: whatever else is left behind is compared at the end of the week. */
  sees(look: () => Promise<void>): Promise<void>;
} // prettier-ignore

const TRIES = 3;
const CELL_TABLES: Readonly<Partial<Record<TableKey, readonly TableKey[]>>> = { deals: ['deals', 'closed'] };

export function openScene(addOn: AddOn, report: RunReport, language: Language, story: Story, weather: Weather): Scene {
  const hands = handsOn(addOn, report);
  const room = roomOf(addOn, report);
  const desk = deskOf(addOn, report);
  const calls: Called[] = [];
  const short = (mail: string): string => mail.split('@')[0] ?? '';
  const run = (name: string, args: readonly unknown[], { by = 'olena', on = 'journal' }: Expected = {}) =>
    addOn.workspace.run(name, [hands.id(on), ...args], mailOf(by));
  const valueOf = <T>(name: string, ran: Awaited<ReturnType<typeof run>>): T => {
    if ('error' in ran) throw new Error(`${name}: ${ran.error.message}`);
    const answer = ran.result as Answer<T>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  /** Where its requests write, and who hears of it. */
  const watched = async <T>(work: () => Promise<T>) => {
    addOn.traced();
    room.mails();
    const value = await work();
    const writes = writesIn(addOn.traced().filter(({ wave }) => wave !== null));
    return { value, writes, mails: room.mails().map(short) };
  };
  /** @param again what is done where it broke off, and done a second time where it did not: it writes nothing more */
  const deed = async <T>(name: string, work: () => Promise<T>, { mails = [] }: Expected, again = work): Promise<T> => {
    const number = calls.length;
    if (weather.quiet) {
      const first = await watched(work);
      expect([name, ...first.mails.sort()]).toEqual([name, ...[...mails].sort()]);
      calls.push({ name, writes: first.writes });
      const { writes, mails: more } = await watched(again);
      expect({ name, writes, mails: more }).toEqual({ name, writes: [], mails: [] });
      return first.value;
    }
    calls.push({ name, writes: [] });
    addOn.setFaults(...weather.faultsFor(number));
    await work().catch(() => null);
    addOn.setFaults();
    for (let tries = 1; ; tries += 1) {
      try {
        const done = await again();
        if ((done as { state?: string } | null)?.state !== 'unfinished') return done;
      } catch (thrown) {
        if (tries === TRIES) throw thrown;
      }
    }
  }; // prettier-ignore
  const scene: Scene = {
    language,
    words: wordsFor(language),
    labels: sheetsTextFor(language).labels,
    addOn,
    story,
    hands,
    room,
    desk,
    shelf: shelfOf(addOn, report),
    quiet: weather.quiet,
    calls,
    table: (file, table) => tableHands(hands, file, table),
    at: (instant) => room.until(instant),
    asks: async (name, ...args) => valueOf(name, await run(name, args)),
    does: <T>(name: string, args: readonly unknown[], expected: Expected = {}): Promise<T> =>
      deed(name, async () => valueOf<T>(name, await run(name, args, expected)), expected),
    async strikes(expected = {}) {
      const host = addOn.workspace.scripts as AppsScriptHost;
      const [clock] = host.triggers().filter(({ event }) => event === 'CLOCK');
      await deed('onHourlySync', () => host.fireTrigger(clock?.uid ?? ''), expected);
    },
    async makesDeal(by, title, fields) {
      const found = async () => (await desk.board()).deals.find((deal) => deal.title === title)?.id;
      const command = { kind: 'create', fields: { title, ...fields } as Record<string, Entered>, stage: null };
      const request = [{ deal: null, seen: null, command }];
      const make = async () => valueOf('changeDeal', await run('changeDeal', request, { by, on: 'dealTracker' }));
      await deed(`create ${title}`, make, {}, async () => (await found()) ?? make());
      for (const [key, words] of Object.entries<Entered>(command.fields)) {
        const stands = /^\d{4}-\d\d-\d\d$/.test(String(words)) ? serial(String(words)) : words;
        noted('dealTracker', 'deals', title, key, stands);
      }
      return (await found()) ?? '';
    },
    async changesDeal(by, deal, command) {
      const change = () => run('changeDeal', [{ deal, seen: null, command }], { by, on: 'dealTracker' });
      const again = async (): Promise<unknown> => {
        const ran = await change();
        const refused = JSON.stringify(ran).includes('"dealRefused"');
        return refused ? null : valueOf('changeDeal', ran);
      };
      await deed(`${(command as Json).kind} ${deal}`, async () => valueOf('changeDeal', await change()), {}, again);
    },
    async types(file, table, [key, words], cells, by) {
      const rows = scene.table(file, table);
      await rows.type(await rows.find(key, words), cells, by && mailOf(by));
      for (const [column, cell] of Object.entries(cells)) noted(file, table, words, column, cell);
    },
    async adds(file, table, row, cells, by) {
      await scene.table(file, table).add(cells, by && mailOf(by));
      for (const [column, cell] of Object.entries(cells)) noted(file, table, String(cells[row]), column, cell);
    },
    async deletes(file, table, [key, words], by) {
      const rows = scene.table(file, table);
      await rows.deleteRow(await rows.find(key, words), by && mailOf(by));
      const others = story.typed.filter((one) => one.kind !== 'cell' || one.tables[0] !== table || one.row !== words);
      story.typed.splice(0, story.typed.length, ...others);
    },
    became(table, row, key, words) {
      const entry = story.typed.find(
        (one) => one.kind === 'cell' && one.tables[0] === table && one.row === row && one.key === key,
      );
      if (entry?.kind !== 'cell') throw new Error(`Nobody typed ${key} of ${row}`);
      note(story.typed, { ...entry, words });
    },
    async answers(who, status, meeting) {
      const { attendees } = await room.event(meeting, mailOf(who));
      const own = (guest: Json): Json => (guest.email === mailOf(who) ? { ...guest, responseStatus: status } : guest);
      await room.patches(meeting, { attendees: attendees.map(own) }, mailOf(who));
      note(story.typed, { kind: 'answer', who: mailOf(who), meeting, status });
    },
    async cockpit(expected) {
      if (!weather.quiet) return;
      const { writes } = await watched(async () => {
        expect(await scene.asks<Cockpit>('openCockpit')).toMatchObject(expected);
      });
      expect(writes).toEqual([]);
    },
    sees: async (look) => (weather.quiet ? look() : undefined),
  };
  const noted = (file: FileKind, table: TableKey, row: string, key: string, words: Entered): void =>
    note(story.typed, { kind: 'cell', file, tables: CELL_TABLES[table] ?? [table], row, key, words });
  return scene;
}
