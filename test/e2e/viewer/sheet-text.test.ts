/** Texts of the sheet view: addresses, the clipboard, and what of a cell a person gets to edit. */
import type { CellData } from '../../../local/sheets/google-types';
import { address, parseTarget } from '../../../local/viewer/client/sheet/a1';
import { editableText } from '../../../local/viewer/client/sheet/cell-facts';
import { cellsToText, textToCells } from '../../../local/viewer/client/sheet/clipboard';

test.each([
  ['b5', { row: 4, column: 1 }],
  ['$AA$10', { row: 9, column: 26 }],
  ['Deals!B5', { tab: 'Deals', row: 4, column: 1 }],
  ["'Loss ''reasons'!A1", { tab: "Loss 'reasons", row: 0, column: 0 }],
  ['Причины проигрыша!C3', { tab: 'Причины проигрыша', row: 2, column: 2 }],
  ['A0', null],
  ['hello', null],
  ['B5:C6', null],
])('%s is gone to', (text, target) => {
  expect(parseTarget(text)).toEqual(target);
});

test('addresses have as many letters as they need', () => {
  expect([address(0, 0), address(9, 25), address(9, 26), address(0, 702)]).toEqual(['A1', 'Z10', 'AA10', 'AAA1']);
});

test.each<[string, string[][]]>([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\r\nb', [['a'], ['b']]],
  ['"two\nlines"\t"say ""so"""', [['two\nlines', 'say "so"']]],
  ['say "so"\t', [['say "so"', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['', [['']]],
])('%j on the clipboard is cells', (text, cells) => {
  expect(textToCells(text)).toEqual(cells);
});

test('cells go to the clipboard and come back', () => {
  const cells = [
    ['plain', 'two\nlines'],
    ['say "so"', 'tab\there'],
  ];
  expect(textToCells(cellsToText(cells))).toEqual(cells);
});

test.each<[CellData | undefined, string, string]>([
  [{ userEnteredValue: { formulaValue: '=A1+1' }, formattedValue: '2' }, 'en_GB', '=A1+1'],
  [{ userEnteredValue: { stringValue: '007' }, formattedValue: '007' }, 'en_GB', "'007"],
  [{ userEnteredValue: { stringValue: '+380 44 123' }, formattedValue: '+380 44 123' }, 'en_GB', "'+380 44 123"],
  [{ userEnteredValue: { stringValue: 'Room 7' }, formattedValue: 'Room 7' }, 'en_GB', 'Room 7'],
  [{ userEnteredValue: { numberValue: 1234.5 }, formattedValue: '1 234,50 ₴' }, 'uk_UA', '1234,5'],
  [{ userEnteredValue: { boolValue: true }, formattedValue: 'TRUE' }, 'en_GB', 'TRUE'],
  [
    {
      userEnteredValue: { numberValue: 46_000 },
      formattedValue: '09/12/2025',
      effectiveFormat: { numberFormat: { type: 'DATE' } },
    },
    'en_GB',
    '09/12/2025',
  ],
  [undefined, 'en_GB', ''],
])('%j is edited as typed', (cell, locale, text) => {
  expect(editableText(cell, locale)).toBe(text);
});
