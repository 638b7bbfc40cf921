/** The messages of a language. */
import type { Language } from '../domain/language';
import { messages as en } from './en/messages';
import type { MessagesText } from './messages-text';
import { messages as ru } from './ru/messages';
import { messages as uk } from './uk/messages';

const ALL: Readonly<Record<Language, MessagesText>> = { en, ru, uk };

export const messagesFor = (language: Language): MessagesText => ALL[language];
