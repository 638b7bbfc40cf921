/** Files of every kind as the import page gets them: bytes in, rows or a clear refusal out. */
import ExcelJS from 'exceljs';
import { zipSync, strToU8 } from 'fflate';
import { readFile, type ReadChoice } from '../../../../src/ui/import/read-file';

const ROWS = [
  ['Название сделки', 'Бюджет', 'Телефон'],
  ['Анкеры, осень', '12,5 тыс.', '+380 44 123-45-67'],
  ['Їжак і ґудзик; "Ромашка"', '1 234 567,89', '=1+1'],
  ['две\nстроки', '', '0'],
];
/** Letters that older alphabets have, too. */
const PLAIN = ROWS.filter((_, at) => at !== 2);
const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
const csv = (delimiter: string, newline = '\r\n', rows = ROWS): string =>
  rows.map((row) => row.map((cell) => quote(cell, delimiter)).join(delimiter)).join(newline) + newline;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
/** The encoder that browsers do not have: the decoder's table, turned round. */
const oneByte = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  return Uint8Array.from([...text], (char) => table.get(char) ?? 0x3f);
};
const read = (bytes: Uint8Array, choice: ReadChoice = {}) => {
  const result = readFile(bytes, choice);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.table;
};
const fault = (bytes: Uint8Array, choice: ReadChoice = {}) => {
  const result = readFile(bytes, choice);
  return result.ok ? null : result.fault;
};

