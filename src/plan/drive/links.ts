/** Addresses at which people open folders and files. */
import type { EngagementFile } from '../../domain/engagement';

export const folderUrl = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

export const fileUrl = (file: EngagementFile, id: string): string =>
  `https://docs.google.com/${file === 'salesBook' ? 'document' : 'spreadsheets'}/d/${id}/edit`;
