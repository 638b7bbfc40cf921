/** Ukrainian: what can happen to a deal. */
import type { HistoryEvent } from '../../domain/deal';

export const dealEvents = {
  created: 'Створено', edited: 'Змінено', actionDone: 'Дію виконано', actionUndone: 'Позначку знято', moved: 'Переведено далі', movedBack: 'Повернено назад',
  won: 'Виграно', lost: 'Програно', reopened: 'Відкрито знову', handedOver: 'Передано', imported: 'Завантажено', merged: 'Об’єднано', restored: 'Повернено на місце', undone: 'Скасовано',
} satisfies Readonly<Record<HistoryEvent, string>>; // prettier-ignore
