/** Ukrainian: what the add-on notes about people in the Journal. */
import type { ContentText } from '../content-text';

export const people: ContentText['people'] = {
  left: '{name} йде: {date} справи приймає {successor}, доступ до файлів і участь у щотижневій зустрічі закрито.',
  handedOver:
    'Передано: угоди — {deals}, завдання — {tasks}, питання аудиту — {questions}, рішення на затвердження — {approvals}.',
};