describe('text files', () => {
  test.each([',', ';', '\t', '|'])('cells are told apart by %j', (delimiter) => {
    expect(read(utf8(csv(delimiter)))).toMatchObject({ rows: ROWS, delimiter, encoding: 'utf-8', doubts: [] });
  });

  test.each([
    ['UTF-8 with a mark', utf8(`\ufeff${csv(';')}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(csv('\t'), false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(csv('\t'), true, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(csv('\t'), false, false), 'utf-16le'],
    ['UTF-16 BE without', utf16(csv(';'), true, false), 'utf-16be'],
    ['windows-1251', oneByte(csv(';'), 'windows-1251'), 'windows-1251'],
    ['MS-DOS’s Cyrillic', oneByte(csv(';', '\r\n', PLAIN), 'ibm866'), 'ibm866'],
    ['KOI8-U', oneByte(csv(';'), 'koi8-u'), 'koi8-u'],
  ])('%s', (_, bytes, encoding) => {
    const table = read(bytes);
    expect(table).toMatchObject({ encoding, doubts: [] });
    expect(table.rows).toEqual(encoding === 'ibm866' ? PLAIN : ROWS);
  });

  test('Mac’s Cyrillic has the same small letters as Windows: a guess, and told', () => {
    expect(read(oneByte(csv(';', '\n', PLAIN), 'x-mac-cyrillic'))).toMatchObject({
      rows: PLAIN,
      doubts: [{ code: 'encodingGuessed', encoding: 'x-mac-cyrillic' }],
    });
  });

  test('Western letters are not taken for Cyrillic ones', () => {
    const text = 'Deal,Contact\nCafé Crème,José Müller\nSmörgåsbord,Zoë\n';
    expect(read(oneByte(text, 'windows-1252'))).toMatchObject({ encoding: 'windows-1252' });
    expect(read(oneByte(text, 'windows-1252')).rows[1]).toEqual(['Café Crème', 'José Müller']);
  });

  test('one Ukrainian word in a long English file is enough', () => {
    const text = `Deal,Owner\n${'Anchor bolts,Jane\n'.repeat(500)}Анкери,Олена\n`;
    expect(read(oneByte(text, 'windows-1251')).rows.at(-1)).toEqual(['Анкери', 'Олена']);
  });

  test('a broken character does not make UTF-8 another alphabet, and is told', () => {
    const bytes = [...utf8(csv(','))];
    bytes.splice(40, 0, 0xff);
    expect(read(Uint8Array.from(bytes))).toMatchObject({
      encoding: 'utf-8',
      doubts: [{ code: 'charactersBroken', count: 1 }],
    });
  });

  test('what the user chose counts', () => {
    const bytes = oneByte(csv(';'), 'windows-1251');
    expect(read(bytes, { encoding: 'koi8-u' }).encoding).toBe('koi8-u');
    expect(read(utf8('a;b,c\n1;2,3\n'), { delimiter: ',' }).rows).toEqual([['a;b', 'c'], ['1;2', '3']]); // prettier-ignore
  });

  test('decimal commas do not pass for delimiters', () => {
    expect(read(utf8('Сделка;Бюджет\nА;1,5\nБ;2,25\nВ;3,75\n')).rows[3]).toEqual(['В', '3,75']);
  });

  test('Excel’s own line is no row', () => {
    expect(read(utf8('sep=|\r\nDeal|Value\r\nA|1\r\n'))).toMatchObject({ rows: [['Deal', 'Value'], ['A', '1']], delimiter: '|' }); // prettier-ignore
  });

  test('one column', () => {
    expect(read(utf8('Deal\nAnchors, autumn\nBolts\n')).rows).toEqual([['Deal'], ['Anchors, autumn'], ['Bolts']]);
  });

  test('both line ends in one file', () => {
    expect(read(utf8('a,b\r\n1,"x\r\ny"\r\n2,z\n3,"q"\r\n')).rows).toEqual([['a', 'b'], ['1', 'x\r\ny'], ['2', 'z'], ['3', 'q']]); // prettier-ignore
  });

  test('quotation marks that nobody meant', () => {
    expect(read(utf8('id\tname\n1\t"Ромашка" ООО\n2\t5" pipe\n')).rows).toEqual([['id', 'name'], ['1', '"Ромашка" ООО'], ['2', '5" pipe']]); // prettier-ignore
  });

  test('a quotation that never ends is refused with its row, not swallowed', () => {
    expect(fault(utf8('a,b\n1,"x, y"\n2,"open\n3,z\n4,z\n'))).toEqual({ code: 'quoteOpen', row: 3 });
  });

  test('texts stay exactly what they were', () => {
    const cells = ['  lead', 'trail  ', '\u00a0', "'quoted", '=SUM(A1)', '007', '1E5'];
    expect(read(utf8(csv(',', '\n', [cells.map((_, at) => `h${at}`), cells]))).rows[1]).toEqual(cells);
  });
});

const BITRIX = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style>td {color: red}</style></head>
<body><table border="1"><thead><tr><th>ID</th><th>Название сделки</th><th>Сумма</th><th>Комментарий</th></tr></thead>
<tbody><tr><td>17</td><td>ООО &quot;Ромашка&quot; &amp; Ко</td><td>12 500,00 руб.</td><td>Первая
вторая<br>третья</td></tr><tr><td>18<td>&lt;script&gt;alert(1)&lt;/script&gt;<td>&nbsp;<td></tr>
</tbody></table></body></html>`;

describe('HTML tables that are called .xls', () => {
  const rows = [
    ['ID', 'Название сделки', 'Сумма', 'Комментарий'],
    ['17', 'ООО "Ромашка" & Ко', '12 500,00 руб.', 'Первая\nвторая\nтретья'],
    ['18', '<script>alert(1)</script>', '\u00a0', ''],
  ];
  test('as Bitrix24 writes them', () => {
    expect(read(utf8(`\ufeff${BITRIX}`))).toMatchObject({ format: 'html', rows, encoding: 'utf-8' });
  });
  test('in the alphabet that the page names', () => {
    const bytes = oneByte(BITRIX.replace('UTF-8', 'windows-1251'), 'windows-1251');
    expect(read(bytes)).toMatchObject({ rows, encoding: 'windows-1251' });
  });
  test('of several tables the one with the deals', () => {
    const page = `<table><tr><td>Report</td></tr></table><table><tr><th>a<th colspan=2>b</tr><tr><td>1<td>2<td>3</table>`;
    expect(read(utf8(page)).rows).toEqual([['a', 'b', ''], ['1', '2', '3']]); // prettier-ignore
  });
  test('a page without one', () => expect(fault(utf8('<!doctype html><p>Log in</p>'))).toEqual({ code: 'noTable' }));
});

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('XLSX', () => {
  test('texts, numbers, dates, formulas, rich texts, gaps', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Сделки');
      sheet.addRow(['Сделка', 'Сумма', 'Создана', 'Когда', 'Код']);
      sheet.addRow(['Анкеры', 22700.5, new Date(Date.UTC(2026, 4, 12)), new Date(Date.UTC(2026, 4, 12, 9, 30)), 7]);
      sheet.getCell('C2').numFmt = 'dd.mm.yyyy';
      sheet.getCell('D2').numFmt = 'dd/mm/yyyy hh:mm';
      sheet.getCell('E2').numFmt = '00000';
      sheet.getCell('A4').value = { richText: [{ text: 'Бол' }, { text: 'ты', font: { bold: true } }] };
      sheet.getCell('B4').value = { formula: 'B2*2', result: 45401 };
      sheet.getCell('C4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('E4').value = true;
    });
    expect(read(bytes)).toMatchObject({
      format: 'xlsx',
      sheet: 'Сделки',
      doubts: [{ code: 'formulaErrors', count: 1 }],
      rows: [
        ['Сделка', 'Сумма', 'Создана', 'Когда', 'Код'],
        ['Анкеры', '22700.5', '2026-05-12', '2026-05-12T09:30:00', '00007'],
        ['', '', '', '', ''],
        ['Болты', '45401', '#DIV/0!', '', 'TRUE'],
      ],
    });
  });

  test('the first sheet that is seen and filled, or the one chosen', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('secret', { state: 'hidden' }).addRow(['x']);
      book.addWorksheet('blank');
      book.addWorksheet('deals').addRow(['Deal']);
      book.addWorksheet('other').addRow(['Other']);
    });
    expect(read(bytes)).toMatchObject({ sheet: 'deals', sheets: ['blank', 'deals', 'other'], rows: [['Deal']] });
    expect(read(bytes, { sheet: 'other' }).rows).toEqual([['Other']]);
    expect(fault(bytes, { sheet: 'gone' })).toEqual({ code: 'sheetUnknown' });
  });

  test('days that are counted from 1904', async () => {
    const bytes = await workbook((book) => {
      book.properties.date1904 = true;
      const cell = book.addWorksheet('s').getCell('A1');
      cell.value = new Date(Date.UTC(2026, 0, 31));
      cell.numFmt = 'yyyy-mm-dd';
    });
    expect(read(bytes).rows).toEqual([['2026-01-31']]);
  });

  const bare = (sheet: string): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8('<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" r:id="rId1"/></x:sheets></x:workbook>'), // prettier-ignore
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="/xl/worksheets/one.xml"/></Relationships>'), // prettier-ignore
      'xl/worksheets/one.xml': strToU8(sheet),
    });

  test('with prefixes, without references, strings inside, carriage returns escaped', () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a &amp; b_x000D_</x:t></x:is></x:c>
      <x:c><x:v>0.30000000000000004</x:v></x:c><x:c t="d"><x:v>2026-05-12</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(read(bare(sheet)).rows).toEqual([['a & b\r', '0.3', '2026-05-12']]);
  });

  test('too many rows and columns', () => {
    const row = '<row><c><v>1</v></c></row>';
    expect(fault(bare(`<worksheet><sheetData>${row.repeat(100_002)}</sheetData></worksheet>`))).toMatchObject({ code: 'tooManyRows', limit: 100_000 }); // prettier-ignore
    expect(fault(bare(`<worksheet><sheetData><row>${'<c><v>1</v></c>'.repeat(201)}</row></sheetData></worksheet>`))).toMatchObject({ code: 'tooManyColumns' }); // prettier-ignore
  });

  test('a bomb is not unpacked', () => {
    const bomb = bare(`<worksheet>${' '.repeat(60 * 1024 * 1024)}</worksheet>`);
    expect(bomb.length).toBeLessThan(200_000);
    expect(fault(bomb)).toEqual({ code: 'zipBomb' });
  });
});

