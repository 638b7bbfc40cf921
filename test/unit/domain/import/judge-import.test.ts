/** Whole tables judged: what every row becomes, and why a row is refused. */
import fc from 'fast-check';
import { recordFingerprint, type ImportRecord } from '../../../../src/domain/import/import-record';
import type { JudgedRow } from '../../../../src/domain/import/judge-import';
import { baseWith, deal, imported, verdicts } from './import-fixture';

const AMO = [
  ['ID', 'Название сделки', 'Бюджет', 'Ответственный', 'Дата создания сделки', 'Дата закрытия', 'Этап сделки', 'Полное имя контакта', 'Компания контакта', 'Мобильный телефон', 'Рабочий email', 'Примечание 1', 'Причина отказа', 'Воронка', 'utm_campaign'],
  ['101', 'Анкеры', '12 500,50', 'Коваль Олена', '12.05.2026 14:30', 'не закрыта', 'Переговоры', 'Анна Швец', 'Стальмакс', '+380 67 123 45 67', 'anna@stalmax.ua', ' =1+1\nвторая', '', 'Опт', 'осень'],
  ['102', 'Болты', '0', 'ivan@stalmax.com', '01.02.2026', '03.02.2026 10:00:30', 'Успешно реализовано', 'Борис', '', '067 222 33 44', '', '', '', 'Опт', ''],
  ['103', 'Винты', '', '', '01.02.2026', '05.02.2026', 'Закрыто и не реализовано', 'Вера', '', '', 'vera@x.ua', '', 'Дорого', 'Опт', ''],
]; // prettier-ignore

const recordOf = (one: JudgedRow | undefined): ImportRecord => {
  if (!one || one.verdict === 'rejected') throw new Error(JSON.stringify(one));
  return one.record;
};

describe('an amoCRM export', () => {
  const result = imported(AMO);
  test('every cell is in a field or in the note', () => {
    expect(recordOf(result.rows[0])).toEqual({
      fields: {
        title: 'Анкеры', contact: 'Анна Швец', company: 'Стальмакс', phone: '+380 67 123 45 67', email: 'anna@stalmax.ua', source: '', product: '',
        value: 12500.5, currency: 'UAH', owner: 'Олена Коваль', nextStep: '', nextStepDue: null,
        note: ' =1+1\nвторая\nВоронка: Опт\nutm_campaign: осень', externalId: '101',
      },
      stage: 'B6', outcome: 'open', lossReason: null, createdAt: '2026-05-12T12:30:00.000Z', closedAt: null, lastActivityAt: null,
      given: ['externalId', 'title', 'contact', 'company', 'phone', 'email', 'value', 'owner', 'stage', 'createdAt', 'closedAt', 'note'],
    }); // prettier-ignore
  });
  test('won deals stand on the last stage, lost ones where their reason is allowed', () => {
    expect(recordOf(result.rows[1])).toMatchObject({ outcome: 'won', stage: 'B8', closedAt: '2026-02-03T08:00:30.000Z', fields: { owner: 'Иван Петров', value: 0 } }); // prettier-ignore
    expect(recordOf(result.rows[2])).toMatchObject({ outcome: 'lost', stage: 'B2', lossReason: 'L2', fields: { owner: '' } }); // prettier-ignore
  });
  test('the preview counts', () => {
    expect(result.totals).toEqual({
      verdicts: { new: 3, update: 0, unchanged: 0, closed: 0, rejected: 0 },
      outcomes: { open: 1, won: 1, lost: 1 },
      stages: { B6: 1 },
      owners: { 'Олена Коваль': 1, 'Иван Петров': 1, '': 1 },
      sums: { UAH: { open: 12500.5, won: 0, lost: 0 } },
      reasons: {},
    });
  });
  test('what is not sure is asked, and without an answer nothing is guessed', () => {
    const asked = result.questions.filter(({ sure }) => !sure);
    expect(asked).toEqual([
      { kind: 'stage', key: 'переговоры', value: 'Переговоры', rows: 1, suggestion: { outcome: 'open', stage: 'B6' }, sure: false },
      { kind: 'reason', key: 'дорого', value: 'Дорого', rows: 1, suggestion: 'L2', sure: false },
    ]); // prettier-ignore
    expect(verdicts(imported(AMO, baseWith(), false))).toEqual(['stageUndecided: Переговоры', 'new', 'reasonUndecided: Дорого']); // prettier-ignore
  });
});

const table = (headers: string, ...rows: string[]): string[][] => [headers, ...rows].map((row) => row.split('|'));

