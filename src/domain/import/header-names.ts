/** What CRMs call the columns of a deal in English, Russian and Ukrainian: words to recognise their files by. */
import { fold } from './fold';
import type { ImportField } from './mapping';

/** Whose column it is: `Deal - Title`, `Контакт: Имя`. */
export type Entity = 'deal' | 'person' | 'company';

/** `given` and `family` are halves of the contact's name; `companyPhone` and `companyEmail` count after the person's. */
export type Slot = ImportField | 'given' | 'middle' | 'family' | 'companyPhone' | 'companyEmail';

/** Names by what they fill, the surest first, separated by `|`. */
type Names = Readonly<Partial<Record<Slot, string>>>;

const DEAL: Names = {
  externalId:
    'sales conveyor id|deal id|no сделки|no угоди|record id|id|opportunity id|id before|id сделки|id угоди|deal number|lead id|leadid|potential id|прежний id|попередний id|внешний id|зовнишний id|external id|xml id|номер сделки|номер угоди|ид|код',
  title:
    'title|deal name|deal title|deal|potential name|opportunity name|opportunity|lead title|lead name|name|сделка|угода|название сделки|назва угоди|название|назва|наименование|наименование сделки|заголовок|тема|имя сделки|название лида|назва лида',
  company:
    'organization|organisation|organization name|account name|account|company|company name|client company|associated company|primary associated company|контрагент|организация|организация клиента|организация контакта|организация контрагента|компания|название компании|компания контакта|компания клиента|организация название|компания название компании|организация сделки|компания сделки|организация заказчик|заказчик|организация покупатель|организация, контрагент|компанія|назва компании|компания контакту|организация угоди|организация клиєнта|контактна компания|клиент компания|contacts company|contact company|lead company|company s name|клиєнт',
  contact:
    'contact person|contact name|contact|contact full name|full name|main contact|primary contact|associated contact|customer|customer name|client|client name|contacts|контактное лицо|контактна особа|контакт|полное имя контакта|повне имя контакту|основной контакт|основний контакт|имя контакта|имя контакту|фио|пиб|имя клиента|имя клиєнта|клиент|покупатель|покупець|имя и фамилия|имя та призвище|полное имя|повне имя',
  given: 'first name|contact first name|имя|имя|имя контакта имя',
  middle: 'middle name|second name|отчество|по батькови',
  family: 'last name|surname|contact last name|фамилия|призвище',
  phone:
    'mobile|mobile phone|phone|phone number|telephone|tel|work phone|cell|cell phone|contact phone|мобильный телефон|мобильный|рабочий телефон|рабочий прямой телефон|телефон|телефоны|номер телефона|домашний телефон|другой телефон|мобильный телефон контакта|рабочий телефон контакта|телефон контакта|мобильний телефон|мобильний|робочий телефон|робочий прямий телефон|номер телефону|домашний телефон|инший телефон|телефон контакту|other phone|home phone|work direct line|phone mobile|phone work|phone home|phone other',
  email:
    'email|e mail|mail|email address|work email|work e mail|contact email|primary email|рабочий email|рабочий e mail|личный email|личный e mail|другой email|другой e mail|почта|электронная почта|эл почта|email контакта|рабочий email контакта|робочий email|робочий e mail|особистий email|инший email|пошта|електронна пошта|ел пошта|email контакту|private email|private e mail|other e mail|home e mail|other email|home email|secondary email|email work|email home|email other',
  source:
    'source|lead source|deal source|source origin|source channel|original source|original traffic source|original source type|источник|источник сделки|источник лида|источник обращения|джерело|джерело угоди|джерело лида|джерело звернення|канал|канал продаж|utm source',
  product:
    'product|products|product name|item|service|продукт|товар|товары|услуга|товари|послуга|обьект|обєкт|название товара|назва товару',
  value:
    'value|amount|deal value|deal amount|sale|budget|price|close value|total|revenue|sum|сумма|бюджет|сумма сделки|бюджет сделки|цена|стоимость|ценность|значение|сума|сума угоди|бюджет угоди|цина|вартисть|значення|opportunity amount',
  currency: 'currency|currency of value|deal currency|currency code|валюта|валюта сделки|валюта угоди',
  owner:
    'owner|deal owner|potential owner|opportunity owner|lead owner|sales agent|sales rep|salesperson|assigned to|responsible|responsible user|responsible person|lead responsible user|seller|agent|manager|ответственный|ответственный за сделку|владелец|менеджер|продавец|ответственный пользователь|ответственный менеджер|видповидальний|видповидальна особа|власник|продавець|видповидальний користувач',
  stage:
    'stage|deal stage|lead stage|pipeline stage|opportunity stage|stage name|lead status|status of lead|этап|этап сделки|стадия|стадия сделки|статус лида|этап воронки|стадия воронки|етап|етап угоди|стадия угоди|етап воронки|статус лида',
  status: 'status|deal status|won or lost|outcome|статус|статус сделки|итог|результат|исход|статус угоди|пидсумок',
  lossReason:
    'lost reason|loss reason|reason for loss|reason for loss s|reason lost|closed lost reason|reason for losing|lead loss reason|причина отказа|причина проигрыша|причина закрытия|причина потери|причина неуспеха|причина видмови|причина програшу|причина закриття|причина втрати',
  createdAt:
    'deal created|deal created on|created|created time|create date|created at|created on|created date|date created|date create|add time|engage date|creation date|lead created|lead created at|start date|дата создания|дата создания сделки|создана|создано|дата создания лида|дата начала|дата обращения|дата створення|дата створення угоди|створено|створена|дата початку|дата звернення|date of creation',
  closedAt:
    'deal closed on|won time|lost time|closed|closed at|close date|closing date|closed date|date closed|close time|closed time|expected close date|expected closing date|lead closed at|дата закрытия|дата закрытия сделки|закрыта|закрыто|дата завершения|предполагаемая дата закрытия|дата закриття|дата закриття угоди|закрито|дата завершення|очикувана дата закриття|передбачувана дата закриття|плановая дата закрытия|дата успешного закрытия',
  nextStep:
    'next step|next activity|next action|next activity subject|следующий шаг|ближайшая задача|следующее действие|ближайшее дело|наступний крок|найближча задача|наступна дия|найближче завдання|closest task|next task',
  nextStepDue:
    'next step due|next activity date|next activity due date|next follow up date|next contact date|follow up date|срок шага|дата следующего шага|дата следующего действия|дата ближайшей задачи|дата следующего контакта|термин кроку|дата наступного кроку|дата наступной дии|closest task date',
  lastActivityAt:
    'last activity date|last activity|last activity time|last activity at|last contacted|update time|modified time|last modified time|last modified date|last modified|modified on|updated at|updated|last stage change|дата изменения|дата редактирования|изменена|обновлено|последнее действие|дата последней активности|дата змини|дата редагування|зминено|оновлено|остання дия|остання активнисть',
  note: 'note|notes|comment|comments|description|deal description|details|примечание|примечание 1|примечание 2|примечание 3|примечание 4|примечание 5|комментарий|комментарии|описание|заметка|заметки|дополнительно|примитка|примитка 1|примитка 2|примитка 3|примитка 4|примитка 5|коментар|коментари|опис|нотатка|нотатки|note 1|note 2|note 3|note 4|note 5|lead note|примечания|примитки',
};

