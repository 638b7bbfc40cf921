/** Russian: the weekly meeting and Drive's mail. */
import type { MeetingText } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  description: ({ client, consultancy, contact, agenda, minutes, links }) =>
    [
      `Еженедельная рабочая встреча: ${client} и ${consultancy}. У неё две цели: руководство клиента утверждает предложенное и даёт обратную связь по сделанному.`,
      '',
      `<b>Повестка, ${minutes} мин</b>`,
      `${agenda.figures} мин: цифры недели`,
      `${agenda.done} мин: что обещали и что сделали`,
      `${agenda.decisions} мин: решения, не больше трёх, прочитанные заранее`,
      `${agenda.feedback} мин: обратная связь`,
      `${agenda.readBack} мин: проговариваем, кто что делает и к какому сроку`,
      '',
      '<b>Файлы</b>',
      ...links.map(({ name, url }) => `<a href="${url}">${name}</a>`),
      '',
      `Чтобы внести вопрос в повестку, до вечера накануне добавьте строку на лист «Решения» или «Обратная связь» в Журнале проекта или напишите: ${contact.name}, ${contact.email}.`,
    ].join('<br>'),
  shareMessage: ({ client, consultancy, contact }) =>
    `В этой папке рабочие файлы проекта: ${client} и ${consultancy}. Начните с Карты участников: проверьте строку со своим именем, дополните её и впишите коллег, которые должны участвовать. Остальное объясняет лист «Как заполнять». Дополнение устанавливать не нужно. Вопросы: ${contact.name}, ${contact.email}.`,
  folderDescription: ({ client, consultancy }) => `Рабочие файлы проекта: ${consultancy} и ${client}`,
  longDate,
};
