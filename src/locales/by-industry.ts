/** Texts whose example comes from the client's industry. */
import type { Industry } from '../domain/conveyor';

export type ByIndustry = Readonly<Record<Industry, string>>;

export const inIndustry = (text: string | ByIndustry, industry: Industry): string =>
  typeof text === 'string' ? text : text[industry];
