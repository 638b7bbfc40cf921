/** What decisions of the Journal are about, so that they are found again: first words of the column, the same in every language. */
export const ABOUT = { conveyor: 'Conveyor', book: 'SalesBook', goLive: 'GoLive', files: 'Files' } as const;
