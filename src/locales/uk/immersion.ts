/** Ukrainian: what the add-on proposes to write into the Journal about findings. */
import type { ContentText } from '../content-text';

export const immersion: ContentText['immersion'] = {
  unanswered: 'Ніхто не зміг відповісти: «{question}»',
  shadow:
    'З особистої пошти чи особистого телефону з клієнтами спілкуються {count} із {all}: контакти йдуть разом із людьми.',
};
