/** The Sales Book as keyed blocks, in reading order. */
import type { Block } from '../document/blocks';
import { goLive, history, lossStandard } from './closing';
import type { SalesBookContent } from './content';
import { contents, cover } from './cover';
import { passive } from './passive';
import { stages } from './stages';
import { standard } from './standard';

/** Keys: cover, contents, standard, stages, stage.*, passive, passive.*, lossStandard, goLive, history. */
export const salesBookBlocks = (content: SalesBookContent): Block[] => [
  cover(content),
  contents(content),
  standard(content),
  ...stages(content),
  ...passive(content),
  lossStandard(content),
  goLive(content),
  history(content),
];
