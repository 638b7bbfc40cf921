/**
 * What the sidebar says about interviews, findings and pains: plain words with `{name}` places that come with the server's answer, since
 * they would make the page heavier in three languages. The English ones name the keys.
 */
import type { immersionPage as english } from './en/immersion-page';
import type { Worded } from './worded';

export type ImmersionText = Worded<typeof english>;
