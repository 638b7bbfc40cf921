/** Interviews: which questions are for whom, in which order, and how far the five areas and the people have come. */
import { AUDIT_AREAS, AUDIT_ROLES, type AuditArea, type AuditRole } from '../audit';
import { sameName } from '../gate';
import type { ProjectRole } from '../people';

export type AuditStatus = 'open' | 'asked' | 'answered' | 'noAnswer';

/** How a question stands in the Journal: what somebody who answers it has seen. */
export interface Standing {
  /** Names, several with commas between. */
  readonly respondent: string;
  readonly answer: string;
  readonly evidence: string;
  /** Null: blank, or a word that is none of ours. */
  readonly status: AuditStatus | null;
}

/** By which a question is found again: questions that people wrote themselves have no key. */
export interface QuestionRef {
  readonly key: string;
  readonly question: string;
}

export interface AuditQuestion extends QuestionRef, Standing {
  readonly area: AuditArea | null;
  readonly why: string;
  readonly proof: string;
  /** Empty: words that are none of ours, or none; then anybody may know. */
  readonly whom: readonly AuditRole[];
  /** ID of the pain that came of it; empty: none. */
  readonly pain: string;
}

export interface Interviewee {
  readonly name: string;
  /** Lower case; empty: none. */
  readonly email: string;
  readonly position: string;
  readonly role: ProjectRole | null;
  readonly interview: 'planned' | 'done' | null;
  /** `YYYY-MM-DD`; null: no day. */
  readonly interviewOn: string | null;
}

const ROLES: Readonly<Record<ProjectRole, readonly AuditRole[]>> = {
  sponsor: ['ceo'],
  decisionMaker: ['ceo'],
  projectLead: ['ceo', 'headOfSales'],
  headOfSales: ['headOfSales'],
  seller: ['seller'],
  marketing: ['marketing'],
  itTelephony: ['it'],
  hr: ['hr'],
  finance: ['finance'],
  leadConsultant: ['consultant'],
  consultant: ['consultant'],
  analyst: ['consultant'],
};

/** Who may be asked what somebody of this project role knows; null: the Employee Base gives none. */
export const auditRoles = (role: ProjectRole | null): readonly AuditRole[] => (role === null ? [] : ROLES[role]);

export const refOf = ({ key, question }: QuestionRef): QuestionRef => ({ key, question });
export const isSameQuestion = (one: QuestionRef, other: QuestionRef): boolean =>
  one.key === other.key && (one.key !== '' || sameName(one.question, other.question));

/** An answer that somebody typed into the sheet counts, whatever its status says. */
export const stateOf = ({ status, answer }: Standing): AuditStatus =>
  status === 'answered' || status === 'noAnswer' ? status : answer.trim() !== '' ? 'answered' : (status ?? 'open');

export const isSettled = (question: Standing): boolean => ['answered', 'noAnswer'].includes(stateOf(question));

/** The names in a respondent's cell. */
export const respondents = ({ respondent }: Standing): readonly string[] =>
  respondent
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const isBy = (question: Standing, name: string): boolean => respondents(question).some((one) => sameName(one, name));

/**
 * The questions for a person in the order in which they are asked: those for their role first, then those that anybody may know. Asked of
 * somebody else already comes after open, answered last. What we measure ourselves is for consultants alone. Whoever has no role is
 * offered everything else.
 */
