/** Ukrainian: the weekly meeting and Drive's mail. */
import type { MeetingText } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  description: ({ client, consultancy, contact, agenda, minutes, links }) =>
    [
      `Щотижнева робоча зустріч: ${client} і ${consultancy}. Вона має дві мети: керівництво клієнта затверджує запропоноване й дає зворотний зв’язок щодо зробленого.`,
      '',
      `<b>Порядок денний, ${minutes} хв</b>`,
      `${agenda.figures} хв: цифри тижня`,
      `${agenda.done} хв: що обіцяли і що зробили`,
      `${agenda.decisions} хв: рішення, не більше трьох, прочитані заздалегідь`,
      `${agenda.feedback} хв: зворотний зв’язок`,
      `${agenda.readBack} хв: проговорюємо, хто що робить і до якого строку`,
      '',
      '<b>Файли</b>',
      ...links.map(({ name, url }) => `<a href="${url}">${name}</a>`),
      '',
      `Щоб внести питання до порядку денного, до вечора напередодні додайте рядок на аркуш «Рішення» або «Зворотний зв’язок» у Журналі проєкту чи напишіть: ${contact.name}, ${contact.email}.`,
    ].join('<br>'),
  shareMessage: ({ client, consultancy, contact }) =>
    `У цій папці робочі файли проєкту: ${client} і ${consultancy}. Почніть із Карти учасників: перевірте рядок зі своїм ім’ям, доповніть його та впишіть колег, які мають брати участь. Решту пояснює аркуш «Як заповнювати». Доповнення встановлювати не потрібно. Запитання: ${contact.name}, ${contact.email}.`,
  folderDescription: ({ client, consultancy }) => `Робочі файли проєкту: ${consultancy} і ${client}`,
  longDate,
};
