/** Ukrainian: what the server says about the design of the conveyor. */
import type { DesignText } from '../design-text';

export const design: DesignText = {
  changes: {
    stageAdded: 'Новий етап «{name}»',
    stageRemoved: 'Прибрано етап «{name}»',
    stageRenamed: 'Етап «{from}» тепер «{name}»',
    stageMoved: 'Етап «{name}» переставлено: іде після «{after}»',
    stageFirst: 'Етап «{name}» переставлено: іде першим',
    changed: '{name}, {field}: {from} → {to}',
    actionAdded: '{name}: нова дія «{action}»',
    actionRemoved: '{name}: прибрано дію «{action}»',
    actionEvidence: '{name}, «{action}»: чим доведено — {from} → {to}',
    actionsMoved: '{name}: дії йдуть в іншому порядку',
    reasonAdded: 'Нова причина програшу «{name}»',
    reasonRemoved: 'Прибрано причину програшу «{name}»',
    reasonRenamed: 'Причина програшу «{from}» тепер «{name}»',
  },
  blank: 'не вказано',
  quoted: '«{value}»',
  yes: 'так',
  no: 'ні',
  more: 'і ще змін: {count}',
  decision: 'Затвердити версію {version} конвеєра. {changes}',
  first: 'Етапів: {stages}, від «{first}» до «{last}». Причин програшу: {reasons}',
};
