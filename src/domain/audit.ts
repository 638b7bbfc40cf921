/** The bank of audit questions: five areas, an answer is a number or a document, a blank is itself the finding. Texts live in `locales`. */
export const AUDIT_AREAS = ['structure', 'process', 'links', 'tools', 'marketing'] as const;
export type AuditArea = (typeof AUDIT_AREAS)[number];

export const AUDIT_ROLES = [
  'headOfSales',
  'seller',
  'marketing',
  'finance',
  'legal',
  'hr',
  'it',
  'ceo',
  'consultant',
] as const;
/** Whom to ask. */
export type AuditRole = (typeof AUDIT_ROLES)[number];

export interface AuditItem {
  /** Stable, e.g. `structure.roles`. */
  readonly key: string;
  readonly area: AuditArea;
  readonly whom: readonly AuditRole[];
}

export interface AuditText {
  readonly question: string;
  readonly whyItMatters: string;
  /** What counts as proof: the number or document to ask for. */
  readonly proof: string;
}
