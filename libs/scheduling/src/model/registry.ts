/** Numbers things by a key in order of first sight. */
export class Registry<T> {
  readonly items: T[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(key: string, item: T): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** The position of each id. */
export const positions = (things: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(things.map((thing, index) => [thing.id, index]));

/** A list of lists as offsets and items. */
export function flatten(lists: readonly (readonly number[])[]): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (offsets[index + 1] = offsets[index]! + list.length));
  return { offsets, items: Int32Array.from(lists.flat()) };
}
