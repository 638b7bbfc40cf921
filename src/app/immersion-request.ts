/** Reads what a client page sends about interviews and pains: any client can call the add-on's functions. */
import { parseCivilDate } from '../domain/civil-time';
import { normaliseEmail } from '../domain/email';
import { isEvidenceLink, type Interviewee, type QuestionRef, type Standing } from '../domain/immersion/interview';
import { PAIN_KINDS, SEVERITIES } from '../domain/immersion/pains';
import type { AnswerRequest, ChangeRequest, FigureRequest, PainRequest, TaskRequest, Typed } from './immersion-api';
import { record, text, wrong } from './tracker/request';

/** Of an answer or a statement; a cell takes ten times as much. */
const LONGEST_TEXT = 5000;
const LONGEST_NAME = 500;
const LONGEST_LINK = 2000;
/** People may have written into the sheet what is longer than we take. */
const LONGEST_CELL = 50_000;

function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value);
  return found === undefined ? wrong() : found;
}

const filled = (value: unknown, longest: number): string => {
  const words = text(value, longest).trim();
  return words === '' ? wrong() : words;
};

const readRef = (given: unknown): QuestionRef => {
  const { key, question } = record(given);
  return { key: text(key, 100), question: filled(question, LONGEST_CELL) };
};

/** @throws RunStopped `requestInvalid`, as do all of these */
export function readAnswer(given: unknown): AnswerRequest {
  const { question, seen, say } = record(given);
  const before = record(seen);
  const now = record(say);
  const status = oneOf(['answered', 'noAnswer', 'asked'] as const, now.status);
  const answer = text(now.answer, LONGEST_CELL);
  const evidence = text(now.evidence, LONGEST_LINK).trim();
  if (status === 'answered' && answer.trim() === '') return wrong();
  // A link that people put there themselves may stay as it is.
  if (evidence !== '' && evidence !== before.evidence && !isEvidenceLink(evidence)) return wrong();
  return {
    question: readRef(question),
    seen: readSeen(before),
    say: { respondent: filled(now.respondent, LONGEST_TEXT), answer, evidence, status },
  };
}

const readSeen = ({ respondent, answer, evidence, status }: Readonly<Record<string, unknown>>): Standing => ({
  respondent: text(respondent, LONGEST_CELL),
  answer: text(answer, LONGEST_CELL),
  evidence: text(evidence, LONGEST_CELL),
  status: status === null ? null : oneOf(['open', 'asked', 'answered', 'noAnswer'] as const, status),
});

export function readPerson(given: unknown): Pick<Interviewee, 'name' | 'email'> {
  const { name, email } = record(given);
  return { name: filled(name, LONGEST_NAME), email: normaliseEmail(text(email, 320)) };
}

export function readTypedAnswers(given: unknown): Typed {
  return Object.fromEntries(
    Object.entries(record(given)).map(([place, value]) => {
      const { answer, evidence } = record(value);
      return [text(place), { answer: text(answer, LONGEST_TEXT), evidence: text(evidence, LONGEST_LINK) }];
    }),
  );
}

export function readPain(given: unknown): PainRequest {
  const { question, kind, statement, evidence, figure, severity } = record(given);
  return {
    question: question === null ? null : readRef(question),
    kind: oneOf(PAIN_KINDS, kind),
    statement: filled(statement, LONGEST_TEXT),
    evidence: text(evidence, LONGEST_TEXT).trim(),
    figure: text(figure, LONGEST_NAME).trim(),
    severity: oneOf(SEVERITIES, severity),
  };
}

const ID = /^[A-Z]\d{1,6}$/;
const readId = (value: unknown): string => {
  const id = text(value, 7);
  return ID.test(id) ? id : wrong();
};

export function readFigure(given: unknown): FigureRequest {
  const { pain, figure } = record(given);
  return { pain: readId(pain), figure: filled(figure, LONGEST_NAME) };
}

export function readChange(given: unknown): ChangeRequest {
  const { pain, seen, change, approver } = record(given);
  return {
    pain: readId(pain),
    seen: text(seen, LONGEST_CELL),
    change: filled(change, LONGEST_TEXT),
    approver: filled(approver, LONGEST_NAME),
  };
}

export function readTask(given: unknown): TaskRequest {
  const { decision, task, owner, due } = record(given);
  const day = text(due, 10);
  if (!parseCivilDate(day)) return wrong();
  return {
    decision: readId(decision),
    task: filled(task, LONGEST_TEXT),
    owner: filled(owner, LONGEST_NAME),
    due: day,
  };
}
