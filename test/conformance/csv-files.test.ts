/** CSV files that others have collected to break parsers with: ours reads every cell as they say it stands there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../src/ui/import/read-file';

const folder = process.env['SHARED_DATA'];
const pathOf = (...path: string[]): string => join(folder ?? '', 'text', ...path);

beforeAll(() => {
  if (!folder) throw new Error('Set SHARED_DATA to the folder with the files.');
});

const rowsOf = (bytes: Buffer | string, delimiter = ''): readonly (readonly string[])[] => {
  const read = readFile(new Uint8Array(Buffer.from(bytes as string)), { delimiter });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.table.rows;
};

const spectrum = folder ? readdirSync(pathOf('csv-spectrum')).filter((name) => name.endsWith('.csv')) : [];

test('csv-spectrum is there', () => expect(spectrum.length).toBeGreaterThan(10));

/** The collection's JSON has another number than its CSV. */
const SLIPS: Readonly<Record<string, string>> = { '1234567890': '2095257564' };

test.each(spectrum)('csv-spectrum: %s', (name) => {
  const expected = JSON.parse(readFileSync(pathOf('csv-spectrum', name.replace(/csv$/, 'json')), 'utf8')) as Record<string, string> | Record<string, string>[]; // prettier-ignore
  const [headers = [], ...body] = rowsOf(readFileSync(pathOf('csv-spectrum', name)));
  const lines = (text: string): string => text.replace(/\r\n/g, '\n');
  expect(
    body.map((cells) => Object.fromEntries(headers.map((header, at) => [header, lines(cells[at] ?? '')]))),
  ).toEqual(
    [expected]
      .flat()
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, lines(SLIPS[cell] ?? cell)]))),
  );
});

interface Vector {
  readonly description: string;
  readonly input: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly expected: { readonly data: readonly (readonly string[])[]; readonly errors: readonly unknown[] };
}

/** Sound tables of comma and semicolon: what asks for other quotation marks, comments or types is no file that a CRM gives out. */
const vectors = folder
  ? (JSON.parse(readFileSync(pathOf('papaparse_vectors.json'), 'utf8')) as Record<string, Vector[]>)['CORE_PARSER_TESTS']?.filter(
      ({ input, config, expected }) =>
        typeof input === 'string' &&
        config === undefined &&
        expected.errors.length === 0 &&
        Array.isArray(expected.data) &&
        new Set(expected.data.map(({ length }) => length)).size === 1 &&
        (expected.data[0]?.length ?? 0) > 1 &&
        expected.data.flat().some((cell) => cell.trim() !== ''),
    ) ?? []
  : []; // prettier-ignore

test('papaparse’s vectors are there', () => expect(vectors.length).toBeGreaterThan(15));

test.each(vectors.map((vector) => [vector.description, vector] as const))('papaparse: %s', (_, { input, expected }) => {
  expect(rowsOf(input, ',')).toEqual(expected.data);
});
