/** The tracker after years: 2,000 deals in progress beside none, ten thousand and a hundred thousand closed ones. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { SHEET_IDS } from '../../src/blueprints/spreadsheets';
import { makeOnce } from '../contract/engagement';
import { deskOf, TRACKED, ANNA, BOHDAN, type Desk } from '../contract/tracker/desk';

const ACTIVE = 2_000;

interface Line {
  readonly closed: number;
  readonly what: string;
  readonly requests: number;
  readonly sentKB: string;
  readonly receivedKB: string;
  readonly seconds: string;
}

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

async function append(desk: Desk, table: 'deals' | 'closed', count: number): Promise<void> {
  const columns = Object.fromEntries(
    await Promise.all(
      ['id', 'title', 'owner', 'value', 'phone', 'company'].map(
        async (key) => [key, await desk.hands.column('dealTracker', table, key)] as const,
      ),
    ),
  );
  for (let from = 0; from < count; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - from) }, (_, index) => {
      const number = from + index;
      const values: object[] = Array.from({ length: 25 }, () => ({}));
      const put = (key: string, cell: object) => (values[columns[key] as number] = cell);
      if (table === 'closed') put('id', text(`D-${1_000_000 + number}`));
      put('title', text(`Deal number ${number}`));
      put('company', text(`Company ${number % 700}`));
      put('phone', text(`+38044${String(1_000_000 + number)}`));
      put('owner', text(number % 2 ? ANNA.name : BOHDAN.name));
      put('value', { userEnteredValue: { numberValue: 1_000 + number } });
      return { values };
    });
    await desk.hands.edit('dealTracker', [
      { appendCells: { sheetId: SHEET_IDS[table], rows, fields: 'userEnteredValue' } },
    ] as never);
  }
}

/** @param closed how many deals have been closed before */
export async function measureTracker(closed: number): Promise<readonly Line[]> {
  const made = await makeOnce(TRACKED);
  const lines: Line[] = [];
  try {
    const desk = deskOf(await made.open(), made.report);
    const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      desk.addOn.traced();
      const started = performance.now();
      await work();
      const seconds = ((performance.now() - started) / 1000).toFixed(2);
      const traced = desk.addOn.traced();
      const kilobytes = (of: 'requestBytes' | 'responseBytes') =>
        (traced.reduce((sum, line) => sum + line[of], 0) / 1024).toFixed(0);
      lines.push({
        closed,
        what,
        requests: traced.length,
        sentKB: kilobytes('requestBytes'),
        receivedKB: kilobytes('responseBytes'),
        seconds,
      });
    };
    await append(desk, 'closed', closed);
    await append(desk, 'deals', ACTIVE);
    await measure(`settle ${ACTIVE} typed rows`, () => desk.settles());
    await measure('open the board', () => desk.board());
    await measure('open a card', () => desk.card('D-77'));
    const { stages } = await desk.board();
    const ticks = (stages[0]?.actions ?? []).map(({ name }) => ({
      stage: 'B1',
      action: name,
      done: true,
      doneOn: null,
      notApplicable: false,
      note: 'https://a.example',
    }));
    await measure('tick', () => desk.does('D-77', { kind: 'tick', ticks }));
    await measure('move', () => desk.does('D-77', { kind: 'move', to: 'B2', note: '' }));
    await measure('edit', () => desk.does('D-77', { kind: 'edit', fields: { company: 'New' } }));
    await measure('lose', () =>
      desk.does('D-78', { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null }),
    );
    await measure('reopen', () => desk.does('D-78', { kind: 'reopen', note: 'They called' }));
    await measure('add', () => desk.adds('Fresh'));
    await measure('look for changes on the sheet', () => desk.settles());
    await measure('hand over 1,000 deals', () =>
      desk.addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name] }),
    );
    return lines;
  } finally {
    await made.closeAll();
    made.dispose();
  }
}

/** Peak memory of this process so far, MB (Linux; elsewhere what it takes now). */
export function peakMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.memoryUsage().rss / 1_048_576;
  }
}
