/** A sentence with its places filled: `{name}` becomes what `places` has under that name. */
export const fill = (sentence: string, places: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
