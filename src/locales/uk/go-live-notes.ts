/** Ukrainian: what is noted when the tracker goes live. */
import type { ContentText } from '../content-text';

export const goLiveNotes: ContentText['goLive'] = {
  signed: 'З {date} угоди ведуться в Трекері. Список готовності виконано повністю.',
  signedOpen: 'З {date} угоди ведуться в Трекері. Відкритих пунктів списку готовності: {open}, причина — у коментарі.',
  handedOver: 'Файли проєкту відтепер належать: {name} ({email}).',
};
