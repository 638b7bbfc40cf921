/** A stage in a few words: its place, name and goal, how much is to be done, how long it may last, how likely the sale is. */
import type { DesignStage } from '../../../domain/design/design';
import { fillIn } from '../../../locales/fill-in';
import { useTexts } from '../texts';
import { useView } from './view';

/** @param place from 0 */
export function StageFacts({ stage, place }: { readonly stage: DesignStage; readonly place: number }) {
  const { page: c } = useView();
  const { name, goal, actions, longestStayDays, probability } = stage;
  const { language } = useTexts();
  const known = (value: number | 'wrong' | null, unit = ''): string =>
    value === null ? '–' : value === 'wrong' ? '?' : value.toLocaleString(language) + unit;
  const facts = { actions: actions.length, days: known(longestStayDays), share: known(probability, ' %') };
  return (
    <>
      <strong>
        {place + 1}. <bdi>{name || '?'}</bdi>
      </strong>
      <div>{goal}</div>
      <div class="small">{fillIn(c.facts, facts)}</div>
    </>
  );
}
