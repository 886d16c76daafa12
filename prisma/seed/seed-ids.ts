/** UUIDs of version 7 that order by the instant they are given, and repeat when their source does. */
export class SeedIds {
  private count = 0;

  constructor(private readonly source: { uuid(): string }) {}

  at(instant: Date): string {
    this.count = (this.count + 1) % 0x1000;
    const time = instant.getTime().toString(16).padStart(12, '0');
    const rest = this.source.uuid();
    const order = this.count.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${rest.slice(19)}`;
  }
}
