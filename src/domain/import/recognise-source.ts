/** Tells by the column names which CRM wrote a file. */
import { fold } from './fold';
import type { ImportSource } from './mapping';

/** Two of a system's own names are enough; names that many systems share are no mark. */
const MARKS: Readonly<Record<Exclude<ImportSource, 'other' | 'pipedrive'>, string>> = {
  ours: 'in stage since|actions done|id before|planned hand over|first response|won or lost|на этапе с|прежний id|срок шага|плановая передача|№ сделки|на етапі з|попередній id|термін кроку|планова передача|№ угоди|evidence|подтверждение|підтвердження',
  zoho: 'deal owner|deal owner id|potential name|potential owner|account name|closing date|lead source|expected revenue|probability (%)|record id|lead owner|lead status|leadid|potentialid|reason for loss|reason_for_loss__s|stage_modified_time|next step|campaign source|created time|modified time',
  amocrm:
    'название сделки|бюджет|этап сделки|воронка|полное имя контакта|компания контакта|кем создана сделка|дата редактирования|теги|рабочий email|ближайшая задача|назва угоди|етап угоди|повне ім’я контакту|компанія контакту|ким створена угода|дата редагування|теги угоди|lead title|lead stage|responsible user|sale|lead tags|contact’s company|created by|closest task',
  bitrix24:
    'стадия сделки|дата изменения|дата начала|предполагаемая дата закрытия|кем создана|кем изменена|сделка закрыта|компания: название компании|контакт: имя|контакт: фамилия|повторная сделка|доступна для всех|стадія угоди|дата зміни|дата початку|ким створено|угода закрита|deal stage|company: company name|contact: first name|contact: last name|deal closed|available to everyone|repeat deal|responsible person|modified on|end date|estimated close date',
  hubspot:
    'record id|deal name|deal stage|close date|deal owner|pipeline|associated company|associated contact|deal type|create date|last activity date|closed lost reason|associated contact ids|associated company ids|amount in company currency|is closed won|deal probability|hubspot team|number of sales activities',
};

/** Names that are the system's alone: one of them weighs as much as two. */
const OWN: Readonly<Partial<Record<ImportSource, string>>> = {
  ours: 'in stage since|id before|на этапе с|прежний id|на етапі з|попередній id|actions done',
  zoho: 'potential name|potential owner|deal owner id|leadid|potentialid|closing date|lead owner|probability (%)',
  amocrm:
    'полное имя контакта|кем создана сделка|повне ім’я контакту|lead title|этап сделки|етап угоди|компания контакта',
  bitrix24: 'стадия сделки|компания: название компании|стадія угоди|company: company name|повторная сделка|repeat deal',
  hubspot: 'associated company|associated contact|closed lost reason|associated contact ids|amount in company currency',
};

const PIPEDRIVE =
  /^(?:deal|person|organi[sz]ation|lead|activity|сделка|контактное лицо|контакт|организация|угода|контактна особа|особа|організація) [-–] \S/iu;

const listed = (names: string): ReadonlySet<string> => new Set(names.split('|').map(fold));
let marks: readonly (readonly [ImportSource, ReadonlySet<string>, ReadonlySet<string>])[] | undefined;
const marksOf = (): NonNullable<typeof marks> =>
  (marks ??= (Object.keys(MARKS) as (keyof typeof MARKS)[]).map((source) => [source, listed(MARKS[source]), listed(OWN[source] ?? '')])); // prettier-ignore

/** `other` where no system's own names are found. */
export function recogniseSource(headers: readonly string[]): ImportSource {
  if (headers.filter((header) => PIPEDRIVE.test(header.trim())).length >= 2) return 'pipedrive';
  const names = new Set(headers.map(fold));
  const scored = marksOf().map(([source, all, own]) => ({
    source,
    score: [...names].filter((name) => all.has(name)).length + [...names].filter((name) => own.has(name)).length,
  }));
  const [best] = [...scored].sort((a, b) => b.score - a.score);
  return best && best.score >= 3 ? best.source : 'other';
}
