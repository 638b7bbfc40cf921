/** The built-in bank of audit questions: what is asked in each of the five areas and whom; texts live in `locales`. */
import type { AuditItem } from '../../domain/audit';

/**
 * In the order in which they are shown, area by area. Figures are asked for over 90 days, 20 losses and 5–7 recordings per
 * seller unless the question says otherwise. `consultant` means that we measure it ourselves.
 */
export const AUDIT_ITEMS = [
  { key: 'structure.roles', area: 'structure', whom: ['hr'] },
  { key: 'structure.rota', area: 'structure', whom: ['headOfSales'] },
  { key: 'structure.pay', area: 'structure', whom: ['finance', 'seller'] },
  { key: 'structure.plan', area: 'structure', whom: ['ceo'] },
  { key: 'structure.spread', area: 'structure', whom: ['headOfSales'] },
  { key: 'structure.turnover', area: 'structure', whom: ['hr'] },
  { key: 'structure.discounts', area: 'structure', whom: ['headOfSales'] },
  { key: 'structure.calendar', area: 'structure', whom: ['headOfSales'] },
  { key: 'structure.leaverClients', area: 'structure', whom: ['headOfSales'] },

  { key: 'process.stages', area: 'process', whom: ['seller'] },
  { key: 'process.inquiries', area: 'process', whom: ['marketing', 'headOfSales'] },
  { key: 'process.conversion', area: 'process', whom: ['headOfSales'] },
  { key: 'process.reply', area: 'process', whom: ['consultant'] },
  { key: 'process.nextStep', area: 'process', whom: ['headOfSales'] },
  { key: 'process.losses', area: 'process', whom: ['seller'] },
  { key: 'process.recordings', area: 'process', whom: ['seller'] },
  { key: 'process.expired', area: 'process', whom: ['headOfSales'] },
  { key: 'process.contractDays', area: 'process', whom: ['legal'] },

  { key: 'links.handOver', area: 'links', whom: ['headOfSales', 'marketing', 'finance', 'legal'] },
  { key: 'links.firstOwner', area: 'links', whom: ['marketing', 'headOfSales'] },
  { key: 'links.priceLag', area: 'links', whom: ['finance'] },
  { key: 'links.soldTwice', area: 'links', whom: ['headOfSales'] },
  { key: 'links.legalDays', area: 'links', whom: ['legal'] },
  { key: 'links.bankDays', area: 'links', whom: ['headOfSales', 'finance'] },
  { key: 'links.paymentLag', area: 'links', whom: ['finance'] },
  { key: 'links.lossReport', area: 'links', whom: ['marketing'] },

  { key: 'tools.numbers', area: 'tools', whom: ['it'] },
  { key: 'tools.missed', area: 'tools', whom: ['it'] },
  { key: 'tools.recordings', area: 'tools', whom: ['headOfSales'] },
  { key: 'tools.private', area: 'tools', whom: ['seller'] },
  { key: 'tools.contacts', area: 'tools', whom: ['seller', 'it'] },
  { key: 'tools.fields', area: 'tools', whom: ['it'] },
  { key: 'tools.reports', area: 'tools', whom: ['headOfSales'] },
  { key: 'tools.join', area: 'tools', whom: ['consultant'] },
  { key: 'tools.leaverAccounts', area: 'tools', whom: ['it'] },

  { key: 'marketing.doors', area: 'marketing', whom: ['consultant'] },
  { key: 'marketing.spend', area: 'marketing', whom: ['finance'] },
  { key: 'marketing.sourceTags', area: 'marketing', whom: ['marketing'] },
  { key: 'marketing.cost', area: 'marketing', whom: ['marketing'] },
  { key: 'marketing.target', area: 'marketing', whom: ['marketing', 'headOfSales'] },
  { key: 'marketing.agents', area: 'marketing', whom: ['headOfSales'] },
  { key: 'marketing.outOfHours', area: 'marketing', whom: ['it'] },
  { key: 'marketing.sitePrices', area: 'marketing', whom: ['marketing'] },
  { key: 'marketing.refusalBase', area: 'marketing', whom: ['marketing'] },
] as const satisfies readonly AuditItem[];

export type AuditKey = (typeof AUDIT_ITEMS)[number]['key'];
