/** Column names as each CRM writes them, and tables of which nobody knows where they come from. */
import { mappingSignature, type ImportField } from '../../../../src/domain/import/mapping';
import { recogniseColumns } from '../../../../src/domain/import/recognise-columns';
import { dealTrackerTables as en } from '../../../../src/locales/en/sheets/deal-tracker';
import { dealTrackerTables as ru } from '../../../../src/locales/ru/sheets/deal-tracker';
import { dealTrackerTables as uk } from '../../../../src/locales/uk/sheets/deal-tracker';

const list = (names: string): string[] => names.split('|').map((name) => name.trim());
/** Field by field, the names of its columns. */
const mapped = (headers: readonly string[], rows: readonly (readonly string[])[] = []) => {
  const { mapping, confidence } = recogniseColumns([headers, ...rows], 'UA');
  const columns: Partial<Record<ImportField, string>> = {};
  for (const [field, numbers] of Object.entries(mapping.columns))
    columns[field as ImportField] = numbers.map((column) => headers[column]).join(' + ');
  return { source: mapping.source, sure: confidence >= 0.8, columns };
};

test('Pipedrive', () => {
  const headers = list(
    'Deal - ID|Deal - Title|Deal - Creator|Deal - Owner|Deal - Value|Deal - Currency of Value|Deal - Weighted value|Deal - Probability|Deal - Organization|Deal - Organization ID|Deal - Pipeline|Deal - Contact person|Deal - Contact person ID|Deal - Stage|Deal - Label|Deal - Status|Deal - Deal created|Deal - Update time|Deal - Last stage change|Deal - Next activity date|Deal - Last activity date|Deal - Won time|Deal - Lost time|Deal - Deal closed on|Deal - Lost reason|Deal - Visible to|Deal - Total activities|Deal - Expected close date|Deal - Source origin|Person - Name|Person - Email - Work|Person - Email - Home|Person - Phone - Work|Person - Phone - Mobile|Organization - Name|Organization - Address',
  );
  expect(mapped(headers)).toEqual({
    source: 'pipedrive',
    sure: true,
    columns: {
      externalId: 'Deal - ID',
      title: 'Deal - Title',
      contact: 'Deal - Contact person',
      company: 'Deal - Organization + Organization - Name',
      phone: 'Person - Phone - Mobile + Person - Phone - Work',
      email: 'Person - Email - Work + Person - Email - Home',
      source: 'Deal - Source origin',
      value: 'Deal - Value',
      currency: 'Deal - Currency of Value',
      owner: 'Deal - Owner',
      stage: 'Deal - Stage',
      status: 'Deal - Status',
      lossReason: 'Deal - Lost reason',
      createdAt: 'Deal - Deal created',
      closedAt: 'Deal - Deal closed on + Deal - Won time + Deal - Lost time + Deal - Expected close date',
      nextStepDue: 'Deal - Next activity date',
      lastActivityAt: 'Deal - Last activity date + Deal - Update time + Deal - Last stage change',
    },
  });
});

test.each([
  ['Russian', 'Сделка - ID|Сделка - Название|Сделка - Владелец|Сделка - Ценность|Сделка - Валюта|Сделка - Организация|Сделка - Контактное лицо|Сделка - Этап|Сделка - Статус|Сделка - Причина проигрыша|Контактное лицо - Телефон'],
  ['Ukrainian', 'Угода - ID|Угода - Назва|Угода - Власник|Угода - Значення|Угода - Валюта|Угода - Організація|Угода - Контактна особа|Угода - Етап|Угода - Статус|Угода - Причина програшу|Контактна особа - Телефон'],
])('Pipedrive in %s', (_, names) => {
  const headers = list(names);
  const [externalId, title, owner, value, currency, company, contact, stage, status, lossReason, phone] = headers;
  expect(mapped(headers)).toEqual({ source: 'pipedrive', sure: true, columns: { externalId, title, owner, value, currency, company, contact, stage, status, lossReason, phone } }); // prettier-ignore
}); // prettier-ignore