test('every cell that cannot be read is named', () => {
  const { rows } = imported(
    table(
      'Сделка|Сумма|Валюта|Создана|Срок шага|Этап|Ответственный',
      'а|договорная|UAH|12.05.2026|||',
      'б|-5||32.05.2026|||',
      'в|$5|EUR|вчера|||',
      'г|1.234||12.05.2026|||',
      'д|7|тугрики||||',
      'е||||||Кто-то Третий',
      'ж||||||Ушедший Пётр',
    ),
    baseWith(),
    false,
  );
  expect(verdicts({ rows, totals: imported([['Сделка']]).totals })).toEqual([
    'notANumber: договорная',
    'negative: -5; noSuchDay: 32.05.2026',
    'currenciesDiffer: $5; notADate: вчера',
    'numberAmbiguous: 1.234',
    'currencyUnknown: тугрики',
    'ownerUndecided: Кто-то Третий',
    'ownerUndecided: Ушедший Пётр',
  ]);
  expect(rows[0]).toMatchObject({ row: 2, reasons: [{ field: 'value', column: 1 }] });
});

test('figures that can be read in two ways are asked, and the answer counts', () => {
  const rows = table('Deal|Amount|Created', 'a|1,234|03/04/2026', 'b|2|05/06/2026');
  const { questions } = imported(rows);
  expect(questions.filter(({ sure }) => !sure)).toEqual([
    { kind: 'dateOrder', field: 'createdAt', example: '05/06/2026', suggestion: null, sure: false },
    { kind: 'decimal', example: '1,234', suggestion: null, sure: false },
  ]);
  expect(verdicts(imported(rows))).toEqual(['numberAmbiguous: 1,234; dateAmbiguous: 03/04/2026', 'dateAmbiguous: 05/06/2026']); // prettier-ignore
  const answered = imported(rows, baseWith(), true, { decimal: '.', dateOrders: { createdAt: 'dmy' } });
  expect(recordOf(answered.rows[0])).toMatchObject({ fields: { value: 1234 }, createdAt: '2026-04-02T22:00:00.000Z' });
});

test('times: zones, the gap of spring, seconds', () => {
  const { rows } = imported(table('Deal|Created', 'a|2026-05-12T10:00:05-04:00', 'b|2026-03-29 03:30', 'c|2026-05-12 00:00:59')); // prettier-ignore
  expect(rows.map((one) => recordOf(one).createdAt)).toEqual(['2026-05-12T14:00:05.000Z', '2026-03-29T02:30:00.000Z', '2026-05-11T22:00:59.000Z']); // prettier-ignore
});

describe('which deal a row is about', () => {
  const base = baseWith([
    deal('D-1', { externalId: '101 | 77', phone: '+380 67 111 11 11' }),
    deal('D-2', { phone: '+380 67 222 22 22', email: 'b@x.ua' }),
    deal('D-3', { phone: '+380 67 333 33 33', email: 'shared@x.ua' }),
    deal('D-4', { phone: '+380 67 333 33 33' }),
    deal('D-5', { email: 'closed@x.ua', closed: true }),
    deal('D-6', { externalId: 'Z9', email: 'six@x.ua' }),
  ]);
  const judge = (...rows: string[]) => verdicts(imported(table('ID|Deal|Phone|E-mail', ...rows), base));
  test.each([
    ['by its number elsewhere', '101|a|||', 'update D-1 by externalId'],
    ['by the number of a deal merged into it', '77|a||', 'update D-1 by externalId'],
    ['by phone, in any form', '|a|(067) 222-22-22|', 'update D-2 by phone'],
    ['by e-mail, in any form', '|a||B@X.UA', 'update D-2 by email'],
    ['by its own number', 'D-2|a|067 222 22 22|', 'update D-2 by id'],
    ['nobody’s', '500|a|067 999 99 99|', 'new'],
    ['two could be meant', '|a|067 333 33 33|', 'severalDeals: D-3, D-4'],
    ['the phone says more than the e-mail', '|a|067 222 22 22|shared@x.ua', 'update D-2 by phone'],
    ['a closed deal is not opened by the client’s next one', '|a||closed@x.ua', 'new sameContact'],
    ['another deal of the same client in the other system', '102|a||six@x.ua', 'new sameContact'],
    ['a deal made by hand gets its number', '102|a||b@x.ua', 'update D-2 by email'],
    ['the number of another tracker', 'D-2|a|067 555 55 55|', 'otherDeal: D-2'],
  ])('%s', (_, row, expected) => expect(judge(row.split('|').slice(0, 4).join('|'))).toEqual([expected]));

  test('the same deal twice in one file', () => {
    expect(judge('9|a||', '9|b||')).toEqual(['new', 'twiceInFile: 2']);
    expect(judge('|a|067 900 00 00|', '|A |380679000000|')).toEqual(['new', 'twiceInFile: 2']);
    expect(judge('|a|067 900 00 00|', '|b|067 900 00 00|')).toEqual(['new', 'new sameContact']);
    expect(judge('8|a|067 900 00 00|', '9|a|067 900 00 00|')).toEqual(['new', 'new sameContact']);
    expect(judge('|a|067 222 22 22|', '|z||b@x.ua')).toEqual(['update D-2 by phone', 'twiceInFile: 2']);
  });

  test('a tracker’s own number is no foreign one', () => {
    const { rows } = imported(
      [
        ['Deal ID', 'Deal', 'ID before', 'In stage since'],
        ['D-6', 'x', 'Z9', ''],
      ],
      base,
    );
    expect(recordOf(rows[0]).fields.externalId).toBe('Z9');
  });

  test('what was imported and not touched since is unchanged', () => {
    const first = imported(AMO);
    const deals = first.rows.map((one, at) =>
      deal(`D-${at}`, { externalId: recordOf(one).fields.externalId, fingerprint: recordFingerprint(recordOf(one)) }),
    );
    expect(verdicts(imported(AMO, baseWith(deals)))).toEqual([0, 1, 2].map((at) => `unchanged D-${at} by externalId`));
    const other = AMO.map((row, at) => (at === 1 ? [row[0] ?? '', 'Анкеры M8', ...row.slice(2)] : row));
    expect(verdicts(imported(other, baseWith(deals)))[0]).toBe('update D-0 by externalId');
  });
});

