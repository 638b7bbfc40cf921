/** Ukrainian: what is noted when the tracker goes live. */
import type { ContentText } from '../content-text';

export const goLiveNotes: ContentText['goLive'] = {
  signed: 'Трекер угод запускається {date}. Список готовності виконано повністю.',
  signedOpen: 'Трекер угод запускається {date}. Відкритих пунктів списку готовності: {open}, причина — у коментарі.',
  handedOver: 'Файли проєкту відтепер належать: {name} ({email}).',
};
