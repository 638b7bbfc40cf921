/** Threads for the runs of the bundle: one pool for every workspace of the process. */
import { WorkerPool } from '../../local/apps-script/worker-pool';

export const threads = new WorkerPool();