export function questionsFor(
  person: Pick<Interviewee, 'name' | 'role'>,
  questions: readonly AuditQuestion[],
): readonly AuditQuestion[] {
  const theirs = auditRoles(person.role);
  /** Null: not for them. */
  const nearness = ({ whom }: AuditQuestion): number | null => {
    if (whom.some((role) => theirs.includes(role))) return 0;
    if (theirs.includes('consultant')) return null;
    if (whom.length === 0) return 1;
    return person.role === null && whom.some((role) => role !== 'consultant') ? 2 : null;
  };
  const lateness = (question: AuditQuestion): number => {
    const state = stateOf(question);
    if (state === 'asked') return isBy(question, person.name) ? 0 : 1;
    return state === 'open' ? 0 : state === 'noAnswer' ? 2 : 3;
  };
  return questions
    .flatMap((question, index) => {
      const near = nearness(question);
      return near === null ? [] : [{ question, order: [lateness(question), near, index] as const }];
    })
    .sort(({ order: one }, { order: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
    .map(({ question }) => question);
}

/** Roles that open questions are for and that nobody has: those questions reach only people without a role. */
export function rolesWithoutPeople(
  questions: readonly AuditQuestion[],
  people: readonly Pick<Interviewee, 'role'>[],
): readonly AuditRole[] {
  const covered = new Set<AuditRole>([...people.flatMap(({ role }) => auditRoles(role)), 'consultant']);
  const lonely = questions.filter(
    (question) => !isSettled(question) && question.whom.length > 0 && !question.whom.some((role) => covered.has(role)),
  );
  return AUDIT_ROLES.filter((role) => lonely.some(({ whom }) => whom.includes(role)));
}

/** The next question that is not settled, going round from the place; null: all are. */
export function nextOpen(questions: readonly Standing[], from: number): number | null {
  for (let step = 1; step <= questions.length; step += 1) {
    const at = (from + step) % questions.length;
    const question = questions[at];
    if (question && !isSettled(question)) return at;
  }
  return null;
}

export type Count = Readonly<Record<AuditStatus, number>>;

const countOf = (questions: readonly Standing[]): Count => {
  const count = { open: 0, asked: 0, answered: 0, noAnswer: 0 };
  for (const question of questions) count[stateOf(question)] += 1;
  return count;
};

export interface Coverage {
  /** In the method's order; questions of no area come last, if there are any. */
  readonly areas: readonly { readonly area: AuditArea | null; readonly count: Count }[];
  /** In the order of the Employee Base. */
  readonly people: readonly { readonly person: Interviewee; readonly count: Count }[];
}

/** A question counts for a person when they are named as its respondent, or when it is open and would be asked of them by their role. */
export function coverageOf(questions: readonly AuditQuestion[], people: readonly Interviewee[]): Coverage {
  const strays = questions.filter(({ area }) => area === null);
  return {
    areas: [
      ...AUDIT_AREAS.map((area) => ({ area, count: countOf(questions.filter((one) => one.area === area)) })),
      ...(strays.length > 0 ? [{ area: null, count: countOf(strays) }] : []),
    ],
    people: people.map((person) => ({
      person,
      count: countOf(
        questions.filter(
          (question) =>
            isBy(question, person.name) ||
            (!isSettled(question) &&
              question.respondent === '' &&
              question.whom.some((role) => auditRoles(person.role).includes(role))),
        ),
      ),
    })),
  };
}

/** Two who wrote at once, or two who know: the names, and what each said. The cell for the link takes one; the other stands with its answer. */
export function bothAnswers(theirs: Standing, mine: Standing): Standing {
  const link = mine.evidence !== '' && theirs.evidence !== '' && mine.evidence !== theirs.evidence ? mine.evidence : '';
  const said = [
    { name: theirs.respondent, words: theirs.answer.trim() },
    { name: mine.respondent, words: [mine.answer.trim(), link].filter((part) => part !== '').join(' ') },
  ].filter(({ words }) => words !== '');
  const known = respondents(theirs);
  const added = respondents(mine).filter((name) => !known.some((one) => sameName(one, name)));
  return {
    respondent: [...known, ...added].join(', '),
    answer:
      said.length < 2
        ? (said[0]?.words ?? '')
        : said.map(({ name, words }) => (name === '' ? words : `${name}: ${words}`)).join('\n'),
    evidence: theirs.evidence || mine.evidence,
    status: said.length > 0 ? 'answered' : mine.status,
  };
}

/** A link that somebody can follow from the sheet: `https://` and a host with a dot in it. */
export const isEvidenceLink = (text: string): boolean => /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text);