test.each([
  ['new', 'Record Id|Deal Owner|Amount|Deal Name|Closing Date|Account Name|Stage|Lead Source|Created Time|Modified Time|Description|Contact Name|Reason For Loss|Next Step|Currency'],
  ['older', 'Potential Id|Potential Owner|Amount|Potential Name|Closing Date|Account Name|Stage|Lead Source|Created Time|Modified Time|Description|Contact Name|Reason_For_Loss__s|Next Step|Currency'],
])('Zoho, %s names', (_, names) => {
  const headers = list(names);
  const [externalId, owner, value, title, closedAt, company, stage, source, createdAt, lastActivityAt, note, contact, lossReason, nextStep, currency] = headers;
  expect(mapped(headers)).toEqual({ source: 'zoho', sure: true, columns: { externalId, owner, value, title, closedAt, company, stage, source, createdAt, lastActivityAt, note, contact, lossReason, nextStep, currency } }); // prettier-ignore
}); // prettier-ignore

test.each([
  ['Russian', 'ID|Название сделки|Бюджет|Ответственный|Дата создания сделки|Дата редактирования|Дата закрытия|Этап сделки|Полное имя контакта|Компания контакта|Мобильный телефон|Рабочий телефон|Рабочий email|Ближайшая задача|Примечание 1|Примечание 2|Причина отказа|utm_source'],
  ['Ukrainian', 'ID|Назва угоди|Бюджет|Відповідальний|Дата створення угоди|Дата редагування|Дата закриття|Етап угоди|Повне імʼя контакту|Компанія контакту|Мобільний телефон|Робочий телефон|Робочий email|Найближча задача|Примітка 1|Примітка 2|Причина відмови|utm_source'],
  ['English', 'ID|Lead title|Sale|Responsible user|Created at|Last modified|Closed at|Lead stage|Contact full name|Contact\'s company|Mobile phone|Work phone|Work email|Closest task|Note 1|Note 2|Lead loss reason|utm_source'],
])('amoCRM in %s', (_, names) => {
  const headers = list(names);
  const [externalId, title, value, owner, createdAt, lastActivityAt, closedAt, stage, contact, company, mobile, work, email, nextStep, one, two, lossReason, source] = headers;
  expect(mapped(headers)).toEqual({ source: 'amocrm', sure: true, columns: { externalId, title, value, owner, createdAt, lastActivityAt, closedAt, stage, contact, company, phone: `${mobile} + ${work}`, email, nextStep, note: `${one} + ${two}`, lossReason, source } }); // prettier-ignore
}); // prettier-ignore

test.each([
  ['Russian', 'ID|Название сделки|Стадия сделки|Сумма|Валюта|Ответственный|Дата создания|Дата изменения|Предполагаемая дата закрытия|Источник|Компания: Название компании|Контакт: Имя|Контакт: Фамилия|Контакт: Рабочий телефон|Контакт: Рабочий e-mail|Компания: Рабочий телефон|Комментарий'],
  ['Ukrainian', 'ID|Назва угоди|Стадія угоди|Сума|Валюта|Відповідальний|Дата створення|Дата зміни|Передбачувана дата закриття|Джерело|Компанія: Назва компанії|Контакт: Імʼя|Контакт: Прізвище|Контакт: Робочий телефон|Контакт: Робочий e-mail|Компанія: Робочий телефон|Коментар'],
  ['English', 'ID|Deal name|Deal stage|Total|Currency|Responsible person|Created on|Modified on|Expected close date|Source|Company: Company name|Contact: First name|Contact: Last name|Contact: Work phone|Contact: Work e-mail|Company: Work phone|Comment'],
])('Bitrix24 in %s', (_, names) => {
  const headers = list(names);
  const [externalId, title, stage, value, currency, owner, createdAt, lastActivityAt, closedAt, source, company, first, last, phone, email, office, note] = headers;
  expect(mapped(headers)).toEqual({ source: 'bitrix24', sure: true, columns: { externalId, title, stage, value, currency, owner, createdAt, lastActivityAt, closedAt, source, company, contact: `${first} + ${last}`, phone: `${phone} + ${office}`, email, note } }); // prettier-ignore
}); // prettier-ignore

