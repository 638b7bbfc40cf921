/** The rows that an engagement's tables have from the start: conveyor, loss reasons, question bank, the month's plan, people. */
import { formatActions } from '../../blueprints/stage-actions';
import { conveyorReasons, conveyorStages, textOf } from '../../blueprints/templates/conveyor-for';
import {
  addDays,
  dayNumber,
  formatCivilDate,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
} from '../../domain/civil-time';
import { WEEKDAYS, type Intake } from '../../domain/intake';
import type { Person, ProjectRole, Side } from '../../domain/people';
import type { ContentText } from '../../locales/content-text';
import { sheetsTextFor } from '../../locales/sheets-for';
import type { Row } from '../sheets/desired';

export function conveyorRows({ industry, language }: Intake, content: ContentText): Row[] {
  const { labels } = sheetsTextFor(language);
  return conveyorStages(industry, content).map((stage, index) => ({
    order: index + 1,
    code: stage.key,
    stage: stage.name,
    goal: stage.goal,
    actions: formatActions(
      stage.actions.map(({ name, type }) => ({ name, evidence: type })),
      labels,
    ),
    exit: stage.exit,
    stay: stage.longestStayDays,
    probability: stage.probability,
    owner: stage.owner,
    milestone: stage.saleMilestone === true,
  }));
}

export const lossReasonRows = ({ industry }: Intake, content: ContentText): Row[] =>
  conveyorReasons(industry, content).map((reason) => ({
    code: reason.code,
    name: reason.name,
    group: reason.group,
    useWhen: reason.useWhen,
    notWhen: reason.notWhen,
    evidence: reason.evidence,
    stages: reason.stages.join(', '),
    warmDays: reason.warmAfterDays,
    warmFrom: reason.warmAfterDays === null ? null : reason.clientDate ? 'client' : 'loss',
    parting: reason.parting,
  }));

/** The people of the intake, as the Participant Map keeps them. */
export const participantRows = ({ people, client, consultancy }: Intake): Row[] =>
  people.map((person) => ({
    side: person.side,
    name: person.name,
    company: person.side === 'client' ? client.company : consultancy,
    position: person.position ?? null,
    role: person.role,
    responsibleFor: person.responsibleFor ?? null,
    email: person.email,
    phone: person.phone ?? null,
    weekly: person.weekly,
    access: person.access,
  }));

/** Sellers and heads of sales of the client may own deals. */
export const sellerRows = ({ people }: Intake): Row[] =>
  people.filter(isSeller).map(({ name, email }) => ({ name, email, active: true }));

const isSeller = ({ side, role }: Person): boolean =>
  side === 'client' && (role === 'seller' || role === 'headOfSales');

/** The question bank; whom to ask in the words of the language. */
export function auditRows({ language }: Intake, content: ContentText): Row[] {
  const { labels } = sheetsTextFor(language);
  return content.templates.audit.map(({ key, area, whom }) => {
    const text = textOf(content.audit, key);
    return {
      key,
      area,
      question: text.question,
      why: text.whyItMatters,
      proof: text.proof,
      whom: whom.map((role) => labels.auditRole[role]).join(', '),
      status: 'open',
    };
  });
}

/**
 * The month from the Monday of the week of the first meeting, nothing due before that meeting, so that a new plan has nothing
 * overdue; who does it is proposed from the people's roles.
 */
export function planRows(intake: Intake, content: ContentText): Row[] {
  const first = parseCivilDate(intake.meeting.firstDate);
  if (!first) throw new Error(`Unchecked date: ${intake.meeting.firstDate}`);
  const kickOff = addDays(first, -WEEKDAYS.indexOf(weekdayOf(first)));
  return content.templates.plan.map(({ key, week, phase, ownerSide, dueDay }) => ({
    key,
    week,
    phase: textOf(content.plan.phases, phase),
    task: textOf(content.plan.tasks, key),
    side: ownerSide,
    owner: ownerOf(intake, ownerSide),
    due: formatCivilDate(laterOf(addDays(kickOff, dueDay), first)),
    status: 'todo',
  }));
}

const laterOf = (one: CivilDate, other: CivilDate): CivilDate => (dayNumber(one) < dayNumber(other) ? other : one);

const LEADS: Readonly<Record<Side, readonly ProjectRole[]>> = {
  consultant: ['leadConsultant', 'consultant'],
  client: ['projectLead', 'headOfSales'],
};

function ownerOf({ people }: Intake, side: Side): string | null {
  const found = LEADS[side].flatMap((role) => people.filter((person) => person.side === side && person.role === role));
  return found[0]?.name ?? null;
}
