/** English: what the add-on notes about people in the Journal. */
import type { ContentText } from '../content-text';

export const people: ContentText['people'] = {
  left: '{name} leaves on {date}. {successor} takes over; access and the weekly meeting end for {name}.',
  handedOver:
    'Handed over: deals {deals}, tasks {tasks}, audit questions {questions}, decisions to approve {approvals}.',
};
