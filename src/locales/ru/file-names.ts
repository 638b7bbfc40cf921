/** Russian: what the files of an engagement are called. */
import type { FileNames } from '../file-names-text';

export const fileNames = {
  names: {
    folder: (client) => `${client} · Sales Conveyor`,
    participantMap: (client) => `Карта участников · ${client}`,
    employeeBase: (client) => `База сотрудников · ${client}`,
    journal: (client) => `Журнал проекта · ${client}`,
    dealTracker: (client) => `Трекер сделок · ${client}`,
    salesBook: (client) => `Sales Book · ${client}`,
    meeting: (client) => `Еженедельная встреча · ${client}`,
  },
  kinds: {
    folder: 'Папка',
    participantMap: 'Карта участников',
    employeeBase: 'База сотрудников',
    journal: 'Журнал проекта',
    dealTracker: 'Трекер сделок',
    salesBook: 'Sales Book',
    meeting: 'Еженедельная встреча',
  },
} satisfies FileNames;
