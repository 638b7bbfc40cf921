/** Russian: the weekly meeting and Drive's mail. */
import type { MeetingText, MeetingWords } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  longDate,
};

export const meetingWords: MeetingWords = {
  description: [
    'Еженедельная рабочая встреча: {client} и {consultancy}. У неё две цели: руководство клиента утверждает предложенное и даёт обратную связь по сделанному.',
    '',
    '<b>Повестка, {minutes} мин</b>',
    '{figures} мин: цифры недели',
    '{done} мин: что обещали и что сделали',
    '{decisions} мин: решения, не больше трёх, прочитанные заранее',
    '{feedback} мин: обратная связь',
    '{readBack} мин: проговариваем, кто что делает и к какому сроку',
    '',
    '<b>Файлы</b>',
    '{links}',
    '',
    'Чтобы внести вопрос в повестку, до вечера накануне добавьте строку на лист «Решения» или «Обратная связь» в Журнале проекта или напишите: {contactName}, {contactEmail}.',
  ],
  shareMessage:
    'В этой папке рабочие файлы проекта: {client} и {consultancy}. Начните с Карты участников: проверьте строку со своим именем, дополните её и впишите коллег, которые должны участвовать. Остальное объясняет лист «Как заполнять». Дополнение устанавливать не нужно. Вопросы: {contactName}, {contactEmail}.',
  folderDescription: 'Рабочие файлы проекта: {consultancy} и {client}',
};
