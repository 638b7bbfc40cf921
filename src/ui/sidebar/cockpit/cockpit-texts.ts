/** The texts of the cockpit, in the language of the sidebar. */
import type { Language } from '../../../domain/language';
import type { CockpitText } from '../../../locales/cockpit-text';
import { cockpit as en } from '../../../locales/en/cockpit';
import { cockpit as ru } from '../../../locales/ru/cockpit';
import { cockpit as uk } from '../../../locales/uk/cockpit';
import { useTexts } from '../texts';

const ALL: Readonly<Record<Language, CockpitText>> = { en, ru, uk };

export const useCockpitTexts = (): CockpitText => ALL[useTexts().language];