test('cells that have slipped are not imported', () => {
  const rows = [
    ['Deal', 'Company', 'Amount'], ['a', 'A', '1'], ['b', 'B', '2', 'more'], ['c', 'C', '3', ''], ['broken ti'], ['tle', 'D', '4'].slice(0, 3), ['e', 'E'],
  ]; // prettier-ignore
  expect(verdicts(imported(rows))).toEqual(['new', 'tooManyCells: more', 'new', 'new', 'new', 'new']);
  const halves = [
    ['Deal', 'Company', 'Amount'],
    ['a', 'first'],
    ['second', '4'],
    ['', '', ''],
  ];
  expect(verdicts(imported(halves))).toEqual(['brokenLine: a | first', 'brokenLine: second | 4']);
});

test('numbers that a spreadsheet has rounded are no phones and no IDs', () => {
  expect(verdicts(imported(table('ID|Deal|Phone', '1,23E+11|a|', '1|b|3.80671E+11')))).toEqual(['rounded: 1,23E+11', 'rounded: 3.80671E+11']); // prettier-ignore
});

test('a loss without a reason, and with one that its stage does not allow', () => {
  const rows = table('Deal|Stage|Status|Lost reason', 'a|Договор|Lost|Не дозвонились', 'b|Договор|Lost|', 'c|Договор|Lost|Выбрали конкурента', 'd|Договор|Open|Дорого', 'e|Договор|Hm|'); // prettier-ignore
  const result = imported(rows);
  expect(verdicts(result)).toEqual(['reasonNotHere: Не дозвонились', 'reasonMissing: ', 'new', 'new', 'statusUndecided: Hm']); // prettier-ignore
  expect(recordOf(result.rows[3]).fields.note).toBe('Lost reason: Дорого');
  expect(verdicts(imported(rows, baseWith(), true, { reasons: { ...result.decisions.reasons, '': 'L10' } }))[1]).toBe('new'); // prettier-ignore
});

test('a deal without a title is called by what is sold to whom', () => {
  const { rows } = imported(table('Deal|Product|Company|Contact|Phone', '|Анкеры|Стальмакс||', '|||Анна|', '||||067 111 22 33', ' |||| ', '| ||| x')); // prettier-ignore
  expect(rows.slice(0, 3).map((one) => recordOf(one).fields.title)).toEqual(['Анкеры, Стальмакс', 'Анна', '067 111 22 33']); // prettier-ignore
  expect(rows.length).toBe(4);
});

test('what columns of one field say differently is kept, and said once', () => {
  const rows = table('Deal - Title|Deal - Organization|Organization - Name|Deal - Status|Deal - Expected close date', 'a|X|X|Open|2026-06-01', 'b|X|Y|Open|'); // prettier-ignore
  expect(imported(rows).rows.map((one) => recordOf(one).fields.note)).toEqual(['Deal - Expected close date: 2026-06-01', 'Organization - Name: Y']); // prettier-ignore
});

test('what is worth knowing', () => {
  const { rows } = imported(
    table('Deal|Phone|E-mail|Owner|Status|Created|Closed', 'a|12345|nobody||Open||', 'b||||Won|02.02.2026|01.02.2026'),
  );
  expect(rows).toMatchObject([
    { warnings: ['phoneWrong', 'emailWrong', 'noOwner'] },
    { warnings: ['closedBeforeCreated'] },
  ]);
});

