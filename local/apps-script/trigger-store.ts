/** Installable triggers: durable, and limited as an add-on's are. */
import type { Kernel } from '../kernel/contract';
import type { TriggerInfo } from './bridge';
import { ServiceRefusal } from './service-refusal';

const PREFIX = 'apps-script/trigger/';
/** Quotas page: 20 per user and script. */
const MOST = 20;

export function triggerStore(kernel: Kernel) {
  const all = (): TriggerInfo[] => [...kernel.store.entries<TriggerInfo>(PREFIX)].map(([, trigger]) => trigger);
  return {
    all,
    get: (uid: string): TriggerInfo | undefined => kernel.store.get<TriggerInfo>(PREFIX + uid),
    /**
     * One trigger of each type per user and document (page "Triggers for editor add-ons").
     * @throws ServiceRefusal beyond the limits
     */
    create(user: string, wanted: Omit<TriggerInfo, 'uid' | 'user'>): TriggerInfo {
      const mine = all().filter((trigger) => trigger.user === user);
      if (mine.length >= MOST) {
        throw new ServiceRefusal(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const sameFile = (one: Pick<TriggerInfo, 'spreadsheetId' | 'documentId'>): boolean =>
        one.spreadsheetId === wanted.spreadsheetId && one.documentId === wanted.documentId;
      if (mine.some((one) => one.event === wanted.event && sameFile(one))) {
        const kind = { CLOCK: 'time-based', ON_CHANGE: 'change', ON_EDIT: 'edit', ON_OPEN: 'open' }[wanted.event];
        throw new ServiceRefusal(
          `The Add-on has created too many ${kind} triggers in this document for this Google user account.`,
        );
      }
      const trigger: TriggerInfo = { ...wanted, user, uid: kernel.id(19, '123456789') };
      kernel.store.put(PREFIX + trigger.uid, trigger);
      return trigger;
    },
    remove(user: string, uid: string): void {
      if (kernel.store.get<TriggerInfo>(PREFIX + uid)?.user === user) kernel.store.remove(PREFIX + uid);
    },
  };
}

export type TriggerStore = ReturnType<typeof triggerStore>;
