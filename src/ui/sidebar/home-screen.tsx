/** The start: the engagement of the open file, the form that waits, and the list of engagements. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EngagementSummary, Session } from '../../app/api';
import { call } from '../server';
import { useBookTexts } from './book/book-texts';
import { CockpitPart, type Part } from './cockpit/cockpit-part';
import { useCockpitTexts } from './cockpit/cockpit-texts';
import { useGoLiveTexts } from './go-live/go-live-texts';
import { Links } from './links';
import { useWeekly } from './meeting/texts';
import { usePeopleTexts } from './people/people-texts';
import { shortDay, useTexts } from './texts';
import { TrackerPart } from './tracker-part';

interface Props {
  readonly session: Session;
  /** Whether the screen takes the focus when it appears. */
  readonly focused: boolean;
  /** Client of the unfinished form, empty when not yet typed; null when there is none. */
  readonly draftClient: string | null;
  readonly onNew: () => void;
  readonly onContinue: () => void;
  readonly onInspect: (id: string) => void;
  /** A part of the engagement of the open file. */
  readonly onPart: (part: Part) => void;
}

export function HomeScreen({ session, focused, draftClient, onNew, onContinue, onInspect, onPart }: Props) {
  const { t } = useTexts();
  const p = usePeopleTexts();
  const c = useCockpitTexts();
  const g = useGoLiveTexts();
  const weekly = useWeekly();
  const b = useBookTexts();
  const [asking, setAsking] = useState(false);
  const { here } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focused) heading.current?.focus();
  }, []);
  return (
    <>
      <h1 class="unseen" tabIndex={-1} ref={heading}>
        {t.title}
      </h1>
      {here ? (
        <section class="part here">
          <p class="small">{t.home.here}</p>
          <p class="client">
            <bdi>{here.client}</bdi>
          </p>
          {here.tracker ? <TrackerPart /> : null}
          <CockpitPart inBook={here.book} onPart={onPart} />
          <h2>{c.tools}</h2>
          <div class="actions">
            <button type="button" class="plain" onClick={() => onPart('meeting')}>
              {weekly.enter}
            </button>
            <button type="button" class="plain" onClick={() => onPart('people')}>
              {p.open}
            </button>
            <button type="button" class="plain" onClick={() => onPart('interview')}>
              {c.go.interview}
            </button>
            <button type="button" class="plain" onClick={() => onPart('pains')}>
              {c.go.pains}
            </button>
            <button type="button" class="plain" onClick={() => onPart('conveyor')}>
              {c.go.conveyor}
            </button>
            {here.book ? null : (
              <button type="button" class="plain" onClick={() => onPart('book')}>
                {b.open}
              </button>
            )}
            <button type="button" class="plain" onClick={() => onPart('goLive')}>
              {g.open}
            </button>
          </div>
          <Links links={here.links} />
          <div class="actions">
            <button type="button" class="plain" onClick={() => onInspect(here.id)}>
              {t.home.check}
            </button>
          </div>
        </section>
      ) : null}
      {draftClient === null ? (
        <>
          <p>{t.home.intro}</p>
          <div class="actions">
            <button type="button" class={here ? 'plain' : 'primary'} onClick={onNew}>
              {t.home.newEngagement}
            </button>
          </div>
        </>
      ) : (
        <section class="banner banner-next">
          <p>{draftClient ? t.home.draftOf(draftClient) : t.home.draftWaiting}</p>
          {asking ? <p>{t.home.startOverSure}</p> : null}
          <div class="actions">
            {asking ? (
              <>
                <button type="button" class="primary" onClick={() => setAsking(false)}>
                  {t.home.keep}
                </button>
                <button type="button" class="plain" onClick={onNew}>
                  {t.home.discard}
                </button>
              </>
            ) : (
              <>
                <button type="button" class="primary" onClick={onContinue}>
                  {t.home.continueDraft}
                </button>
                <button type="button" class="plain" onClick={() => setAsking(true)}>
                  {t.home.startOver}
                </button>
              </>
            )}
          </div>
        </section>
      )}
      <EngagementList onInspect={onInspect} />
    </>
  );
}

function EngagementList({ onInspect }: { readonly onInspect: (id: string) => void }) {
  const { t, language } = useTexts();
  const [list, setList] = useState<readonly EngagementSummary[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = async (): Promise<void> => {
    setFailed(null);
    const answer = await call('listEngagements');
    if (answer.ok) setList(answer.value);
    else setFailed(answer.error.message || t.offline);
  };
  useEffect(() => void read(), []);
  return (
    <section>
      <h2>{t.home.mine}</h2>
      {failed ? (
        <div role="alert">
          <p class="error">{failed}</p>
          <div class="actions">
            <button type="button" class="plain" onClick={() => void read()}>
              {t.tryAgain}
            </button>
          </div>
        </div>
      ) : null}
      {!list && !failed ? <p role="status">{t.loading}</p> : null}
      {list?.length === 0 ? <p class="empty">{t.home.none}</p> : null}
      <ul class="cards">
        {(list ?? []).map(({ id, name, createdAt, url }) => (
          <li key={id} class="card">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {createdAt ? <div class="small">{t.home.createdOn(shortDay(createdAt, language))}</div> : null}
            <div class="row">
              <a href={url} target="_blank" rel="noopener" aria-label={`${t.home.openFolder}: ${name}`}>
                {t.home.openFolder}
              </a>
              <button type="button" class="link" aria-label={`${t.home.check}: ${name}`} onClick={() => onInspect(id)}>
                {t.home.check}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