test('what is no phone and no e-mail goes into the comment, and takes nothing from the deal', () => {
  const rows = table('ID|Deal|Phone|E-mail', '1|a|after lunch|see card', '2|b|+999 12 34 567|', '3||ask Olena|');
  const judged = imported(rows, baseWith([deal('D-1', { externalId: '1', phone: '+380 67 111 11 11' })])).rows;
  expect(judged.map((one) => recordOf(one))).toMatchObject([
    { fields: { phone: '', email: '', note: 'Phone: after lunch\nE-mail: see card' }, given: ['externalId', 'title', 'note'] },
    { fields: { phone: '+999 12 34 567', note: '' } },
    { fields: { phone: '', title: 'ask Olena' } },
  ]);
  expect(judged.map((one) => one.verdict !== 'rejected' && one.warnings.filter((warning) => warning !== 'noOwner'))).toEqual([['phoneWrong', 'emailWrong'], ['phoneWrong'], ['phoneWrong']]);
}); // prettier-ignore

test('a deal that has ended here is shown as that, and counted apart; one that nobody changed since is unchanged', () => {
  const rows = table('ID|Deal|Amount', '1|a|100', '2|b|200', '3|c|300');
  const before = imported(rows).rows.map((one) => recordFingerprint(recordOf(one)));
  const base = baseWith([
    deal('D-1', { externalId: '1', closed: true }),
    deal('D-2', { externalId: '2', closed: true, fingerprint: before[1] ?? '' }),
    deal('D-3', { externalId: '3' }),
  ]);
  const judged = imported(rows, base);
  expect(verdicts(judged)).toEqual(['closed D-1 by externalId', 'unchanged D-2 by externalId', 'update D-3 by externalId']);
  expect(judged.totals).toMatchObject({ verdicts: { new: 0, update: 1, unchanged: 1, closed: 1, rejected: 0 }, outcomes: { open: 2 }, sums: { UAH: { open: 500 } } });
  // Of deals whose fingerprint is asked for only when a row is about them.
  const asked: string[] = [];
  const lazy = { ...base, deals: base.deals.map(({ fingerprint: _, ...rest }) => rest), recordOf: (id: string) => (asked.push(id), before[Number(id.slice(2)) - 1]) };
  expect(verdicts(imported(rows.slice(0, 3), lazy))).toEqual(['unchanged D-1 by externalId', 'unchanged D-2 by externalId']);
  expect(asked).toEqual(['D-1', 'D-2']);
}); // prettier-ignore

test('names of prototypes are names', () => {
  const rows = table('Deal|Stage|Owner', 'a|constructor|__proto__', 'b|toString|valueOf');
  expect(verdicts(imported(rows, baseWith(), false))).toEqual(['stageUndecided: constructor; ownerUndecided: __proto__', 'stageUndecided: toString; ownerUndecided: valueOf']); // prettier-ignore
  const more = {
    stages: { constructor: { outcome: 'open', stage: 'B2' } },
    owners: { proto: 'Олена Коваль' },
  } as const;
  expect(verdicts(imported(rows.slice(0, 2), baseWith(), false, more))).toEqual(['new']);
});

test('whatever the cells hold: no row is lost, and none is judged twice', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', '1', '+380671234567', 'a@b.ua', '1,234', '03/04/2026', 'Won', 'Lost', '=1+1', 'B3')); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 15 }), (body) => {
      const rows = [['ID', 'Deal', 'Phone', 'E-mail', 'Amount', 'Created', 'Stage', 'Status'], ...body];
      const { rows: judged, totals } = imported(rows, baseWith([deal('D-1', { phone: '+380671234567' })]));
      const filled = body.flatMap((row, at) => (row.some((text) => text.trim() !== '') ? [at + 2] : []));
      expect(judged.map(({ row }) => row)).toEqual(filled);
      expect(Object.values(totals.verdicts).reduce((sum, one) => sum + one, 0)).toBe(filled.length);
      // What was accepted holds every text of its row somewhere.
      for (const one of judged)
        if (one.verdict !== 'rejected') {
          const [, title = '', phone = ''] = rows[one.row - 1] ?? [];
          expect(one.record.fields.title).toContain(title.trim() === '' ? '' : title);
          // Words that are no number are no phone: they are kept beside it.
          const { fields } = one.record;
          if (phone.trim() !== '') expect(Object.values(fields).map(String).some((text) => text.includes(phone.trim()))).toBe(true); // prettier-ignore
        }
    }),
    { numRuns: 300 },
  );
});
