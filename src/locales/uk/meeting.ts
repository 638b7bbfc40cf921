/** Ukrainian: the weekly meeting and Drive's mail. */
import type { MeetingText, MeetingWords } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  longDate,
};

export const meetingWords: MeetingWords = {
  description: [
    'Щотижнева робоча зустріч: {client} і {consultancy}. Вона має дві мети: керівництво клієнта затверджує запропоноване й дає зворотний зв’язок щодо зробленого.',
    '',
    '<b>Порядок денний, {minutes} хв</b>',
    '{figures} хв: цифри тижня',
    '{done} хв: що обіцяли і що зробили',
    '{decisions} хв: рішення, не більше трьох, прочитані заздалегідь',
    '{feedback} хв: зворотний зв’язок',
    '{readBack} хв: проговорюємо, хто що робить і до якого строку',
    '',
    '<b>Файли</b>',
    '{links}',
    '',
    'Щоб внести питання до порядку денного, до вечора напередодні додайте рядок на аркуш «Рішення» або «Зворотний зв’язок» у Журналі проєкту чи напишіть: {contactName}, {contactEmail}.',
  ],
  shareMessage:
    'У цій папці робочі файли проєкту: {client} і {consultancy}. Почніть із Карти учасників: перевірте рядок зі своїм ім’ям, доповніть його та впишіть колег, які мають брати участь. Решту пояснює аркуш «Як заповнювати». Доповнення встановлювати не потрібно. Запитання: {contactName}, {contactEmail}.',
  folderDescription: 'Робочі файли проєкту: {consultancy} і {client}',
};
