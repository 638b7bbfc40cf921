/** Russian: what the tracker says when it puts something back or refuses it. */
import type { TrackerText } from '../tracker-text';

export const tracker: TrackerText = {
  refusals: {
    actionsMissing: (actions) => `Сначала сделайте то, чего требует этап: ${actions}.`,
    noteMissing: 'Чтобы вернуть сделку назад или открыть её снова, напишите в примечании, почему.',
    stageUnknown: 'Такого этапа нет. Выберите этап из списка.',
    alreadyThere: 'Сделка уже на этом этапе.',
    notLastStage: (last) => `Сделку можно выиграть только с последнего этапа: ${last}.`,
    reasonUnknown: 'Сначала выберите причину проигрыша из списка.',
    reasonNotHere: (reasons) => `На этом этапе такой причины быть не может. Допустимы: ${reasons}.`,
    evidenceMissing: (demanded) => `Сначала запишите подтверждение: ${demanded}.`,
    clientDateMissing: 'Сначала запишите дату, которую назвал клиент.',
    clientDateTooEarly: 'Дата, которую назвал клиент, должна быть впереди.',
    alreadyClosed: 'Сделка закрыта. Сначала откройте её снова.',
    notClosed: 'Сделка не закрыта.',
    nothingToUndo: 'Отменять нечего: сделку с тех пор уже изменили.',
    actionUnknown: (action) => `Действия «${action}» на этом этапе больше нет.`,
    fieldWrong: (field, fault) => `${field}: ${fault}`,
  },
  lacks: {
    notDone: (action) => action,
    noNote: (action) => `${action} (нет заметки)`,
    noLink: (action) => `${action} (нет ссылки)`,
    noReason: (action) => `${action} (напишите, почему не нужно)`,
  },
  faults: {
    missing: 'нельзя оставить пустым.',
    tooLong: 'слишком длинно: не больше 2000 знаков.',
    notANumber: 'нужно число.',
    negative: 'не может быть меньше нуля.',
    notADate: 'нужна дата.',
    notACurrency: 'нужна валюта из трёх букв, например RUB.',
    notASeller: 'нужно имя с листа «Продавцы».',
  },
  noteMissingOnSheet:
    'Чтобы вернуть сделку назад, сначала напишите причину в столбце «Комментарий», потом снова выберите этап.',
  derived: 'Этот столбец Sales Conveyor заполняет сам.',
  startsFirst: (first) =>
    `Новая сделка начинается с этапа «${first}». Дальше она идёт, когда выполнены действия этапа.`,
  rowDeleted:
    'Строку удалили. Удалением сделка не заканчивается: выберите «Итог», причину проигрыша и запишите подтверждение.',
  putBack: 'Sales Conveyor вернул прежнее.',
  youWrote: (text) => `Здесь было: ${text}`,
  putBackLine: (deal, column, why) => (column === '' ? `${deal}: ${why}` : `${deal}, ${column}: ${why}`),
  onTheSheet: 'в таблице',
  issues: {
    noStages: () => 'На листе «Конвейер» нет ни одного этапа.',
    nameMissing: (stage) => `У этапа ${stage} нет названия.`,
    goalMissing: (stage) => `${stage}: нет цели.`,
    goalManifold: (stage) => `${stage}: у этапа ровно одна цель.`,
    actionsMissing: (stage) => `${stage}: нужно хотя бы одно обязательное действие.`,
    daysOutOfRange: (stage) => `${stage}: предельный срок — целое число дней от 1 до 365.`,
    probabilityOutOfRange: (stage) => `${stage}: доля продаж — от 0 до 100 %.`,
    probabilityFalls: (stage) => `${stage}: доля продаж меньше, чем на предыдущем этапе.`,
    milestoneTwice: (stage) => `${stage}: продажей считается только один этап.`,
    nameTwice: (stage, other) => `${stage}: такое название уже у этапа ${other}.`,
    codeTwice: (stage, other) => `${stage}: такой код уже у этапа ${other}.`,
    actionTwice: (stage, other) => `${stage}: действие «${other}» стоит дважды.`,
    stageHoldsDeals: (stage, other) =>
      `Этап «${stage}» убрали, а на нём ещё стоят сделки: ${other}. Сначала переведите их.`,
  },
  flags: {
    freeMail: 'Почта на бесплатном домене: точно ли это почта компании?',
    privatePhoneOfEmployee: 'Это личный телефон продавца: клиент будет звонить мимо компании.',
    employeeMail: 'Это почта вашего сотрудника, а не клиента.',
  },
  merged: {
    filled: (fields) => `Заполнено: ${fields}`,
    joined: (fields) => `Сохранено из обеих: ${fields}`,
    dropped: (values) => `Уступило место: ${values}`,
    actions: (actions) => `Перенесённые действия: ${actions}`,
  },
  imported: {
    from: (file) => `Импортировано из «${file}»`,
    undone: (file) => `Импорт «${file}» отменён`,
    attested: (file, who) => `Сделано до импорта «${file}»: так подтверждает ${who}`,
    noEvidence: (file) => `Импортировано из «${file}», подтверждения в файле нет`,
  },
  warnings: {
    noOwner: 'У сделки пока нет ответственного.',
    duplicates: (deals) => `Возможно, уже есть: ${deals}.`,
  },
};
