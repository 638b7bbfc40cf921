/** An interview: the questions for one person one by one, each answer saved at once, what is typed kept as it is typed. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../app/api';
import type { Typed } from '../../../app/immersion-api';
import { sameName } from '../../../domain/gate';
import {
  bothAnswers,
  isSettled,
  nextOpen,
  refOf,
  respondents,
  type AuditQuestion,
  type Interviewee,
  type Standing,
} from '../../../domain/immersion/interview';
import { fillIn } from '../../../locales/fill-in';
import { call } from '../../server';
import { draftKeeper, type DraftState } from '../draft-keeper';
import { FailureBanner } from '../screen';
import { useTexts } from '../texts';
import { AnswersBeside, type Choice } from './answers-beside';
import { useInterviewWords } from './words';
import { QuestionCard, type Mark, type Words } from './question-card';

/** Where what is typed for a question is kept: rows that were copied have a place each. */
export interface Asked {
  readonly place: string;
  readonly question: AuditQuestion;
}

interface Props {
  readonly engagement: string;
  /** Under which what is typed is kept: {@link personKey}. */
  readonly who: string;
  readonly person: Interviewee;
  /** In the order in which they are asked; it stays while the interview lasts. */
  readonly list: readonly Asked[];
  readonly typed: Typed;
  /** Consultants measure by themselves: there is no interview to finish. */
  readonly isOurs: boolean;
  readonly onTyped: (typed: Typed) => void;
  readonly onChanged: (place: string, question: AuditQuestion) => void;
  readonly onFinished: (message: string) => void;
  readonly onOthers: () => void;
}

interface Beside {
  readonly theirs: Standing;
  readonly mine: Standing & { readonly status: Mark };
}

const standing = ({ respondent, answer, evidence, status }: AuditQuestion): Standing => ({ respondent, answer, evidence, status }); // prettier-ignore

