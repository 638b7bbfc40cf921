/** The view of a spreadsheet as Google Sheets shows it to the acting person. */
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import './sheet.css';
import type { MountView } from '../view';
import { SheetDesk } from './sheet-desk';

export const mountSheet: MountView = (container, id, context) => {
  const desk = new SheetDesk(container, id, context);
  void desk.refresh();
  return { refresh: () => desk.refresh(), destroy: () => desk.destroy() };
};
