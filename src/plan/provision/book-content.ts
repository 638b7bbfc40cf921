/** The Sales Book of a new engagement: written from its template, with the engagement's names and dates. */
import type { Block } from '../../blueprints/document/blocks';
import type { SalesBookContent } from '../../blueprints/sales-book/content';
import { bookFrame } from '../../blueprints/sales-book/frame';
import { salesBookBlocks } from '../../blueprints/sales-book/sales-book';
import { conveyorReasons, conveyorStages } from '../../blueprints/templates/conveyor-for';
import type { CivilDate } from '../../domain/civil-time';
import type { Intake } from '../../domain/intake';
import type { ContentText } from '../../locales/content-text';
import { meetingFor } from '../../locales/meeting-for';
import { bookFiguresFor } from '../../locales/book-figures-for';
import type { DocumentPlan } from '../docs/plan-document';
import { planDocument } from '../docs/plan-document';
import type { ObservedDocument } from '../docs/observed';
import { paletteOf } from '../sheets/palette';

/**
 * @param today the day on the cover, in the engagement's time zone
 * @param manifest null while a sibling is missing
 */
export function planBook(
  intake: Intake,
  content: ContentText,
  today: CivilDate,
  observed: ObservedDocument | 'blank',
  manifest: string | null,
): DocumentPlan {
  const running = { header: `${content.salesBook.title} · ${intake.client.company}`, footer: intake.consultancy };
  return planDocument(bookBlocks(intake, content, today), running, paletteOf(intake.accent), observed, manifest);
}

function bookBlocks(intake: Intake, content: ContentText, today: CivilDate): readonly Block[] {
  const { industry, language, client, consultancy } = intake;
  const lead = intake.people.find(({ role }) => role === 'leadConsultant')?.name;
  const book: SalesBookContent = {
    client: client.company,
    consultancy,
    version: '1.0',
    date: meetingFor(language).longDate(today),
    preparedBy: lead ? `${lead}, ${consultancy}` : consultancy,
    frame: bookFrame(content.salesBook, bookFiguresFor(language)),
    stages: conveyorStages(industry, content),
    reasons: conveyorReasons(industry, content).map((reason) => ({
      ...reason,
      comeBack:
        reason.warmAfterDays === null
          ? null
          : { from: reason.clientDate ? 'clientDate' : 'loss', days: reason.warmAfterDays },
    })),
  };
  return salesBookBlocks(book);
}
