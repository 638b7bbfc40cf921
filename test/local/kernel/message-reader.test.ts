/** Checking bodies against Google's published types, with Google's words for what is wrong. */
import { ApiError } from '../../../local/kernel/api-error';
import type { ApiName } from '../../../local/kernel/contract';
import { readMessage } from '../../../local/kernel/message-reader';

function refusalOf(api: ApiName, type: string, value: unknown): ApiError {
  try {
    readMessage(api, type, value);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('was accepted');
}
const sheets = (request: unknown) => refusalOf('sheets', 'BatchUpdateSpreadsheetRequest', { requests: [request] });

describe('a body', () => {
  test('that is right passes, numbers in quotes become numbers and nulls vanish', () => {
    const body = {
      requests: [{ addSheet: { properties: { sheetId: '7', title: null, gridProperties: { rowCount: 3 } } } }],
    };
    expect(readMessage('sheets', 'BatchUpdateSpreadsheetRequest', body)).toEqual({
      requests: [{ addSheet: { properties: { sheetId: 7, gridProperties: { rowCount: 3 } } } }],
    });
  });

  test('keeps null cells of values, and null members where they mean "clear"', () => {
    const range = { values: [[null, 'a', 1.5, true]] };
    expect(readMessage('sheets', 'ValueRange', range)).toEqual(range);
    const file = { appProperties: { stage: null } };
    expect(readMessage('drive', 'File', file)).toEqual(file);
  });

  test.each([
    [
      { foo: {} },
      `Invalid JSON payload received. Unknown name "foo" at 'requests[0]': Cannot find field.`,
      'requests[0]',
    ],
    [
      { addSheet: { properties: { titel: 'x' } } },
      `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
      'requests[0].add_sheet.properties',
    ],
    [
      { addSheet: { properties: { sheetId: 'x' } } },
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "x"`,
      'requests[0].add_sheet.properties.sheet_id',
    ],
    [
      { addSheet: { properties: { sheetId: 1.5 } } },
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), 1.5`,
      'requests[0].add_sheet.properties.sheet_id',
    ],
    [
      { mergeCells: { mergeType: 'MERGE_SOME' } },
      `Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "MERGE_SOME"`,
      'requests[0].merge_cells.merge_type',
    ],
    [
      { addSheet: { properties: [] } },
      `Invalid JSON payload received. Unknown name "properties" at 'requests[0].add_sheet': Proto field is not repeating, cannot start list.`,
      'requests[0].add_sheet',
    ],
    [
      { addSheet: { properties: { title: {} } } },
      `Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), Starting an object on a scalar field`,
      'requests[0].add_sheet.properties.title',
    ],
    [
      { addSheet: 'x' },
      `Invalid value at 'requests[0].add_sheet' (type.googleapis.com/google.apps.sheets.v4.AddSheetRequest), "x"`,
      'requests[0].add_sheet',
    ],
  ])('with %j is refused in words', (request, message, field) => {
    const error = sheets(request);
    expect(error.message).toBe(message);
    expect(error.body('sheets')).toEqual({
      error: {
        code: 400,
        message,
        status: 'INVALID_ARGUMENT',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description: message }] },
        ],
      },
    });
  });

  test('with several mistakes is told all of them', () => {
    const error = refusalOf('docs', 'BatchUpdateDocumentRequest', { request: [], requests: 'all' });
    expect(error.message.split('\n')).toEqual([
      'Invalid JSON payload received. Unknown name "request": Cannot find field.',
      `Invalid value at 'requests' (type.googleapis.com/google.apps.docs.v1.Request), "all"`,
    ]);
  });

  test('accepts fractions only where Google has them', () => {
    expect(() => readMessage('sheets', 'Color', { red: 0.5 })).not.toThrow();
    expect(() => readMessage('docs', 'Dimension', { magnitude: 10.5, unit: 'PT' })).not.toThrow();
    expect(refusalOf('sheets', 'GridRange', { startRowIndex: 0.5 }).message).toContain('TYPE_INT32');
  });

  test('of a type newer than the published declarations is known too', () => {
    const named = { requests: [{ updateNamedStyle: { fields: '*', namedStyle: { namedStyleType: 'HEADING_1' } } }] };
    expect(readMessage('docs', 'BatchUpdateDocumentRequest', named)).toEqual(named);
  });

  test('refuses names that only look known', () => {
    expect(refusalOf('drive', 'File', { constructor: 1 }).body('drive')).toEqual({
      error: {
        code: 400,
        message: 'Invalid JSON payload received. Unknown name "constructor": Cannot find field.',
        errors: [
          {
            message: 'Invalid JSON payload received. Unknown name "constructor": Cannot find field.',
            domain: 'global',
            reason: 'invalid',
          },
        ],
      },
    });
  });
});
