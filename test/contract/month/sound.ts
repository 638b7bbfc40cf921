/** What holds of the engagement after every week, whatever happened in it. */
import type { FileKind } from '../../../src/app/api';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { Json } from '../add-on';
import { mailOf } from './cast';
import { expectLinks } from './links';
import type { Scene } from './scene';
import { lost } from './typed';

/** Of which no two rows may say the same. */
const UNIQUE: readonly (readonly [FileKind, TableKey, ...(readonly string[])])[] = [
  ['journal', 'decisions', 'id', 'statement'],
  ['journal', 'pains', 'id', 'statement'],
  ['journal', 'meetings', 'number', 'date', 'occurrence'],
  ['journal', 'plan', 'task'],
  ['journal', 'audit', 'key', 'question'],
  ['journal', 'feedback', 'text'],
  ['participantMap', 'participants', 'email'],
  ['employeeBase', 'employees', 'name', 'email'],
  ['dealTracker', 'sellers', 'email'],
  ['dealTracker', 'deals', 'id', 'title'],
  ['dealTracker', 'closed', 'id', 'title'],
  ['dealTracker', 'conveyor', 'code'],
];

async function expectUnique(scene: Scene): Promise<void> {
  const twice: string[] = [];
  for (const [file, table, ...keys] of UNIQUE) {
    const rows = await scene.table(file, table).rows();
    for (const key of keys) {
      const said = rows.map((row) => row[key]).filter((cell: Json) => cell !== null && cell !== undefined && cell !== '');
      twice.push(...said.filter((cell, index) => said.indexOf(cell) < index).map((cell) => `${table}.${key}: ${cell}`));
    }
  }
  expect(twice).toEqual([]);
} // prettier-ignore

/** The organiser and a guest see the same meetings, at the hour that they were set to. */
async function expectMeetings({ room, story }: Scene): Promise<void> {
  for (const who of [undefined, mailOf('viktor')])
    expect(await room.dates('2026-10-01', '2026-12-31', who)).toEqual(story.meetings);
}

/** Nobody has heard of the engagement who is not in it. */
function expectMails({ addOn, words }: Scene): void {
  const people = new Set(Object.keys(words.names).map((part) => mailOf(part as keyof typeof words.names)));
  const strangers = addOn.workspace.kernel.outbox.list().filter(({ to }) => !people.has(to));
  expect(strangers).toEqual([]);
}

/** No formula came of anything that was typed, and none of ours is broken. */
async function expectFormulas({ addOn, hands }: Scene): Promise<void> {
  const files: readonly FileKind[] = ['participantMap', 'employeeBase', 'journal', 'dealTracker'];
  for (const file of files) {
    const fields = 'sheets(properties(title),data(rowData(values(effectiveValue(errorValue)))))';
    const { sheets } = await addOn.rest('GET', `/v4/spreadsheets/${hands.id(file)}?fields=${encodeURIComponent(fields)}`);
    const broken = sheets.flatMap(({ properties, data = [] }: Json) =>
      data.flatMap(({ rowData = [] }: Json) =>
        rowData.flatMap(({ values = [] }: Json) =>
          values.flatMap(({ effectiveValue }: Json) =>
            effectiveValue?.errorValue ? [`${properties.title}: ${effectiveValue.errorValue.message}`] : [],
          ),
        ),
      ),
    );
    expect({ file, broken }).toEqual({ file, broken: [] });
  }
} // prettier-ignore

export async function expectWeek(scene: Scene): Promise<void> {
  expect(await lost(scene, scene.story.typed)).toEqual([]);
  await expectUnique(scene);
  await expectMeetings(scene);
  expectMails(scene);
  await expectFormulas(scene);
  await expectLinks(scene);
}
