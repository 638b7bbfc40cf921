/** English: what can happen to a deal. */
import type { HistoryEvent } from '../../domain/deal';

export const dealEvents = {
  created: 'Created', edited: 'Edited', actionDone: 'Action done', actionUndone: 'Action taken back', moved: 'Moved on', movedBack: 'Moved back',
  won: 'Won', lost: 'Lost', reopened: 'Opened again', handedOver: 'Handed over', imported: 'Imported', merged: 'Merged', restored: 'Put back', undone: 'Undone',
} satisfies Readonly<Record<HistoryEvent, string>>; // prettier-ignore