const PERSON: Names = {
  contact: 'name|full name|contact|имя и фамилия|полное имя|фио|имя та призвище|повне имя|пиб',
  given: 'first name|имя|имя',
  middle: DEAL.middle ?? '',
  family: DEAL.family ?? '',
  phone: DEAL.phone ?? '',
  email: DEAL.email ?? '',
  company: 'organization|company|компания|организация|компанія',
};

const COMPANY: Names = {
  company:
    'name|company name|organization name|title|company|название|название компании|наименование|назва|назва компании',
  companyPhone: DEAL.phone ?? '',
  companyEmail: DEAL.email ?? '',
};

const ENTITIES: readonly (readonly [RegExp, Entity])[] = [
  [/^(?:deal|lead|opportunity|сделка|лид|угода|лід)$/iu, 'deal'],
  [/^(?:person|contact|contact person|контакт|контактное лицо|человек|контактна особа|особа)$/iu, 'person'],
  [/^(?:organi[sz]ation|company|account|компания|организация|компанія|організація)$/iu, 'company'],
];

/** Ukrainian і and ї, and Russian и, stand for one another in these tables: spelling differs from system to system. */
const key = (text: string): string =>
  fold(text).replace(/[іїй]/g, 'и').replace(/є/g, 'е').replace(/ы/g, 'и').replace(/э/g, 'е');

interface Place {
  readonly slot: Slot;
  /** The smaller, the surer; within one slot. */
  readonly rank: number;
}

const indexed = (names: Names): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const [slot, list] of Object.entries(names) as [Slot, string][])
    list.split('|').forEach((name, rank) => {
      if (!places.has(key(name))) places.set(key(name), { slot, rank });
    });
  return places;
};
let tables: Readonly<Record<Entity, ReadonlyMap<string, Place>>> | undefined;
const tablesOf = (): Readonly<Record<Entity, ReadonlyMap<string, Place>>> =>
  (tables ??= { deal: indexed(DEAL), person: indexed(PERSON), company: indexed(COMPANY) });

export interface KnownHeader extends Place {
  /** Null: the header does not say whose. */
  readonly entity: Entity | null;
}

/** Null: no CRM that we know has a column of this name. */
export function knownHeader(header: string): KnownHeader | null {
  const parts = /^\s*([^:\-–—]+?)\s*(?::| [-–—] )\s*(.+)$/u.exec(header);
  const entity = ENTITIES.find(([pattern]) => pattern.test((parts?.[1] ?? '').trim()))?.[1] ?? null;
  const name = key(entity === null ? header : (parts?.[2] ?? ''));
  const place = tablesOf()[entity ?? 'deal'].get(name) ?? null;
  return place && { ...place, entity };
}
