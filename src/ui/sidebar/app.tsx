/** The sidebar: which screen is shown, and what passes between them. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft, Failure, RunReport, Session } from '../../app/api';
import type { Issue } from '../../domain/issue';
import { isLanguage, type Language } from '../../domain/language';
import { call } from '../server';
import { BookScreen } from './book/book-screen';
import { ConveyorScreen } from './conveyor/conveyor-screen';
import { draftKeeper, type DraftState } from './draft-keeper';
import { newForm, restoreForm, type Form } from './form';
import { HomeScreen } from './home-screen';
import { InterviewScreen } from './interview/interview-screen';
import { InspectScreen } from './inspect-screen';
import { GoLiveScreen } from './go-live/go-live-screen';
import { LeaveScreen } from './people/leave-screen';
import { PainsScreen } from './pains/pains-screen';
import { PeopleScreen } from './people/people-screen';
import { MeetingScreen } from './meeting/meeting-screen';
import { ResultScreen } from './result-screen';
import { RunScreen } from './run-screen';
import { textsFor, TextsContext, useTexts } from './texts';
import { Wizard } from './wizard';

type Screen =
  | { readonly kind: 'home' }
  | { readonly kind: 'wizard'; readonly form: Form; readonly refused: readonly Issue[] }
  | { readonly kind: 'create'; readonly form: Form; readonly id: string }
  | { readonly kind: 'repair'; readonly id: string }
  | { readonly kind: 'result'; readonly report: RunReport }
  | { readonly kind: 'inspect'; readonly id: string }
  | { readonly kind: 'people' | 'leave' | 'goLive' | 'meeting' | 'book' | 'interview' | 'pains' | 'conveyor' };

const sendDraft = (form: Form | null) => (form ? call('saveDraft', form as unknown as Draft) : call('discardDraft'));

/** Before the server has said who it is, the browser's language. */
const browserLanguage = (): Language => {
  const language = navigator.language.slice(0, 2);
  return isLanguage(language) ? language : 'en';
};

/** @param start the screen to begin with in a file of an engagement */
export function App({ start }: { readonly start: 'home' | 'book' }) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (): Promise<void> => {
    setFailure(null);
    const answer = await call('openSession');
    if (answer.ok) setSession(answer.value);
    else setFailure(answer.error);
  };
  useEffect(() => void open(), []);
  const language = session?.language ?? browserLanguage();
  const texts = textsFor(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <TextsContext.Provider value={texts}>
      <main>
        {session ? <Screens session={session} language={language} start={session.here ? start : 'home'} /> : null}
        {!session && !failure ? <p role="status">{texts.t.loading}</p> : null}
        {failure ? (
          <div class="banner banner-bad" role="alert">
            <p>{failure.message || texts.t.offline}</p>
            <button type="button" class="primary" onClick={() => void open()}>
              {texts.t.tryAgain}
            </button>
          </div>
        ) : null}
      </main>
    </TextsContext.Provider>
  );
}

interface ScreensProps {
  readonly session: Session;
  readonly language: Language;
  readonly start: 'home' | 'book';
}

function Screens({ session, language, start }: ScreensProps) {
  const { t } = useTexts();
  const { user } = session;
  const now = Date.parse(session.now);
  const fresh = (): Form => newForm(user, language, now);
  const [screen, setScreen] = useState<Screen>({ kind: start });
  const [draft, setDraft] = useState<Form | null>(() => restoreForm(session.draft, fresh()));
  const [saved, setSaved] = useState<DraftState | null>(null);
  const keeper = useMemo(() => draftKeeper<Form>(sendDraft, setSaved), []);
  // Whoever closes the sidebar takes the focus out of it first.
  useEffect(() => {
    addEventListener('blur', keeper.flush);
    addEventListener('pagehide', keeper.flush);
    return () => {
      removeEventListener('blur', keeper.flush);
      removeEventListener('pagehide', keeper.flush);
    };
  }, []);
  /** The sidebar takes the focus from the spreadsheet only when somebody works in it. */
  const used = useRef(false);
  const home = (): void => {
    used.current = true;
    setScreen({ kind: 'home' });
  };
  switch (screen.kind) {
    case 'home':
      return (
        <HomeScreen
          session={session}
          focused={used.current}
          draftClient={draft ? draft.client.company : null}
          onNew={() => {
            if (draft) keeper.discard();
            setSaved(null);
            setDraft(null);
            setScreen({ kind: 'wizard', form: fresh(), refused: [] });
          }}
          onContinue={() => setScreen({ kind: 'wizard', form: draft ?? fresh(), refused: [] })}
          onInspect={(id) => setScreen({ kind: 'inspect', id })}
          onPart={(kind) => setScreen({ kind })}
        />
      );
    case 'conveyor':
      return <ConveyorScreen onHome={home} />;
    case 'book':
      return <BookScreen inBook={session.here?.book === true} onHome={home} />;
    case 'wizard':
      return (
        <Wizard
          initial={screen.form}
          user={user}
          now={now}
          refused={screen.refused}
          keeper={keeper}
          saved={saved}
          onCreate={(form, id) => setScreen({ kind: 'create', form, id })}
          onClose={(form) => {
            setDraft(form);
            home();
          }}
        />
      );
    case 'create':
      return (
        <RunScreen
          key="create"
          title={t.run.title}
          id={screen.id}
          run={() => call('createEngagement', screen.form)}
          onHome={() => {
            setDraft(screen.form);
            home();
          }}
          onFailed={({ issues }) => {
            if (!issues?.length) return false;
            setScreen({ kind: 'wizard', form: screen.form, refused: issues });
            return true;
          }}
          onDone={(report) => {
            keeper.discard();
            setDraft(null);
            setScreen({ kind: 'result', report });
          }}
        />
      );
    case 'repair':
      return (
        <RunScreen
          key="repair"
          title={t.run.mending}
          id={screen.id}
          run={() => call('repairEngagement', screen.id)}
          onHome={home}
          onFailed={() => false}
          onDone={(report) => setScreen({ kind: 'result', report })}
        />
      );
    case 'result':
      return (
        <ResultScreen
          report={screen.report}
          onHome={home}
          onAgain={() => setScreen({ kind: 'repair', id: screen.report.id })}
        />
      );
    case 'people':
      return <PeopleScreen onHome={home} onLeave={() => setScreen({ kind: 'leave' })} />;
    case 'goLive':
      return <GoLiveScreen onHome={home} />;
    case 'interview':
      return <InterviewScreen onHome={home} onPains={() => setScreen({ kind: 'pains' })} />;
    case 'pains':
      return <PainsScreen onHome={home} />;
    case 'leave':
      return <LeaveScreen onHome={home} />;
    case 'meeting':
      return <MeetingScreen onHome={home} />;
    case 'inspect':
      return (
        <InspectScreen id={screen.id} onHome={home} onRepair={() => setScreen({ kind: 'repair', id: screen.id })} />
      );
  }
}
