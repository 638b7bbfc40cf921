/** Google's event objects for triggers, dressed with the guest's Range, Spreadsheet and User. */
import { run } from './call';
import { AuthMode, userOf } from './script';
import { rangeOf, Spreadsheet } from './spreadsheet';

/** The argument of a trigger's function. */
export function eventObject(): object | null {
  const { event, container, mode } = run();
  if (event === null) return null;
  const common = {
    authMode: AuthMode[mode],
    ...(event.triggerUid === undefined ? {} : { triggerUid: event.triggerUid }),
  };
  if (event.kind === 'install') return common;
  if (event.kind === 'clock') return { ...common, ...event.clock };
  // Before the add-on is enabled in the file the event tells nothing about it.
  if (container === null || mode === 'NONE') return common;
  const source = new Spreadsheet(container);
  const opened = { ...common, source, user: userOf(event.user ?? '') };
  if (!event.edit) return opened;
  const { range, oldValue, value } = event.edit;
  return {
    ...opened,
    range: rangeOf(source, range),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(value === undefined ? {} : { value }),
  };
}
