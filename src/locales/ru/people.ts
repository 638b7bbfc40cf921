/** Russian: what the add-on notes about people in the Journal. */
import type { ContentText } from '../content-text';

export const people: ContentText['people'] = {
  left: '{name} уходит: {date} дела принимает {successor}, доступ к файлам и участие в еженедельной встрече закрыты.',
  handedOver:
    'Передано: сделки — {deals}, задачи — {tasks}, вопросы аудита — {questions}, решения на утверждение — {approvals}.',
};
