/** Russian: what is noted when the tracker goes live. */
import type { ContentText } from '../content-text';

export const goLiveNotes: ContentText['goLive'] = {
  signed: 'С {date} сделки ведутся в Трекере. Список готовности выполнен полностью.',
  signedOpen: 'С {date} сделки ведутся в Трекере. Открытых пунктов списка готовности: {open}, причина — в комментарии.',
  handedOver: 'Файлы проекта отныне принадлежат: {name} ({email}).',
};
