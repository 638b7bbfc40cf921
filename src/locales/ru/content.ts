/** Russian: the long built-in texts; see content-text.ts for how they ship. */
import type { ContentText } from '../content-text';
import { agenda } from './agenda';
import { audit } from './audit';
import { conveyorB2b } from './conveyor-b2b';
import { conveyorDeveloper } from './conveyor-developer';
import { issues } from './issues';
import { lossReasons } from './loss-reasons';
import { meetingWords } from './meeting';
import { plan } from './plan';
import { salesBook } from './sales-book';
import { sheetNotes } from './sheet-notes';

export const content: ContentText = {
  conveyors: { b2b: conveyorB2b, developer: conveyorDeveloper },
  issues,
  lossReasons,
  meeting: meetingWords,
  agenda,
  audit,
  plan,
  salesBook,
  sheets: sheetNotes,
};
