/** What is wrong with the intake, in the words of its user. */
import type { Issue } from '../../../src/domain/issue';
import { issueSentence } from '../../../src/locales/issue-sentence';
import { messagesFor } from '../../../src/locales/messages-for';

const GAP: Issue = { field: 'meeting.time', code: 'firstMeetingInGap', params: { time: '03:30', date: '2027-03-28' } };

test.each([
  ['en', 'The clocks go forward on 28 March 2027: 03:30 does not exist on that day. Choose another time.'],
  ['ru', '28 марта 2027 г. часы переводят вперёд: времени 03:30 в этот день нет. Выберите другое время.'],
  ['uk', '28 березня 2027 р. годинники переводять уперед: часу 03:30 того дня немає. Виберіть інший час.'],
] as const)(
  'in %s a time that its day does not have is told with the date as it is written there',
  (language, words) => {
    expect(issueSentence(language, messagesFor(language).issues, GAP)).toBe(words);
  },
);
