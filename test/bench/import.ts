/** Ten thousand rows of another CRM: imported, imported again, undone. */
import { performance } from 'node:perf_hooks';
import { makeOnce } from '../contract/engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../contract/tracker/desk';
import { imports, importsAsThePage, opened, partOf, prepare, undoes } from '../contract/tracker/import/table';

interface Line {
  readonly what: string;
  readonly calls: number;
  readonly requests: number;
  readonly mostKB: string;
  readonly sentKB: string;
  readonly receivedKB: string;
  readonly seconds: string;
  /** Of both threads, ours and the bundle's: does not depend on what else the machine does. */
  readonly cpu: string;
}

const HEADERS = ['ID', 'Deal name', 'Company', 'Contact name', 'Phone', 'Email', 'Amount', 'Owner', 'Stage', 'Status', 'Lost reason', 'Created', 'Close date']; // prettier-ignore

/** Four of ten are open, four won, two lost. */
export const foreignRows = (count: number, stage: string): string[][] => [
  HEADERS,
  ...Array.from({ length: count }, (_, at) => {
    const status = at % 10 < 4 ? 'Open' : at % 10 < 8 ? 'Won' : 'Lost';
    const day = String((at % 28) + 1).padStart(2, '0');
    return [
      `X${at}`, `Deal number ${at}`, `Company ${at % 700}`, `Person ${at}`, `+38044${String(1_000_000 + at)}`, `person${at}@company${at % 700}.example`,
      String(1000 + at), at % 2 ? ANNA.name : BOHDAN.name, stage, status, status === 'Lost' ? 'No answer' : '', `2026-01-${day}`,
      status === 'Open' ? '' : `2026-03-${day}`,
    ];
  }),
]; // prettier-ignore

export async function measureImport(count: number): Promise<readonly Line[]> {
  const made = await makeOnce(TRACKED);
  const lines: Line[] = [];
  try {
    const desk: Desk = deskOf(await made.open(), made.report);
    const measure = async (what: string, work: () => Promise<number>): Promise<void> => {
      desk.addOn.traced();
      const started = performance.now();
      const used = process.cpuUsage();
      const calls = await work();
      const { user, system } = process.cpuUsage(used);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const traced = desk.addOn.traced();
      const sum = (of: 'requestBytes' | 'responseBytes') => (traced.reduce((all, line) => all + line[of], 0) / 1024).toFixed(0); // prettier-ignore
      const most = (Math.max(0, ...traced.map(({ requestBytes }) => requestBytes)) / 1024).toFixed(0);
      lines.push({ what, calls, requests: traced.length, mostKB: most, sentKB: sum('requestBytes'), receivedKB: sum('responseBytes'), seconds, cpu: ((user + system) / 1e6).toFixed(1) }); // prettier-ignore
    };
    const stage = (await desk.board()).stages[0]?.name ?? '';
    const rows = foreignRows(count, stage);
    const changed = rows.map((cells, at) => (at > 0 && at % 10 === 1 ? [...cells.slice(0, 6), '77', ...cells.slice(7)] : cells)); // prettier-ignore
    const undo = (run: string) => async () => {
      let calls = 0;
      await undoes(desk, run, () => (calls += 1));
      return calls;
    };
    const first = await prepare(desk, rows);
    await measure(`import ${count} rows`, async () => (await importsAsThePage(desk, first, 'bench-1')).calls);
    await measure('open the page', async () => (await opened(desk)).deals.length && 1);
    const again = await prepare(desk, changed);
    await measure(
      `again, ${count / 10} of them changed`,
      async () => (await importsAsThePage(desk, again, 'bench-2')).calls,
    );
    await measure('undo the second', undo('bench-2'));
    // Whoever does not look first sends all of them.
    const blind = await prepare(desk, changed);
    await measure(`again, all ${count} sent`, async () => (await imports(desk, partOf(blind, 'bench-3'))).calls);
    await measure('undo the third', undo('bench-3'));
    await measure('undo the first', undo('bench-1'));
    return lines;
  } finally {
    await made.closeAll();
    made.dispose();
  }
}
