/** A small spreadsheet with one of everything that the sheet view has to show, and two people beside its owner. */
import type { Spreadsheet } from '../../../local/sheets/google-types';
import type { Harness } from './sheet-harness';

export const OWNER = 'owner@northstar.example';
export const CLIENT = 'client@shop.example';
export const READER = 'reader@shop.example';

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const TEAL = { red: 0.05882353, green: 0.36862746, blue: 0.3882353 };
const HEADER = { backgroundColor: TEAL, textFormat: { bold: true, foregroundColor: { red: 1, green: 1, blue: 1 } } };
const list = (...items: string[]) => ({
  condition: { type: 'ONE_OF_LIST', values: items.map((userEnteredValue) => ({ userEnteredValue })) },
  strict: true,
  showCustomUi: true,
  inputMessage: 'Choose one of the options in the list.',
});
const cells = (row: number, column: number, bottom = row + 1, right = column + 1) => ({
  sheetId: 1,
  startRowIndex: row,
  endRowIndex: bottom,
  startColumnIndex: column,
  endColumnIndex: right,
});

/** People: A name, B state (dropdown), C paid (checkbox), D amount, E page, F from a range; header protected but for the owner. */
export async function makeSheet({ rest }: Harness): Promise<string> {
  const header = ['Name', 'State', 'Paid', 'Amount', 'Page', 'City'].map((title) => ({
    ...text(title),
    userEnteredFormat: HEADER,
    ...(title === 'Name' ? { note: 'First and last name.' } : {}),
  }));
  const { spreadsheetId = '' } = await rest<Spreadsheet>(OWNER, 'POST', '/v4/spreadsheets', {
    properties: { title: 'Sheet of the test', locale: 'en_GB', timeZone: 'Europe/Kyiv' },
    sheets: [
      {
        properties: {
          sheetId: 1,
          title: 'People',
          tabColorStyle: { rgbColor: TEAL },
          gridProperties: { rowCount: 60, columnCount: 8, frozenRowCount: 1 },
        },
        data: [
          {
            rowData: [
              { values: header },
              {
                values: [
                  text('Iryna'),
                  { ...text('New'), dataValidation: list('New', 'Won, at last', 'Lost') },
                  { userEnteredValue: { boolValue: false }, dataValidation: { condition: { type: 'BOOLEAN' } } },
                  {
                    userEnteredValue: { numberValue: 0.25 },
                    userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
                  },
                  { userEnteredValue: { formulaValue: '=HYPERLINK("https://shop.example/","Shop")' } },
                  {
                    dataValidation: {
                      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Loss list'!$A$1:$A$2" }] },
                      showCustomUi: true,
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        properties: { sheetId: 2, title: 'Loss list', gridProperties: { rowCount: 10, columnCount: 3 } },
        data: [{ rowData: [{ values: [text('Kyiv')] }, { values: [text('Lviv')] }] }],
      },
      { properties: { sheetId: 3, title: 'Secret', hidden: true } },
    ],
  });
  await rest(OWNER, 'POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
    requests: [
      {
        addProtectedRange: {
          protectedRange: { range: cells(0, 0, 1, 8), description: 'Headers', editors: { users: [OWNER] } },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [cells(1, 1, 60, 2)],
            booleanRule: {
              condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Lost' }] },
              format: { backgroundColor: { red: 1 } },
            },
          },
        },
      },
    ],
  });
  const share = (emailAddress: string, role: string) =>
    rest(OWNER, 'POST', `/drive/v3/files/${spreadsheetId}/permissions?sendNotificationEmail=false`, {
      type: 'user',
      role,
      emailAddress,
    });
  await share(CLIENT, 'writer');
  await share(READER, 'reader');
  return spreadsheetId;
}
