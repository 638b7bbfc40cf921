/** English: what the files of an engagement are called. */
import type { FileNames } from '../file-names-text';

export const fileNames = {
  names: {
    folder: (client) => `${client} · Sales Conveyor`,
    participantMap: (client) => `Participant Map · ${client}`,
    employeeBase: (client) => `Employee Base · ${client}`,
    journal: (client) => `Engagement Journal · ${client}`,
    dealTracker: (client) => `Deal Tracker · ${client}`,
    salesBook: (client) => `Sales Book · ${client}`,
    meeting: (client) => `Weekly meeting · ${client}`,
  },
  kinds: {
    folder: 'Folder',
    participantMap: 'Participant Map',
    employeeBase: 'Employee Base',
    journal: 'Engagement Journal',
    dealTracker: 'Deal Tracker',
    salesBook: 'Sales Book',
    meeting: 'Weekly meeting',
  },
} satisfies FileNames;
