/** OAuth scopes that Google's methods accept. */

const url = (name: string) => `https://www.googleapis.com/auth/${name}`;

export const WRITE_SCOPES: readonly string[] = ['drive', 'drive.file', 'spreadsheets'].map(url);
export const READ_SCOPES: readonly string[] = [
  ...WRITE_SCOPES,
  ...['drive.readonly', 'spreadsheets.readonly'].map(url),
];
