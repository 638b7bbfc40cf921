/** Russian: what can happen to a deal. */
import type { HistoryEvent } from '../../domain/deal';

export const dealEvents = {
  created: 'Создана', edited: 'Изменена', actionDone: 'Действие выполнено', actionUndone: 'Отметка снята', moved: 'Переведена дальше', movedBack: 'Возвращена назад',
  won: 'Выиграна', lost: 'Проиграна', reopened: 'Открыта снова', handedOver: 'Передана', imported: 'Загружена', merged: 'Объединена', restored: 'Возвращена на место', undone: 'Отменено',
} satisfies Readonly<Record<HistoryEvent, string>>; // prettier-ignore
