/** English: the weekly meeting and Drive's mail. */
import type { MeetingText } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  description: ({ client, consultancy, contact, agenda, minutes, links }) =>
    [
      `Weekly working meeting of ${client} and ${consultancy}. It has two aims: the management of ${client} approves what is proposed, and tells what it thinks of what was done.`,
      '',
      `<b>Agenda, ${minutes} min</b>`,
      `${agenda.figures} min: figures of the week`,
      `${agenda.done} min: promised and done`,
      `${agenda.decisions} min: decisions, at most three, read beforehand`,
      `${agenda.feedback} min: feedback`,
      `${agenda.readBack} min: read back who does what by when`,
      '',
      '<b>Files</b>',
      ...links.map(({ name, url }) => `<a href="${url}">${name}</a>`),
      '',
      `To put something on the agenda, add a row to Decisions or Feedback in the Engagement Journal by the evening before, or write to ${contact.name}, ${contact.email}.`,
    ].join('<br>'),
  shareMessage: ({ client, consultancy, contact }) =>
    `This folder holds the working files of ${client} and ${consultancy}. Please begin with the Participant Map: check the row with your name, add what is missing and the colleagues who should take part. The tab “How to fill” explains the rest. No add-on is needed. Questions: ${contact.name}, ${contact.email}.`,
  folderDescription: ({ client, consultancy }) => `Working files of ${consultancy} and ${client}`,
  longDate,
};
