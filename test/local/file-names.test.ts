/** Names of exported files. */
import { fileNames } from '../../local/file-names';

test('the same title twice gives two files, also when only the case differs', () => {
  const nameOf = fileNames();
  expect(['Plan', 'Plan', 'PLAN', 'Plan (2)'].map((title) => nameOf(title, 'xlsx'))).toEqual([
    'Plan.xlsx',
    'Plan (2).xlsx',
    'PLAN (3).xlsx',
    'Plan (2) (2).xlsx',
  ]);
  expect(nameOf('Plan', 'docx')).toBe('Plan.docx');
});

test.each([
  ['a/b\\c: "d"?', 'a b c d.ics'],
  ['../../etc/passwd', 'etc passwd.ics'],
  ['', 'Untitled.ics'],
  ['nul', 'Untitled nul.ics'],
  ['Ends with dots. . .', 'Ends with dots.ics'],
  ['\u0000\n', 'Untitled.ics'],
])('%j becomes %s', (title, name) => {
  expect(fileNames()(title, 'ics')).toBe(name);
});

test('a long title is cut, never in the middle of a character', () => {
  const name = fileNames()('😀'.repeat(500), 'xlsx');
  expect(Buffer.byteLength(name)).toBeLessThan(255);
  expect(Buffer.from(name).toString()).toBe(name);
});
