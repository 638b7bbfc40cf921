/** Russian: what is noted when the tracker goes live. */
import type { ContentText } from '../content-text';

export const goLiveNotes: ContentText['goLive'] = {
  signed: 'Трекер сделок запускается {date}. Список готовности выполнен полностью.',
  signedOpen: 'Трекер сделок запускается {date}. Открытых пунктов списка готовности: {open}, причина — в комментарии.',
  handedOver: 'Файлы проекта отныне принадлежат: {name} ({email}).',
};
