/** The line of all stages on a page: it is kept right also where a person has changed the rest. */
import type { Layout } from './compose';
import type { Element } from './elements';
import { isTrail } from './marks';
import { isPlain, mendLeaf, NO_EDIT, type Edit } from './mend-leaf';

export function mendTrail(elements: readonly Element[], layout: Layout): Edit {
  const old = elements.find((one) => one.kind === 'text' && isTrail(one.text));
  const fresh = layout.elements.find((one) => one.kind === 'text' && isTrail(one.text));
  return old?.kind === 'text' && fresh?.kind === 'text' && isPlain(old) ? mendLeaf(old, fresh, layout.sheet) : NO_EDIT;
}
