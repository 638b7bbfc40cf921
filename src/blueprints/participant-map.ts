/** The Participant Map: who is responsible for the project on both sides. */
import { checkbox, defineTable, email, longText, oneOf, phone, text, type RowFormula } from './column';

const filled = (cell: string): string => `LEN(TRIM(${cell}))>0`;
const blank = (cell: string): string => `LEN(TRIM(${cell}))=0`;
const emptyRow = (row: RowFormula): string => `AND(${blank(row.cell('name'))};${blank(row.cell('email'))})`;

/** Influence × interest (crm-landscape: manage closely, keep satisfied, keep informed, monitor); a dash until both are known. */
function engagement(row: RowFormula): string {
  const [influence, interest] = [row.cell('influence'), row.cell('interest')];
  const high = row.word('level', 'high');
  const word = (key: 'manageClosely' | 'keepSatisfied' | 'keepInformed' | 'monitor') => row.word('strategy', key);
  const strong = `IF(${interest}=${high};${word('manageClosely')};${word('keepSatisfied')})`;
  const weak = `IF(${interest}=${high};${word('keepInformed')};${word('monitor')})`;
  return `IF(${emptyRow(row)};"";IF(OR(${blank(influence)};${blank(interest)});"–";IF(${influence}=${high};${strong};${weak})))`;
}

/** Names the first thing that is missing in the row. */
function status(row: RowFormula): string {
  const word = (key: 'complete' | 'noName' | 'noEmail' | 'emailWrong' | 'noSide' | 'noRole' | 'noPhone') =>
    row.word('participantStatus', key);
  const address = row.cell('email');
  const checks: readonly (readonly [string, string])[] = [
    [emptyRow(row), '""'],
    [blank(row.cell('name')), word('noName')],
    [blank(address), word('noEmail')],
    [`NOT(REGEXMATCH(TRIM(${address});"^[^@ ]+@[^@ ]+[.][^@ ]+$"))`, word('emailWrong')],
    [blank(row.cell('side')), word('noSide')],
    [blank(row.cell('role')), word('noRole')],
    [blank(row.cell('phone')), word('noPhone')],
  ];
  return checks.reduceRight((otherwise, [when, then]) => `IF(${when};${then};${otherwise})`, word('complete'));
}

export const participants = defineTable({
  key: 'participants',
  rows: 200,
  frozenColumns: 2,
  identity: ['name', 'email'],
  columns: {
    side: oneOf('side', { required: true, strict: true, width: 120, colours: [{ state: 'accent', is: 'consultant' }] }),
    name: text({
      required: true,
      colours: [{ state: 'missing', when: (row) => `AND(${blank(row.cell('name'))};${filled(row.cell('email'))})` }],
    }),
    company: text({ width: 220 }),
    position: text(),
    role: oneOf('role', { required: true, strict: true, width: 190 }),
    responsibleFor: longText({ width: 260 }),
    email: email({
      required: true,
      strict: true,
      width: 270,
      colours: [{ state: 'missing', when: (row) => `AND(${filled(row.cell('name'))};${blank(row.cell('email'))})` }],
    }),
    phone: phone({
      colours: [{ state: 'missing', when: (row) => `AND(${filled(row.cell('name'))};${blank(row.cell('phone'))})` }],
    }),
    messenger: text({ width: 160 }),
    channel: oneOf('channel', { width: 130 }),
    weekly: checkbox({ width: 110 }),
    access: oneOf('access', { strict: true, width: 130 }),
    influence: oneOf('level', { strict: true, width: 110 }),
    interest: oneOf('level', { strict: true, width: 110 }),
    engagement: oneOf('strategy', {
      origin: 'formula',
      width: 160,
      formula: engagement,
      colours: [{ state: 'accent', is: 'manageClosely' }],
    }),
    notes: longText({ width: 260 }),
    status: oneOf('participantStatus', {
      origin: 'formula',
      width: 160,
      formula: status,
      colours: [
        { state: 'done', is: 'complete' },
        {
          state: 'missing',
          when: (row) =>
            `AND(LEN(${row.cell('status')})>0;${row.cell('status')}<>${row.word('participantStatus', 'complete')})`,
        },
      ],
    }),
  },
});
