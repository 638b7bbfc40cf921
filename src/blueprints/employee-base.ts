/** The Employee Base: the client's people, departments, and the private channels their clients use. */
import {
  checkbox, date, defineTable, email, id, longText, money, oneOf, phone, reference, text, type RowFormula,
} from './column'; // prettier-ignore

const filled = (cell: string): string => `LEN(TRIM(${cell}))>0`;
const blank = (cell: string): string => `LEN(TRIM(${cell}))=0`;
const endsWith = (cell: string, ending: string): string => `RIGHT(LOWER(TRIM(${cell}));LEN(${ending}))=${ending}`;

const emptyRow = (row: RowFormula): string => `AND(${blank(row.cell('name'))};${blank(row.cell('email'))})`;
const offDomain = (row: RowFormula): string => {
  const address = row.cell('email');
  const ours = `OR(${endsWith(address, row.domain('@'))};${endsWith(address, row.domain('.'))})`;
  return `AND(${filled(address)};NOT(${ours}))`;
};

/** The case's shadow sector: clients write to private mail or call private phones, and leave with the seller. */
function shadow(row: RowFormula): string {
  const mail = filled(row.cell('otherEmail'));
  const call = filled(row.cell('otherPhone'));
  const word = (key: 'clean' | 'mail' | 'phone' | 'both' | 'foreign') => row.word('shadow', key);
  const checks: readonly (readonly [string, string])[] = [
    [emptyRow(row), '""'],
    [`AND(OR(${mail};${offDomain(row)});${call})`, word('both')],
    [mail, word('mail')],
    [call, word('phone')],
    [offDomain(row), word('foreign')],
  ];
  return checks.reduceRight((otherwise, [when, then]) => `IF(${when};${then};${otherwise})`, word('clean'));
}

export const employees = defineTable({
  key: 'employees',
  rows: 300,
  frozenColumns: 2,
  identity: ['name', 'email'],
  columns: {
    employeeId: id({ width: 110 }),
    name: text({ required: true }),
    department: reference('departments', 'name', { width: 160 }),
    position: text({ width: 180 }),
    manager: reference('employees', 'name', { width: 180 }),
    role: oneOf('role', { width: 160 }),
    email: email({
      required: true,
      colours: [{ state: 'missing', when: (row) => `AND(${filled(row.cell('name'))};${blank(row.cell('email'))})` }],
    }),
    otherEmail: email({ colours: [{ state: 'overdue', when: (row) => filled(row.cell('otherEmail')) }] }),
    phone: phone(),
    otherPhone: phone({ colours: [{ state: 'overdue', when: (row) => filled(row.cell('otherPhone')) }] }),
    extension: id({ width: 110 }),
    products: text({ width: 180 }),
    schedule: text({ width: 180 }),
    duties: longText({ width: 260 }),
    fixedPay: money(),
    variablePay: money(),
    payRule: longText({ width: 240 }),
    inbound: checkbox({ width: 110 }),
    interview: oneOf('interview', {
      strict: true,
      width: 120,
      colours: [
        { state: 'done', is: 'done' },
        { state: 'neutral', is: 'planned' },
      ],
    }),
    interviewOn: date({
      width: 120,
      colours: [
        {
          state: 'overdue',
          when: (row) =>
            `AND(ISNUMBER(${row.cell('interviewOn')});${row.cell('interviewOn')}<TODAY();` +
            `${row.cell('interview')}<>${row.word('interview', 'done')})`,
        },
      ],
    }),
    status: oneOf('employment', {
      strict: true,
      width: 130,
      colours: [
        { state: 'neutral', is: 'left' },
        { state: 'missing', is: 'onLeave' },
      ],
    }),
    leftOn: date({ width: 120 }),
    handsOverTo: reference('employees', 'name', {
      width: 180,
      colours: [
        {
          state: 'missing',
          when: (row) =>
            `AND(${row.cell('status')}=${row.word('employment', 'left')};${blank(row.cell('handsOverTo'))})`,
        },
      ],
    }),
    shadow: oneOf('shadow', {
      origin: 'formula',
      width: 180,
      formula: shadow,
      colours: [
        { state: 'done', is: 'clean' },
        {
          state: 'overdue',
          when: (row) => `AND(LEN(${row.cell('shadow')})>0;${row.cell('shadow')}<>${row.word('shadow', 'clean')})`,
        },
      ],
    }),
  },
});

export const departments = defineTable({
  key: 'departments',
  rows: 40,
  frozenColumns: 1,
  columns: {
    name: text({ required: true }),
    head: reference('employees', 'name'),
    does: longText(),
    handsOver: longText(),
    notes: longText(),
  },
});
