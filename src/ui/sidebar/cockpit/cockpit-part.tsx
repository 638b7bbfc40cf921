/** The cockpit on the start screen: the week, the one next step, what is late or waits, and how far everything is. */
import type { FileKind } from '../../../app/api';
import type { Cockpit } from '../../../app/cockpit-api';
import type { NextStep, Share } from '../../../domain/cockpit';
import type { Labels } from '../../../locales/sheets-text';
import { formatsFor } from '../../formats';
import { call } from '../../server';
import { useBookTexts } from '../book/book-texts';
import { FailureBanner } from '../screen';
import { useTexts } from '../texts';
import { useAnswer } from '../use-answer';
import { useCockpitTexts } from './cockpit-texts';

/** Screens that the cockpit leads to. */
export type Part = 'people' | 'meeting' | 'interview' | 'pains' | 'conveyor' | 'book' | 'goLive';

const SCREENS: Partial<Record<NextStep['kind'], Part>> = {
  people: 'people',
  prepare: 'meeting',
  hold: 'meeting',
  close: 'meeting',
  interview: 'interview',
  pains: 'pains',
  conveyor: 'conveyor',
  book: 'book',
  goLive: 'goLive',
};

/** Where there is no screen for a step, the file in which it is done. */
const PLACES: Readonly<Record<NextStep['kind'], FileKind>> = {
  people: 'participantMap',
  prepare: 'meeting',
  hold: 'meeting',
  close: 'journal',
  map: 'participantMap',
  base: 'employeeBase',
  overdue: 'journal',
  interview: 'journal',
  pains: 'journal',
  conveyor: 'dealTracker',
  book: 'salesBook',
  import: 'dealTracker',
  goLive: 'journal',
};

const LINES = 5;

interface Props {
  /** The open file is the Sales Book: how it stands is told first. */
  readonly inBook: boolean;
  readonly onPart: (part: Part) => void;
}

export function CockpitPart({ inBook, onPart }: Props) {
  const c = useCockpitTexts();
  const { value, failure, ask } = useAnswer(() => call('openCockpit', null));
  return (
    <>
      <div role="status">{value || failure ? null : <p class="small">{c.looking}</p>}</div>
      {failure ? <FailureBanner failure={failure} onAgain={() => void ask()} /> : null}
      {value ? <Standing cockpit={value} inBook={inBook} onPart={onPart} /> : null}
    </>
  );
}

function Standing({ cockpit, inBook, onPart }: Props & { readonly cockpit: Cockpit }) {
  const c = useCockpitTexts();
  const b = useBookTexts();
  const { language } = useTexts();
  const { day } = formatsFor(language, 'UTC');
  const { week, weeks, phase, next, prepared, progress } = cockpit;
  return (
    <>
      {week === null ? null : (
        <p class="small">
          {week > weeks ? c.after(weeks) : c.week(week, weeks)}
          {phase === '' ? '' : ` · ${phase}`}
        </p>
      )}
      <Next cockpit={cockpit} onPart={onPart} />
      {inBook ? (
        <>
          <h2>{c.parts.book}</h2>
          <p>{c.stands[progress.book]}</p>
          <div class="actions">
            <button type="button" class="plain" onClick={() => onPart('book')}>
              {b.open}
            </button>
          </div>
        </>
      ) : null}
      <h2>{c.meeting}</h2>
      <p>{next ? `${c.at(day(next.date), next.time)} · ${prepared ? c.prepared : c.notPrepared}` : c.noMeeting}</p>
      <Attention cockpit={cockpit} />
      <Progress cockpit={cockpit} onPart={onPart} />
    </>
  );
}

function Next({
  cockpit: { nextStep, links },
  onPart,
}: {
  readonly cockpit: Cockpit;
  readonly onPart: (part: Part) => void;
}) {
  const c = useCockpitTexts();
  const { language, kinds } = useTexts();
  const { day } = formatsFor(language, 'UTC');
  const part = SCREENS[nextStep.kind];
  const place = PLACES[nextStep.kind];
  const link = links.find(({ kind }) => kind === place);
  const shown = 'date' in nextStep ? { ...nextStep, date: day(nextStep.date) } : nextStep;
  return (
    <section class="banner banner-next">
      <h2>{c.nextTitle}</h2>
      <p>{(c.next[nextStep.kind] as (step: NextStep) => string)(shown)}</p>
      {part ? (
        <button type="button" class="primary" onClick={() => onPart(part)}>
          {c.go[nextStep.kind as keyof typeof c.go]}
        </button>
      ) : link ? (
        <a href={link.url} target="_blank" rel="noopener">
          {c.openFile(kinds[place])}
        </a>
      ) : null}
    </section>
  );
}

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is late, waits or is missing; nothing where all is well. */
function Attention({ cockpit: { overdue, waiting, incomplete, openFeedback, shadow } }: { readonly cockpit: Cockpit }) {
  const c = useCockpitTexts();
  const { labels } = useTexts();
  const words = labels.participantStatus as Labels['participantStatus'] & Readonly<Record<string, string>>;
  const groups: readonly Lines[] = [
    { title: c.overdue(overdue.length), lines: overdue.map(c.late) },
    {
      title: c.waiting(waiting.length),
      lines: waiting.map(({ id, statement, approver }) => c.waitsFor(id, statement, approver)),
    },
    {
      title: c.incomplete(incomplete.length),
      lines: incomplete.map(({ name, missing }) => c.missing(name, words[missing] ?? missing)),
    },
  ];
  return (
    <>
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <details key={title}>
            <summary>{title}</summary>
            <ul class="plain-list mailed">
              {lines.slice(0, LINES).map((line) => (
                <li key={line} class="small">
                  {line}
                </li>
              ))}
              {lines.length > LINES ? <li class="small">{c.more(lines.length - LINES)}</li> : null}
            </ul>
          </details>
        ))}
      {openFeedback > 0 ? <p class="small">{c.feedback(openFeedback)}</p> : null}
      {shadow > 0 ? <p class="small">{c.shadow(shadow)}</p> : null}
    </>
  );
}

function Progress({
  cockpit: { progress },
  onPart,
}: {
  readonly cockpit: Cockpit;
  readonly onPart: (part: Part) => void;
}) {
  const c = useCockpitTexts();
  const { plan, map, base, audit, pains, conveyor, book, deals, sellers } = progress;
  const shares: readonly (readonly [keyof typeof c.parts, Share])[] = [
    ['plan', plan],
    ['map', map],
    ['base', base],
    ['audit', audit],
    ['pains', pains],
  ];
  return (
    <section>
      <h2>{c.progress}</h2>
      <dl class="progress">
        {shares.map(([part, share]) => (
          <div key={part}>
            <dt>{c.parts[part]}</dt>
            <dd>{c.share(share)}</dd>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${share[1] === 0 ? 0 : Math.round((100 * share[0]) / share[1])}%` }} />
            </span>
          </div>
        ))}
        <div>
          <dt>
            <button type="button" class="link" onClick={() => onPart('conveyor')}>
              {c.parts.conveyor}
            </button>
          </dt>
          <dd>{c.stands[conveyor]}</dd>
        </div>
        <div>
          <dt>{c.parts.book}</dt>
          <dd>{c.stands[book]}</dd>
        </div>
        <div>
          <dt>{c.parts.tracker}</dt>
          <dd>{c.tracker(deals, sellers)}</dd>
        </div>
      </dl>
    </section>
  );
}
