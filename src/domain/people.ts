/** The people of an engagement as the intake form names them and the Participant Map keeps them. */

export const SIDES = ['consultant', 'client'] as const;
export type Side = (typeof SIDES)[number];

/** Project roles of the Participant Map; the last three belong to the consultants' side. */
export const PROJECT_ROLES = [
  'sponsor',
  'decisionMaker',
  'projectLead',
  'headOfSales',
  'seller',
  'marketing',
  'itTelephony',
  'hr',
  'finance',
  'leadConsultant',
  'consultant',
  'analyst',
] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

export const CONSULTANT_ROLES: readonly ProjectRole[] = ['leadConsultant', 'consultant', 'analyst'];

/** Access to the engagement's folder; `none` is shared nothing and gets no Drive mail. */
export const ACCESS_LEVELS = ['editor', 'commenter', 'viewer', 'none'] as const;
export type Access = (typeof ACCESS_LEVELS)[number];

export interface Person {
  readonly side: Side;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly role: ProjectRole;
  readonly access: Access;
  /** Comes to the weekly meeting: is an attendee of the recurring event. */
  readonly weekly: boolean;
  readonly position?: string;
  readonly phone?: string;
  readonly responsibleFor?: string;
}
