/** The board's page with 2,000 deals, in a real browser: how soon the first cards stand, and how smoothly it scrolls and drags. */
import { makeOnce } from '../contract/engagement';
import { deskOf, TRACKED } from '../contract/tracker/desk';
import { openBigBoard, paceOf } from '../e2e/board/big-board';
import { openBrowser } from '../e2e/browser';

interface Line {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
}

/** Beside the budgets. */
export async function measureBoard(): Promise<readonly Line[]> {
  const made = await makeOnce(TRACKED);
  const browser = await openBrowser();
  try {
    const desk = deskOf(await made.open(), made.report);
    await desk.adds('Paint', { company: 'Lypky', value: 100, nextStep: 'Call', nextStepDue: '2026-11-23' });
    const page = await openBigBoard(browser, await desk.board(), 2_000);
    const { firstCards, scrolling, dragging } = await paceOf(page);
    return [
      { what: 'first cards after the data, ms', figure: firstCards.toFixed(0), budget: '≤ 1000' },
      { what: 'frames a second while scrolling', figure: scrolling.toFixed(1), budget: '≥ 50' },
      { what: 'frames a second while dragging', figure: dragging.toFixed(1), budget: '≥ 50' },
    ];
  } finally {
    await browser.close();
    await made.closeAll();
    made.dispose();
  }
}
