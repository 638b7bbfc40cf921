/** Findings and pains: the four of the case, what was found and is no pain yet, and what each pain needs next. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../../app/api';
import type { PainBoard, StepOutcome } from '../../../app/immersion-api';
import { refOf, stateOf, type AuditQuestion } from '../../../domain/immersion/interview';
import { isFinding, painDraft } from '../../../domain/immersion/pains';
import { fillIn } from '../../../locales/fill-in';
import { call } from '../../server';
import { PainWords, usePainWords } from '../interview/words';
import { useCockpitTexts } from '../cockpit/cockpit-texts';
import { FailureBanner, Screen } from '../screen';
import { useTexts } from '../texts';
import { FourPains, shadowDraft } from './four-pains';
import { PainCard, type Steps } from './pain-card';
import { PainForm } from './pain-form';

/** Which form is open: one at a time, so that one button is coloured. */
const SHADOW = 'shadow';
const findingKey = ({ key, question }: AuditQuestion, index: number): string => `finding.${key || question}.${index}`;

export function PainsScreen({ onHome }: { readonly onHome: () => void }) {
  const c = useCockpitTexts();
  const { t } = useTexts();
  const [board, setBoard] = useState<PainBoard | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const again = useRef<() => void>(() => undefined);
  const message = useRef<HTMLParagraphElement>(null);
  const read = async (): Promise<void> => {
    setFailure(null);
    const answer = await call('openPains', null);
    if (answer.ok) setBoard(answer.value);
    else setFailure(answer.error);
  };
  useEffect(() => void read(), []);
  useLayoutEffect(() => {
    if (said !== '') message.current?.focus();
  }, [said]);

  const take = async (step: () => Promise<Answer<StepOutcome>>, words: 'made' | 'planned' = 'made'): Promise<void> => {
    if (!board) return;
    const p = board.words;
    again.current = () => void take(step, words);
    setBusy(true);
    setRefused(null);
    setSaid('');
    const answer = await step();
    if (answer.ok) {
      await read();
      const outcome = answer.value;
      if (outcome.kind === 'changed') setSaid(p.changed);
      else {
        setSaid(
          outcome.kind === 'stood' && outcome.id === ''
            ? p.stood
            : fillIn(outcome.kind === 'stood' ? p.stoodOf : p[words], { id: outcome.id }),
        );
        setOpen(null);
      }
    } else setRefused(answer.error);
    setBusy(false);
  };
  const show = (which: string | null): void => {
    setOpen(which);
    setSaid('');
    setRefused(null);
  };

  return (
    <Screen
      title={board?.words.title ?? c.go.pains}
      waiting={busy && board ? board.words.working : board || failure ? null : t.loading}
      failure={failure}
      onAgain={() => void read()}
      onHome={onHome}
    >
      {refused ? <FailureBanner failure={refused} onAgain={() => again.current()} /> : null}
      <div role="status">
        {said === '' ? null : (
          <p
            class={said === board?.words.changed ? 'banner banner-warn' : 'banner banner-good'}
            tabIndex={-1}
            ref={message}
          >
            {said}
          </p>
        )}
      </div>
      {board ? (
        <PainWords.Provider value={board.words}>
          {open === SHADOW ? (
            <PainForm
              path={SHADOW}
              draft={shadowDraft(board)}
              busy={busy}
              onTake={(pain) => void take(() => call('makePain', null, { question: null, ...pain }))}
              onCancel={() => show(null)}
            />
          ) : (
            <FourPains board={board} busy={busy} onShadow={() => show(SHADOW)} />
          )}
          <Findings
            board={board}
            busy={busy}
            open={open}
            onOpen={show}
            onTake={(question, pain) => void take(() => call('makePain', null, { question: refOf(question), ...pain }))}
          />
          <Pains
            board={board}
            steps={{
              busy,
              open,
              onOpen: show,
              onProve: (request) => void take(() => call('proveFigure', null, request)),
              onPropose: (request) => void take(() => call('proposeChange', null, request)),
              onPlan: (request) => void take(() => call('planTask', null, request), 'planned'),
            }}
          />
        </PainWords.Provider>
      ) : null}
    </Screen>
  );
}

function Pains({ board, steps }: { readonly board: PainBoard; readonly steps: Steps }) {
  const p = usePainWords();
  return (
    <section>
      <h2>{fillIn(p.list, { count: String(board.pains.length) })}</h2>
      {board.pains.length === 0 ? <p class="empty">{p.none}</p> : null}
      <ul>
        {board.pains.map((pain, index) => (
          <PainCard key={`${pain.id} ${index}`} pain={pain} board={board} steps={steps} />
        ))}
      </ul>
    </section>
  );
}

interface FindingsProps {
  readonly board: PainBoard;
  readonly busy: boolean;
  readonly open: string | null;
  readonly onOpen: (which: string | null) => void;
  readonly onTake: (question: AuditQuestion, pain: Parameters<Parameters<typeof PainForm>[0]['onTake']>[0]) => void;
}

function Findings({ board, busy, open, onOpen, onTake }: FindingsProps) {
  const p = usePainWords();
  const findings = board.questions.filter((question) => isFinding(question, board.pains));
  return (
    <section>
      <h2>{fillIn(p.findings, { count: String(findings.length) })}</h2>
      {findings.length === 0 && board.pains.length > 0 ? <p class="empty">{p.noFindings}</p> : null}
      <ul>
        {findings.map((question, index) => {
          const which = findingKey(question, index);
          return (
            <li key={which} class="card">
              <p class="small" dir="auto">
                {question.question}
              </p>
              <p class="lines" dir="auto">
                {question.answer || p.unanswered}
              </p>
              {question.respondent === '' ? null : (
                <p class="small">
                  <bdi>{question.respondent}</bdi>
                </p>
              )}
              {open === which ? (
                <PainForm
                  path="finding"
                  draft={painDraft(question, unansweredWords(board, question))}
                  busy={busy}
                  onTake={(pain) => onTake(question, pain)}
                  onCancel={() => onOpen(null)}
                />
              ) : (
                <button
                  type="button"
                  class="plain"
                  aria-label={fillIn(p.makePainOf, { question: question.question })}
                  disabled={busy}
                  onClick={() => onOpen(which)}
                >
                  {p.makePain}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** In the language of the Journal. */
const unansweredWords = ({ unanswered }: PainBoard, question: AuditQuestion): string =>
  stateOf(question) === 'noAnswer' ? fillIn(unanswered, { question: question.question }) : '';
