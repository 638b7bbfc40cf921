/** What the server has told of the conveyor, for every part of its screen; the words of the screen come with it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConveyorView } from '../../../app/conveyor-api';

export const ViewContext = createContext<ConveyorView | null>(null);

/** @throws outside of an answer: a fault of ours */
export function useView(): ConveyorView {
  const view = useContext(ViewContext);
  if (!view) throw new Error('No view');
  return view;
}
