/** A question to the server that a screen opens with: asked at once, asked again on request. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../app/api';

export interface Asked<T> {
  /** Null: not answered yet. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly ask: () => Promise<void>;
}

export function useAnswer<T>(question: () => Promise<Answer<T>>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'ask'>>({ value: null, failure: null });
  const alive = useRef(true);
  const ask = async (): Promise<void> => {
    setState({ value: null, failure: null });
    const answer = await question();
    if (!alive.current) return;
    setState(answer.ok ? { value: answer.value, failure: null } : { value: null, failure: answer.error });
  };
  useEffect(() => {
    void ask();
    return () => {
      alive.current = false;
    };
  }, []);
  return { ...state, ask };
}

/** Seconds since it began to be busy; 0 when it is not. */
export function useSeconds(busy: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!busy) return undefined;
    const clock = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(clock);
  }, [busy]);
  return seconds;
}
