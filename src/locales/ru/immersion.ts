/** Russian: what the add-on proposes to write into the Journal about findings. */
import type { ContentText } from '../content-text';

export const immersion: ContentText['immersion'] = {
  unanswered: 'Никто не смог ответить: «{question}»',
  shadow: 'С личной почты или личного телефона с клиентами общаются {count} из {all}: контакты уходят вместе с людьми.',
};
