/** English: the weekly meeting and Drive's mail. */
import type { MeetingText, MeetingWords } from '../meeting-text';
import { longDate } from './long-date';

export const meeting: MeetingText = {
  longDate,
};

export const meetingWords: MeetingWords = {
  description: [
    'Weekly working meeting of {client} and {consultancy}. It has two aims: the management of {client} approves what is proposed, and tells what it thinks of what was done.',
    '',
    '<b>Agenda, {minutes} min</b>',
    '{figures} min: figures of the week',
    '{done} min: promised and done',
    '{decisions} min: decisions, at most three, read beforehand',
    '{feedback} min: feedback',
    '{readBack} min: read back who does what by when',
    '',
    '<b>Files</b>',
    '{links}',
    '',
    'To put something on the agenda, add a row to Decisions or Feedback in the Engagement Journal by the evening before, or write to {contactName}, {contactEmail}.',
  ],
  shareMessage:
    'This folder holds the working files of {client} and {consultancy}. Please begin with the Participant Map: check the row with your name, add what is missing and the colleagues who should take part. The tab “How to fill” explains the rest. No add-on is needed. Questions: {contactName}, {contactEmail}.',
  folderDescription: 'Working files of {consultancy} and {client}',
};
