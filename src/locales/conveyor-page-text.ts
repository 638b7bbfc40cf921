/** What the sidebar says about the design of the conveyor: plain words with `{name}` places that come with the server's answer. The English ones name the keys. */
import type { conveyorPage as english } from './en/conveyor-page';
import type { Worded } from './worded';

export type ConveyorPageText = Worded<typeof english>;
