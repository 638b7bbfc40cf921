/** The conveyor's screen: where its design stands, its stages to be edited, its versions to be compared. Nothing typed is lost unasked. */
import { useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../../app/api';
import type { ConveyorView } from '../../../app/conveyor-api';
import { mergeStages } from '../../../domain/design/merge-stages';
import { fillIn } from '../../../locales/fill-in';
import { call } from '../../server';
import { useCockpitTexts } from '../cockpit/cockpit-texts';
import { FailureBanner, Screen } from '../screen';
import { useTexts } from '../texts';
import { useAnswer } from '../use-answer';
import { draftOf, newStage, withIds, withStage, type Draft } from './draft';
import { changesOf, editOf } from './edit-stages';
import { Leaving } from './leaving';
import { StageForm } from './stage-form';
import { StageList } from './stage-list';
import { Standing } from './standing';
import { Lines, Versions } from './versions';
import { ViewContext } from './view';
import { Press } from './press';

/** How it went: said on top. */
interface Notice {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly title: string;
  readonly lines?: readonly string[];
}

const open = () => call('openConveyor', null);

export function ConveyorScreen({ onHome }: { readonly onHome: () => void }) {
  const c = useCockpitTexts();
  const { t } = useTexts();
  const { value, failure, ask } = useAnswer(open);
  if (value) return <Studio first={value} onHome={onHome} />;
  return (
    <Screen title={c.go.conveyor} waiting={failure ? null : t.loading} failure={failure} onAgain={() => void ask()} onHome={onHome}>
      {null}
    </Screen>
  );
} // prettier-ignore

function Studio({ first, onHome }: { readonly first: ConveyorView; readonly onHome: () => void }) {
  const title = useCockpitTexts().go.conveyor;
  const [view, setView] = useState(first);
  const [draft, setDraft] = useState<Draft>(() => draftOf(first));
  const [edited, setEdited] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const made = useRef(0);
  const { page: c, tracker, links } = view;
  const changes = changesOf(view.stages, draft.stages);
  const pending = Object.entries(changes).flatMap(([kind, names]) =>
    names ? [fillIn(c.pending[kind as keyof typeof changes], { names })] : [],
  );
  const unsaved = pending.length > 0;

  /** Null: it failed, and that is told. */
  const ask = async <T,>(question: () => Promise<Answer<T>>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    setNotice(null);
    const answer = await question();
    setBusy(false);
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return null;
  };
  /** Reads all anew; a draft stays. */
  const look = async (said: Notice | null, laid: (next: ConveyorView) => Draft): Promise<void> => {
    const next = await ask(open);
    if (!next) return;
    setView(next);
    setDraft(laid(next));
    if (said) setNotice(said);
  };
  const done = (words: string): Promise<void> => look({ tone: 'good', title: words }, draftOf);
  const save = async (seen: ConveyorView, wanted: Draft): Promise<void> => {
    const { stages } = seen;
    const edit = editOf(seen.digest, stages, wanted.stages, seen.evidence, wanted.emptied);
    const saved = await ask(() => call('saveConveyor', null, edit));
    if (saved?.kind === 'saved') return done(c.saved);
    if (saved?.kind === 'refused') return setNotice({ tone: 'bad', title: c.refused, lines: saved.slips });
    if (!saved) return;
    // Somebody else was faster: ours is laid over theirs, and asked about where both have changed the same.
    const next = await ask(open);
    if (!next) return;
    const merged = mergeStages(stages, wanted.stages, next.stages);
    const laid = { ...wanted, stages: withIds(merged.stages) };
    setView(next);
    setDraft(laid);
    if (merged.clashes.length === 0 && !merged.reordered) return save(next, laid);
    const lines = merged.clashes.map((name) => fillIn(c.clash, { name }));
    setNotice({ tone: 'warn', title: c.stale, lines: merged.reordered ? [...lines, c.reordered] : lines });
  };
  const approve = async (): Promise<void> => {
    const approval = await ask(() => call('approveConveyor', null, view.digest));
    if (approval?.kind === 'kept') await done(fillIn(c.asked, { ...approval }));
    else if (approval) await look({ tone: 'warn', title: c.askedStale }, draftOf);
  };
  const empty = async (stage: string, to: string): Promise<void> => {
    if (await ask(() => call('emptyStage', tracker, { stage, to }))) await done(c.saved);
  };
  const close = (): void => {
    setLast(edited);
    setEdited(null);
  };
  return (
    <ViewContext.Provider value={view}>
      {edited !== null ? (
        <StageForm
          stage={draft.stages.find(({ id }) => id === edited) ?? newStage(draft.stages, edited)}
          place={(draft.stages.findIndex(({ id }) => id === edited) + 1 || draft.stages.length + 1)}
          onReady={(stage) => {
            setDraft(withStage(draft, stage));
            close();
          }}
          onBack={close}
        />
      ) : (
        <Screen title={title} waiting={busy ? c.writing : null} failure={null} onAgain={onHome} onHome={() => (unsaved ? setAsking(true) : onHome())}>
          {failure ? <FailureBanner failure={failure} onAgain={() => void look(null, () => draft)} /> : null}
          {notice ? (
            <section class={`banner banner-${notice.tone}`} role={notice.tone === 'good' ? 'status' : 'alert'}>
              <p>{notice.title}</p>
              {notice.lines ? <Lines lines={notice.lines} /> : null}
            </section>
          ) : null}
          {unsaved ? (
            <section class="banner banner-warn">
              <h2>{c.unsaved}</h2>
              <Lines lines={pending} />
              <div class="actions">
                <Press class="primary" disabled={busy} onClick={() => void save(view, draft)}>{c.save}</Press>
                <Press disabled={busy} onClick={() => setDraft(draftOf(view))}>{c.discard}</Press>
              </div>
            </section>
          ) : null}
          <Standing busy={busy} unsaved={unsaved} onAsk={() => void approve()} onEmpty={(stage, to) => void empty(stage, to)} />
          <StageList draft={draft} busy={busy} last={last} onDraft={setDraft} onChange={(id) => setEdited(id ?? `new-${(made.current += 1)}`)} />
          <ul class="links">
            {links.map(([url, words]) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener">{words}</a>
              </li>
            ))}
          </ul>
          <Versions />
          {asking ? <Leaving onStay={() => setAsking(false)} onLeave={onHome} /> : null}
        </Screen>
      )}
    </ViewContext.Provider>
  );
} // prettier-ignore
