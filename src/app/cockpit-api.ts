/** The contract between the cockpit's server function and the sidebar. */
import type { CockpitState } from '../domain/cockpit';
import type { Answer, FileLink } from './api';
import type { Where } from './tracker-api';

export interface Cockpit extends CockpitState {
  readonly client: string;
  readonly links: readonly FileLink[];
  /** Today in the engagement's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The server functions, by the names of the add-on's globals. */
export interface CockpitApi {
  openCockpit(where: Where): Answer<Cockpit>;
}
