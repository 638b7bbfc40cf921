/** Gives a text out as a file of the browser's downloads. */

/** False: the page is not allowed to, and the text must be shown instead. */
export function download(name: string, text: string): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  } catch {
    return false;
  }
}

/** A name that every file system takes. */
export const fileName = (...parts: readonly string[]): string =>
  `${parts
    .map((part) => part.replace(/\.[a-z]{1,5}$/i, '').replace(/[\\/:*?"<>|\s]+/g, '-'))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 120)}.csv`;
