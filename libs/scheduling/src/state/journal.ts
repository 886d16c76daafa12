/** What was placed and removed, in order, so that a change can be taken back. */
export class Journal {
  length = 0;
  // The entry taken off by `pop`, for a session that was removed.
  day = 0;
  start = 0;
  room = 0;
  excused = 0;
  readonly staff: Int32Array;
  #entries = new Int32Array(1 << 12);
  readonly #stride: number;

  constructor(maxRoles: number) {
    this.#stride = 5 + maxRoles;
    this.staff = new Int32Array(maxRoles);
  }

  placed(session: number): void {
    this.#entries[this.#next()] = session;
  }

  removed(
    session: number,
    from: {
      readonly day: Int32Array;
      readonly start: Int32Array;
      readonly room: Int32Array;
      readonly excused: Int32Array;
      readonly staff: Int32Array;
    },
  ): void {
    const at = this.#next();
    const entries = this.#entries;
    entries[at] = ~session;
    entries[at + 1] = from.day[session]!;
    entries[at + 2] = from.start[session]!;
    entries[at + 3] = from.room[session]!;
    entries[at + 4] = from.excused[session]!;
    const roles = this.staff.length;
    for (let role = 0; role < roles; role++) entries[at + 5 + role] = from.staff[session * roles + role]!;
  }

  /** Takes the last entry off: a session that was placed, or the complement of one that was removed. */
  pop(): number {
    this.length--;
    const at = this.length * this.#stride;
    const entries = this.#entries;
    this.day = entries[at + 1]!;
    this.start = entries[at + 2]!;
    this.room = entries[at + 3]!;
    this.excused = entries[at + 4]!;
    for (let role = 0; role < this.staff.length; role++) this.staff[role] = entries[at + 5 + role]!;
    return entries[at]!;
  }

  clear(): void {
    this.length = 0;
  }

  #next(): number {
    const at = this.length * this.#stride;
    this.length++;
    if (at + this.#stride > this.#entries.length) {
      const grown = new Int32Array(this.#entries.length * 2);
      grown.set(this.#entries);
      this.#entries = grown;
    }
    return at;
  }
}
