/** The add-on's menu: small, as it is all that runs before anybody has authorised anything. */
import type { Language } from '../domain/language';

const MENU: Readonly<Record<Language, { readonly open: string }>> = {
  en: { open: 'Open Sales Conveyor' },
  ru: { open: 'Открыть Sales Conveyor' },
  uk: { open: 'Відкрити Sales Conveyor' },
};

export const menuFor = (language: Language) => MENU[language];