export function Interview(props: Props) {
  const { engagement, who, person, list, typed, isOurs, onTyped, onChanged, onFinished, onOthers } = props;
  const i = useInterviewWords();
  const { t } = useTexts();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      list.findIndex(({ question }) => !isSettled(question)),
    ),
  );
  const [beside, setBeside] = useState<Beside | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const [kept, setKept] = useState<DraftState | null>(null);
  const keeper = useMemo(
    () => draftKeeper<Typed>((words) => call('keepTyped', engagement, who, words ?? {}), setKept),
    [],
  );
  const latest = useRef(typed);
  const pressed = useRef<() => void>(() => undefined);
  useEffect(() => {
    addEventListener('blur', keeper.flush);
    addEventListener('pagehide', keeper.flush);
    return () => {
      removeEventListener('blur', keeper.flush);
      removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (list.length === 0) heading.current?.focus();
  }, []);

  const current = list[at];
  if (!current) {
    return (
      <>
        <p class="empty">{i.nothing}</p>
        <Ending isOurs={isOurs} busy={busy} onFinish={() => void finish()} onOthers={onOthers} />
      </>
    );
  }
  const { question, place } = current;
  const isTheirs = respondents(question).some((name) => sameName(name, person.name));
  const isOthers = !isTheirs && (question.answer !== '' || question.evidence !== '');
  const standingWords: Words = isTheirs ? question : { answer: '', evidence: '' };
  const words: Words = typed[place] ?? standingWords;
  const remember = (next: Typed, isUrgent: boolean): void => {
    latest.current = next;
    onTyped(next);
    if (isUrgent) keeper.now(next);
    else keeper.soon(next);
  };
  const type = (next: Words): void => {
    setSaid('');
    const { [place]: _before, ...others } = latest.current;
    const isAsBefore = next.answer === standingWords.answer && next.evidence === standingWords.evidence;
    remember(isAsBefore ? others : { ...others, [place]: next }, false);
  };
  const forget = (): void => {
    const { [place]: done, ...others } = latest.current;
    if (done) remember(others, true);
  };
  const turn = (to: number): void => {
    setBeside(null);
    setRefused(null);
    setSaid('');
    setAt((to + list.length) % list.length);
  };
  const goOn = (now: readonly AuditQuestion[]): void => {
    const next = nextOpen(now, at);
    if (next !== null) setAt(next);
  };

  const send = async (seen: Standing, say: Beside['mine']): Promise<void> => {
    setBusy(true);
    setRefused(null);
    setSaid('');
    pressed.current = () => void send(seen, say);
    const answer = await call('answerQuestion', null, { question: refOf(question), seen, say });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    const outcome = answer.value;
    if (outcome.kind === 'gone') {
      setSaid(i.gone);
      return;
    }
    onChanged(place, outcome.question);
    if (outcome.kind === 'changed') {
      setBeside({ theirs: standing(outcome.question), mine: say });
      return;
    }
    setBeside(null);
    if (say.status !== 'asked') forget();
    setSaid(i.savedAs[say.status]);
    goOn(list.map((one, index) => (index === at ? outcome.question : one.question)));
  };
  const mark = (status: Mark): void => {
    const { answer, evidence } = status === 'asked' ? question : words;
    const asked = status === 'asked' ? [...respondents(question), person.name].join(', ') : person.name;
    const mine = { respondent: isTheirs ? question.respondent : asked, answer, evidence, status };
    // An answer that stands is somebody's: what becomes of it is theirs to choose who ask.
    if (isOthers && status !== 'asked') setBeside({ theirs: standing(question), mine });
    else void send(standing(question), mine);
  };
  const choose = (choice: Choice): void => {
    if (!beside) return;
    if (choice === 'theirs') {
      forget();
      setBeside(null);
      goOn(list.map((one) => one.question));
      return;
    }
    const both = bothAnswers(beside.theirs, beside.mine);
    void send(
      beside.theirs,
      choice === 'mine'
        ? beside.mine
        : { ...both, status: both.status === 'answered' ? 'answered' : beside.mine.status },
    );
  };
  const finish = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    pressed.current = () => void finish();
    const answer = await call('finishInterview', null, { name: person.name, email: person.email });
    setBusy(false);
    if (answer.ok) onFinished(fillIn(answer.value ? i.done : i.notInBase, { name: person.name }));
    else setRefused(answer.error);
  };
  const unsent = Object.keys(typed).length;

  return (
    <div
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
        event.preventDefault();
        turn(event.key === 'PageUp' ? at - 1 : at + 1);
      }}
    >
      {person.role === null ? <p class="hint">{i.noRole}</p> : null}
      <p role="status" class="small">
        {[said, busy ? i.saving : fillIn(i.place, { number: String(at + 1), all: String(list.length) })]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div class="bar asked" aria-hidden="true">
        <div style={{ width: `${Math.round((100 * (at + 1)) / list.length)}%` }} />
      </div>
      {refused ? <FailureBanner failure={refused} onAgain={() => pressed.current()} /> : null}
      {beside ? (
        <AnswersBeside theirs={beside.theirs} mine={beside.mine} busy={busy} onChoose={choose} />
      ) : (
        <QuestionCard
          key={`${place} ${at}`}
          question={question}
          isOthers={isOthers}
          words={words}
          busy={busy}
          onType={type}
          onMark={mark}
        />
      )}
      <p class="small saved">{kept?.kind === 'saved' && place in typed ? t.saved : ''}</p>
      {kept === null || kept.kind === 'saved' ? null : (
        <p class="small" role="alert">
          {kept.kind === 'delayed' ? t.notSaved : t.notKept(kept.why)}
        </p>
      )}
      <div class="row">
        <button type="button" class="plain" disabled={busy} onClick={() => turn(at - 1)}>
          {i.previous}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => turn(at + 1)}>
          {i.skip}
        </button>
      </div>
      <p class="small keys">{i.keys}</p>
      {unsent > 0 ? <p class="small">{fillIn(i.unsent, { count: String(unsent) })}</p> : null}
      <Ending isOurs={isOurs} busy={busy} onFinish={() => void finish()} onOthers={onOthers} />
    </div>
  );
}

interface EndingProps {
  readonly isOurs: boolean;
  readonly busy: boolean;
  readonly onFinish: () => void;
  readonly onOthers: () => void;
}

function Ending({ isOurs, busy, onFinish, onOthers }: EndingProps) {
  const i = useInterviewWords();
  return (
    <div class="actions">
      {isOurs ? null : (
        <button type="button" class="plain" disabled={busy} onClick={onFinish}>
          {i.finish}
        </button>
      )}
      <button type="button" class="link" disabled={busy} onClick={onOthers}>
        {i.others}
      </button>
    </div>
  );
}
