/** Ukrainian: what the tracker says when it puts something back or refuses it. */
import type { TrackerText } from '../tracker-text';

export const tracker: TrackerText = {
  refusals: {
    actionsMissing: (actions) => `Спершу зробіть те, чого вимагає етап: ${actions}.`,
    noteMissing: 'Щоб повернути угоду назад або відкрити її знову, напишіть у примітці, чому.',
    stageUnknown: 'Такого етапу немає. Оберіть етап зі списку.',
    alreadyThere: 'Угода вже на цьому етапі.',
    notLastStage: (last) => `Угоду можна виграти лише з останнього етапу: ${last}.`,
    reasonUnknown: 'Спершу оберіть причину програшу зі списку.',
    reasonNotHere: (reasons) => `На цьому етапі такої причини бути не може. Дозволені: ${reasons}.`,
    evidenceMissing: (demanded) => `Спершу запишіть підтвердження: ${demanded}.`,
    clientDateMissing: 'Спершу запишіть дату, яку назвав клієнт.',
    clientDateTooEarly: 'Дата, яку назвав клієнт, має бути попереду.',
    alreadyClosed: 'Угоду закрито. Спершу відкрийте її знову.',
    notClosed: 'Угоду не закрито.',
    nothingToUndo: 'Скасовувати нічого: угоду відтоді вже змінили.',
    actionUnknown: (action) => `Дії «${action}» на цьому етапі вже немає.`,
    fieldWrong: (field, fault) => `${field}: ${fault}`,
  },
  lacks: {
    notDone: (action) => action,
    noNote: (action) => `${action} (немає нотатки)`,
    noLink: (action) => `${action} (немає посилання)`,
    noReason: (action) => `${action} (напишіть, чому не потрібно)`,
  },
  faults: {
    missing: 'не можна лишити порожнім.',
    tooLong: 'задовго: не більше 2000 знаків.',
    notANumber: 'потрібне число.',
    negative: 'не може бути менше нуля.',
    notADate: 'потрібна дата.',
    notACurrency: 'потрібна валюта з трьох літер, наприклад UAH.',
    notASeller: 'потрібне ім’я з аркуша «Продавці».',
  },
  noteMissingOnSheet:
    'Щоб повернути угоду назад, спершу напишіть причину в стовпці «Коментар», потім знову оберіть етап.',
  derived: 'Цей стовпець Sales Conveyor заповнює сам.',
  startsFirst: (first) => `Нова угода починається з етапу «${first}». Далі вона йде, коли виконано дії етапу.`,
  rowDeleted:
    'Рядок видалили. Видаленням угода не закінчується: оберіть «Підсумок», причину програшу й запишіть підтвердження.',
  putBack: 'Sales Conveyor повернув попереднє.',
  youWrote: (text) => `Тут було: ${text}`,
  putBackLine: (deal, column, why) => (column === '' ? `${deal}: ${why}` : `${deal}, ${column}: ${why}`),
  onTheSheet: 'у таблиці',
  issues: {
    noStages: () => 'На аркуші «Конвеєр» немає жодного етапу.',
    nameMissing: (stage) => `Етап ${stage} не має назви.`,
    goalMissing: (stage) => `${stage}: немає мети.`,
    goalManifold: (stage) => `${stage}: етап має рівно одну мету.`,
    actionsMissing: (stage) => `${stage}: потрібна хоча б одна обов’язкова дія.`,
    daysOutOfRange: (stage) => `${stage}: граничний термін — ціле число днів від 1 до 365.`,
    probabilityOutOfRange: (stage) => `${stage}: частка продажів — від 0 до 100 %.`,
    probabilityFalls: (stage) => `${stage}: частка продажів менша, ніж на попередньому етапі.`,
    milestoneTwice: (stage) => `${stage}: продажем вважається лише один етап.`,
    nameTwice: (stage, other) => `${stage}: така назва вже в етапу ${other}.`,
    codeTwice: (stage, other) => `${stage}: такий код уже в етапу ${other}.`,
    actionTwice: (stage, other) => `${stage}: дія «${other}» стоїть двічі.`,
    stageHoldsDeals: (stage, other) =>
      `Етап «${stage}» прибрали, а на ньому ще стоять угоди: ${other}. Спершу переведіть їх.`,
  },
  flags: {
    freeMail: 'Пошта на безкоштовному домені: чи точно це пошта компанії?',
    privatePhoneOfEmployee: 'Це особистий телефон продавця: клієнт дзвонитиме повз компанію.',
    employeeMail: 'Це пошта вашого працівника, а не клієнта.',
  },
  merged: {
    filled: (fields) => `Заповнено: ${fields}`,
    joined: (fields) => `Збережено з обох: ${fields}`,
    dropped: (values) => `Поступилося місцем: ${values}`,
    actions: (actions) => `Перенесені дії: ${actions}`,
  },
  imported: {
    from: (file) => `Імпортовано з «${file}»`,
    undone: (file) => `Імпорт «${file}» скасовано`,
    attested: (file, who) => `Зроблено до імпорту «${file}»: так підтверджує ${who}`,
    noEvidence: (file) => `Імпортовано з «${file}», підтвердження у файлі немає`,
  },
  warnings: {
    noOwner: 'Угода ще не має відповідального.',
    duplicates: (deals) => `Можливо, вже є: ${deals}.`,
  },
};
