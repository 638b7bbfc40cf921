/** Interviews: how far they have come, whom to ask next, and the interview itself. */
import { useRef, useState } from 'preact/hooks';
import type { Interviews, Typed } from '../../../app/immersion-api';
import {
  coverageOf,
  isSettled,
  questionsFor,
  rolesWithoutPeople,
  type AuditQuestion,
  type Interviewee,
} from '../../../domain/immersion/interview';
import { fillIn } from '../../../locales/fill-in';
import { call } from '../../server';
import { useCockpitTexts } from '../cockpit/cockpit-texts';
import { SelectField } from '../fields';
import { Screen } from '../screen';
import { useTexts } from '../texts';
import { useAnswer } from '../use-answer';
import { CoverageView } from './coverage-view';
import { InterviewWords, useInterviewWords } from './words';
import { Interview, type Asked } from './interview';

const personKey = ({ email, name }: Interviewee): string => email || name;

/** What consultants measure by themselves. */
const ourselves = (me: string): Interviewee => ({
  name: me,
  email: me,
  position: '',
  role: 'consultant',
  interview: null,
  interviewOn: null,
});

/** Each question with the place under which what is typed for it is kept. */
function placesOf(questions: readonly AuditQuestion[]): readonly Asked[] {
  const seen = new Map<string, number>();
  return questions.map((question) => {
    const base = (question.key || question.question).slice(0, 200);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return { place: times === 1 ? base : `${base} ${times}`, question };
  });
}

interface Props {
  readonly onHome: () => void;
  readonly onPains: () => void;
}

export function InterviewScreen({ onHome, onPains }: Props) {
  const c = useCockpitTexts();
  const { t } = useTexts();
  const { value, failure, ask } = useAnswer(() => call('openInterviews', null));
  const [changed, setChanged] = useState<ReadonlyMap<string, AuditQuestion>>(new Map());
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>> | null>(null);
  const [person, setPerson] = useState<Interviewee | null>(null);
  /** Places of the questions in their order; null: nobody is being asked. */
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const message = useRef<HTMLParagraphElement>(null);
  const all = placesOf(value?.questions ?? []).map((one) => ({ ...one, question: changed.get(one.place) ?? one.question })); // prettier-ignore
  const drafts = typed ?? value?.typed ?? {};

  const begin = (whom: Interviewee): void => {
    const asked = questionsFor(whom, all.map(({ question }) => question)); // prettier-ignore
    setOrder(asked.flatMap((question) => all.find((one) => one.question === question)?.place ?? []));
    setSaid('');
  };
  const leave = (): void => {
    setOrder(null);
    setChanged(new Map());
    setTyped(null);
    void ask();
  };

  const screen = (
    <Screen
      title={
        value && order && person ? (person.name === value.me ? value.words.ourselves : person.name) : c.go.interview
      }
      waiting={value || failure ? null : t.loading}
      failure={failure}
      onAgain={() => void ask()}
      onHome={onHome}
    >
      <div role="status">
        {said === '' ? null : (
          <p class="banner banner-good" tabIndex={-1} ref={message}>
            {said}
          </p>
        )}
      </div>
      {value && order && person ? (
        <Interview
          engagement={value.engagement}
          who={personKey(person)}
          person={person}
          list={order.flatMap((place) => all.find((one) => one.place === place) ?? [])}
          typed={drafts[personKey(person)] ?? {}}
          isOurs={person.name === value.me}
          onTyped={(words) => setTyped((before) => ({ ...(before ?? value.typed), [personKey(person)]: words }))}
          onChanged={(place, question) => setChanged((before) => new Map(before).set(place, question))}
          onFinished={(words) => {
            setSaid(words);
            leave();
          }}
          onOthers={leave}
        />
      ) : null}
      {value && !order ? (
        <>
          <Choose value={value} person={person} onChoose={setPerson} onBegin={begin} />
          <button type="button" class="link" onClick={onPains}>
            {c.go.pains}
          </button>
          <CoverageView coverage={coverageOf(value.questions, value.people)} />
        </>
      ) : null}
    </Screen>
  );
  return <InterviewWords.Provider value={value?.words ?? null}>{screen}</InterviewWords.Provider>;
}

interface ChooseProps {
  readonly value: Interviews;
  readonly person: Interviewee | null;
  readonly onChoose: (person: Interviewee | null) => void;
  readonly onBegin: (person: Interviewee) => void;
}

function Choose({ value: { people, questions, me }, person, onChoose, onBegin }: ChooseProps) {
  const i = useInterviewWords();
  const { labels } = useTexts();
  const us = ourselves(me);
  const everybody = [...people, us];
  const lonely = rolesWithoutPeople(questions, people);
  const open = (whom: Interviewee): number =>
    questionsFor(whom, questions).filter((question) => !isSettled(question)).length;
  const nameOf = (one: Interviewee): string =>
    one === us ? i.ourselves : [one.name, one.position].filter((part) => part !== '').join(', ');
  const chosen = everybody.findIndex((one) => person !== null && personKey(one) === personKey(person));
  return (
    <>
      <p>{people.length === 0 ? i.nobody : i.intro}</p>
      <SelectField
        path="whom"
        label={i.who}
        value={chosen < 0 ? '' : String(chosen)}
        empty={i.choose}
        options={everybody.map((one, index) => ({
          value: String(index),
          label: fillIn(i.option, { name: nameOf(one), open: String(open(one)) }),
        }))}
        onChange={(index) => onChoose(everybody[Number(index)] ?? null)}
      />
      {people.length > 0 && lonely.length > 0 ? (
        <p class="small">{fillIn(i.lonely, { roles: lonely.map((role) => labels.auditRole[role]).join(', ') })}</p>
      ) : null}
      <div class="actions">
        <button type="button" class="primary" disabled={person === null} onClick={() => person && onBegin(person)}>
          {i.begin}
        </button>
      </div>
    </>
  );
}
