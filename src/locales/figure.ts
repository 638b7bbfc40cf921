/** A number that people wrote, to two places: `14.5`, or `14,5` with a comma. */
export const figure = (value: number, point: '.' | ','): string =>
  String(Math.round(value * 100) / 100).replace('.', point);
