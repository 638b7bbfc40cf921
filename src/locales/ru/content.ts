/** Russian: the long built-in texts; see content-text.ts for how they ship. */
import { TEMPLATE_TABLES } from '../../blueprints/templates/tables';
import type { ContentText } from '../content-text';
import { agenda } from './agenda';
import { audit } from './audit';
import { conveyorB2b } from './conveyor-b2b';
import { conveyorDeveloper } from './conveyor-developer';
import { immersion } from './immersion';
import { immersionPage } from './immersion-page';
import { bookChanges } from './book-changes';
import { conveyorPage } from './conveyor-page';
import { design } from './design';
import { lossReasons } from './loss-reasons';
import { goLiveNotes } from './go-live-notes';
import { messages } from './messages';
import { people } from './people';
import { meetingWords } from './meeting';
import { plan } from './plan';
import { salesBook } from './sales-book';
import { sheetNotes } from './sheet-notes';
import { tracker } from './tracker';

export const content: ContentText = {
  conveyors: { b2b: conveyorB2b, developer: conveyorDeveloper },
  lossReasons,
  meeting: meetingWords,
  agenda,
  audit,
  bookChanges,
  conveyorPage,
  design,
  goLive: goLiveNotes,
  immersion,
  immersionPage,
  messages,
  people,
  plan,
  salesBook,
  sheets: sheetNotes,
  tracker,
  templates: TEMPLATE_TABLES,
};
