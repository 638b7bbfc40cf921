/** The words of the weekly meeting and of Drive's mail in a language. */
import type { Language } from '../domain/language';
import { meeting as en } from './en/meeting';
import type { MeetingText } from './meeting-text';
import { meeting as ru } from './ru/meeting';
import { meeting as uk } from './uk/meeting';

const ALL: Readonly<Record<Language, MeetingText>> = { en, ru, uk };

export const meetingFor = (language: Language): MeetingText => ALL[language];
