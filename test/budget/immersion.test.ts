/** Requests and waves of the immersion: an answer and each step are one read and one write of the Journal. */
import type { PainBoard } from '../../src/app/immersion-api';
import type { Made } from '../contract/engagement';
import { NADIIA, SMALL, VIKTOR } from '../contract/intake';
import { journalDesk, makeEngagement, saying, type JournalDesk } from '../contract/immersion/journal-desk';

let made: Made;
let desk: JournalDesk;
beforeAll(async () => {
  made = await makeEngagement(SMALL);
  desk = journalDesk(await made.open(), made);
}, 60_000);
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});

/** Waves of a call, each as the requests in it. */
async function waves(name: string, ...args: readonly unknown[]): Promise<readonly string[]> {
  desk.addOn.traced();
  await desk.asks(name, ...args);
  const lines = desk.addOn.traced();
  const kind = ({ method, url }: (typeof lines)[number]): string =>
    /ByDataFilter/.test(url) ? 'read' : `${method} ${/batchUpdate/.test(url) ? 'write' : 'other'}`;
  return [...new Set(lines.map(({ wave }) => wave))].map((wave) =>
    lines
      .filter((line) => line.wave === wave)
      .map(kind)
      .join(' + '),
  );
}

test('opening is one wave; an answer, a pain, a decision and a task are one read and one write each; a draft costs no request', async () => {
  const question = await desk.question('tools.missed');
  const { key, question: words } = question;
  expect(await waves('openInterviews')).toEqual(['read + read']);
  expect(await waves('answerQuestion', saying(question, { answer: '124 of 400' }))).toEqual(['read', 'POST write']);
  expect(await waves('openPains')).toEqual(['read + read + read']);
  const pain = { question: { key, question: words }, kind: 'entry', statement: 'Missed', evidence: '', figure: '31%', severity: 'high' }; // prettier-ignore
  expect(await waves('makePain', pain)).toEqual(['read', 'POST write']);
  expect(await waves('makePain', pain)).toEqual(['read']);
  const change = { pain: 'P1', seen: '', change: 'Call back', approver: VIKTOR.name };
  expect(await waves('proposeChange', change)).toEqual(['read', 'POST write']);
  await desk.decisions.type(await desk.decisions.find('id', 'D1'), { status: 'Approved' });
  const task = { decision: 'D1', task: 'Rule', owner: NADIIA.name, due: '2026-12-04' };
  expect(await waves('planTask', task)).toEqual(['read', 'POST write']);
  expect(await waves('finishInterview', { name: NADIIA.name, email: NADIIA.email })).toEqual(['read', 'POST write']);
  desk.addOn.traced();
  await desk.addOn.call('keepTyped', made.id, NADIIA.email, { [key]: { answer: 'x', evidence: '' } });
  expect(desk.addOn.traced()).toEqual([]);
  expect((await desk.asks<PainBoard>('openPains')).tasks).toHaveLength(1);
});
