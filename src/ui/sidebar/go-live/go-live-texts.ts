/** The texts of the go-live list, in the language of the sidebar. */
import type { Language } from '../../../domain/language';
import { goLive as en } from '../../../locales/en/go-live-page';
import type { GoLiveText } from '../../../locales/go-live-text';
import { goLive as ru } from '../../../locales/ru/go-live-page';
import { goLive as uk } from '../../../locales/uk/go-live-page';
import { useTexts } from '../texts';

const ALL: Readonly<Record<Language, GoLiveText>> = { en, ru, uk };

export const useGoLiveTexts = (): GoLiveText => ALL[useTexts().language];
