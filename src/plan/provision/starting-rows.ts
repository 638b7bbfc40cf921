/** The rows that an engagement's tables have from the start: conveyor, loss reasons, question bank, the month's plan, people. */
import { formatActions } from '../../blueprints/stage-actions';
import { conveyorReasons, conveyorStages } from '../../blueprints/templates/conveyor-for';
import type { Intake } from '../../domain/intake';
import type { Person } from '../../domain/people';
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
    actions: formatActions(stage.actions.map(({ name, type }) => ({ name, evidence: type })), labels),
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

const isSeller = ({ side, role }: Person): boolean => side === 'client' && (role === 'seller' || role === 'headOfSales');