test('HubSpot', () => {
  const headers = list('Record ID|Deal Name|Deal Stage|Close Date|Deal owner|Amount|Pipeline|Associated Company|Associated Contact|Create Date|Closed Lost Reason|Last Activity Date'); // prettier-ignore
  const [externalId, title, stage, closedAt, owner, value, , company, contact, createdAt, lossReason, lastActivityAt] = headers; // prettier-ignore
  expect(mapped(headers)).toEqual({ source: 'hubspot', sure: true, columns: { externalId, title, stage, closedAt, owner, value, company, contact, createdAt, lossReason, lastActivityAt } }); // prettier-ignore
});

test.each([['English', en], ['Russian', ru], ['Ukrainian', uk]] as const)('our own sheets in %s', (_, tables) => {
  const of = tables.closed.columns;
  const fields = ['title', 'contact', 'company', 'phone', 'email', 'source', 'product', 'value', 'currency', 'owner', 'stage', 'nextStep', 'nextStepDue', 'createdAt', 'lastActivityAt', 'lossReason', 'closedAt', 'note'] as const; // prettier-ignore
  const expected = Object.fromEntries(fields.map((field) => [field, of[field]]));
  const headers = Object.values<string>(of);
  expect(mapped(headers)).toEqual({
    source: 'ours',
    sure: true,
    columns: { ...expected, externalId: `${of.id} + ${of.externalId}`, status: of.outcome },
  });
}); // prettier-ignore

test('names that say nothing: by what stands in the cells', () => {
  const headers = ['Kunde', 'Kontakt', 'A', 'B', 'C'];
  const rows = [
    ['Anchors', 'jane@stalmax.com', '+380 44 123 45 67', '$1,200', 'x'],
    ['Bolts', 'ivan@stalmax.com', '+380 67 765 43 21', '$5', ''],
  ];
  const { sure, columns } = mapped(headers, rows);
  expect(columns).toMatchObject({ title: 'Kunde', email: 'Kontakt', phone: 'A', value: 'B' });
  expect(sure).toBe(false);
});

test('no names at all, and a title above the names', () => {
  const data = ['Anchors', 'jane@stalmax.com', '+380 44 123 45 67', '12.05.2026'];
  expect(recogniseColumns([data, data], 'UA').mapping).toMatchObject({ headerRow: -1, columns: { email: [1], phone: [2], createdAt: [3], title: [0] } }); // prettier-ignore
  const titled = [
    ['Выгрузка за май', '', ''],
    ['', '', ''],
    ['Сделка', 'Телефон', 'Бюджет'],
    ['Анкеры', '1', '2'],
  ];
  expect(recogniseColumns(titled, 'UA').mapping).toMatchObject({ headerRow: 2, columns: { title: [0], phone: [1], value: [2] } }); // prettier-ignore
});

test('a status that is a stage', () => {
  expect(mapped(['Сделка', 'Статус'], [['a', 'Переговоры'], ['b', 'Договор']]).columns).toEqual({ title: 'Сделка', stage: 'Статус' }); // prettier-ignore
  expect(mapped(['Сделка', 'Статус'], [['a', 'Выиграна'], ['b', '']]).columns).toEqual({ title: 'Сделка', status: 'Статус' }); // prettier-ignore
});

test('a mapping is remembered by its columns: not by their case, but by their order', () => {
  expect(mappingSignature(['Deal Name', 'Сумма'])).toBe(mappingSignature([' deal  name', 'СУММА', '']));
  expect(mappingSignature(['Deal Name', 'Сумма'])).not.toBe(mappingSignature(['Сумма', 'Deal Name']));
  expect(mappingSignature(['a', 'b'])).not.toBe(mappingSignature(['a b']));
});
