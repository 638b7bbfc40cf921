/** Texts that ship as plain data: `{name}` stands for what is filled in; what is filled in is not looked into. */
export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
