/** Ukrainian: what the add-on notes about people in the Journal. */
import type { ContentText } from '../content-text';

export const people: ContentText['people'] = {
  left: '{name} йде {date}. Справи приймає {successor}; доступ до файлів і участь у щотижневій зустрічі для {name} закрито.',
  handedOver:
    'Передано: угоди — {deals}, завдання — {tasks}, питання аудиту — {questions}, рішення на затвердження — {approvals}.',
};
