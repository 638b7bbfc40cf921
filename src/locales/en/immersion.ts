/** English: what the add-on proposes to write into the Journal about findings. */
import type { ContentText } from '../content-text';

export const immersion: ContentText['immersion'] = {
  unanswered: 'Nobody could answer: “{question}”',
  shadow:
    '{count} of {all} people write to clients or call them from private mail or private phones: contacts leave with them.',
};