describe('what is refused', () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le'), 0, 0]);
  test.each([
    ['Excel 97', ole('Workbook'), { code: 'oldExcel' }],
    ['a workbook with a password', ole('..EncryptedPackage'), { code: 'encrypted' }],
    ['a document', zipSync({ 'word/document.xml': strToU8('<d/>') }), { code: 'notAWorkbook' }],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('b') }), { code: 'binaryWorkbook' }],
    ['half a zip', zipSync({ 'xl/workbook.xml': strToU8('<w/>') }).slice(0, 60), { code: 'zipBroken' }],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), { code: 'notText' }],
    ['zeros', new Uint8Array(64), { code: 'notText' }],
    ['nothing', new Uint8Array(0), { code: 'empty' }],
    ['blanks', utf8(' \r\n\r\n'), { code: 'empty' }],
    ['a mark and nothing', Uint8Array.of(0xef, 0xbb, 0xbf), { code: 'empty' }],
    ['delimiters', utf8(';;;\n;;;\n'), { code: 'empty' }],
    ['201 columns', utf8(`${'a,'.repeat(200)}a\n`), { code: 'tooManyColumns', found: 201, limit: 200 }],
    ['100,001 rows', utf8(`a,b\n${'1,2\n'.repeat(100_001)}`), { code: 'tooManyRows', found: 100_001, limit: 100_000 }],
    ['51 MB', new Uint8Array(51 * 1024 * 1024), { code: 'tooBig', bytes: 51 * 1024 * 1024, limit: 50 * 1024 * 1024 }],
  ])('%s', (_, bytes, expected) => expect(fault(bytes)).toEqual(expected));
});
