/** The words of the screens about interviews and pains: they come with the server's answer. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ImmersionText } from '../../../locales/immersion-text';

export const InterviewWords = createContext<ImmersionText['interviews'] | null>(null);
export const PainWords = createContext<ImmersionText['pains'] | null>(null);

/** @throws outside of an answer: a fault of ours */
function given<T>(words: T | null): T {
  if (!words) throw new Error('No words');
  return words;
}
export const useInterviewWords = (): ImmersionText['interviews'] => given(useContext(InterviewWords));
export const usePainWords = (): ImmersionText['pains'] => given(useContext(PainWords));
