/** Names of files that every file system takes, each once. */

/** Makes names of one folder. `A` and `a` are one name to most file systems. */
export function fileNames(): (title: string, ending: string) => string {
  const given = new Set<string>();
  return (title, ending) => {
    const plain = plainName(title);
    for (let n = 1; ; n++) {
      const name = `${plain}${n === 1 ? '' : ` (${n})`}.${ending}`;
      if (given.has(name.toLowerCase())) continue;
      given.add(name.toLowerCase());
      return name;
    }
  };
}

/** Characters; most file systems take 255 bytes, of which a character may need three. */
const LONGEST = 80;
/** Windows keeps these for itself, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function plainName(title: string): string {
  const name = title
    .replace(/(?:^|[\\/])\.+(?=[\\/]|$)/g, ' ')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || RESERVED.test(name) ? `Untitled ${name}`.trim() : name;
}
