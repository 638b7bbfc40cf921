/** Ukrainian: what the files of an engagement are called. */
import type { FileNames } from '../file-names-text';

export const fileNames = {
  names: {
    folder: (client) => `${client} · Sales Conveyor`,
    participantMap: (client) => `Карта учасників · ${client}`,
    employeeBase: (client) => `База співробітників · ${client}`,
    journal: (client) => `Журнал проєкту · ${client}`,
    dealTracker: (client) => `Трекер угод · ${client}`,
    salesBook: (client) => `Sales Book · ${client}`,
    meeting: (client) => `Щотижнева зустріч · ${client}`,
  },
  kinds: {
    folder: 'Папка',
    participantMap: 'Карта учасників',
    employeeBase: 'База співробітників',
    journal: 'Журнал проєкту',
    dealTracker: 'Трекер угод',
    salesBook: 'Sales Book',
    meeting: 'Щотижнева зустріч',
  },
} satisfies FileNames;
