/** Russian: what the server says about the design of the conveyor. */
import type { DesignText } from '../design-text';

export const design: DesignText = {
  changes: {
    stageAdded: 'Новый этап «{name}»',
    stageRemoved: 'Убран этап «{name}»',
    stageRenamed: 'Этап «{from}» теперь «{name}»',
    stageMoved: 'Этап «{name}» переставлен: идёт после «{after}»',
    stageFirst: 'Этап «{name}» переставлен: идёт первым',
    changed: '{name}, {field}: {from} → {to}',
    actionAdded: '{name}: новое действие «{action}»',
    actionRemoved: '{name}: убрано действие «{action}»',
    actionEvidence: '{name}, «{action}»: чем доказано — {from} → {to}',
    actionsMoved: '{name}: действия идут в другом порядке',
    reasonAdded: 'Новая причина проигрыша «{name}»',
    reasonRemoved: 'Убрана причина проигрыша «{name}»',
    reasonRenamed: 'Причина проигрыша «{from}» теперь «{name}»',
  },
  blank: 'не указано',
  quoted: '«{value}»',
  yes: 'да',
  no: 'нет',
  more: 'и ещё изменений: {count}',
  decision: 'Утвердить версию {version} конвейера. {changes}',
  first: 'Этапов: {stages}, от «{first}» до «{last}». Причин проигрыша: {reasons}',
};
