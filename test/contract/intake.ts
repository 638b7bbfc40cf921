/** A small intake for runs that are repeated a hundred times: two get access, one of them meets. */
import { INTAKE, NADIIA, OLENA, VIKTOR } from '../unit/domain/intake-fixture';

export { NADIIA, OLENA, VIKTOR };
export const SMALL = INTAKE;
