import { describe, expect, it } from '@jest/globals';
import { createFormats } from './use-formats.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const elsewhere = here === 'Pacific/Auckland' ? 'America/Los_Angeles' : 'Pacific/Auckland';

/** Spaces differ between versions of the language data. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('createFormats', () => {
  it('never shifts a calendar date, whatever the zones', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      expect(createFormats('en', zone).localDate('2026-03-01')).toBe('Mar 1, 2026');
    }
  });

  it('speaks the chosen language', () => {
    expect(createFormats('es', 'UTC').localDate('2026-03-01')).toBe('1 mar 2026');
    expect(createFormats('es', 'UTC').number(1234567.5, 1)).toBe('1.234.567,5');
    expect(createFormats('es', 'UTC').list(['una', 'dos', 'tres'])).toBe('una, dos y tres');
  });

  it("shows an instant in the clinic's zone and names the zone when the reader's differs", () => {
    const at = '2026-06-30T23:30:00Z';
    const own = createFormats('en', here);
    expect(own.zoneDiffers).toBe(false);
    const foreign = createFormats('en', elsewhere);
    expect(foreign.zoneDiffers).toBe(true);
    const named = new Intl.DateTimeFormat('en', { timeZone: elsewhere, timeZoneName: 'short' })
      .formatToParts(new Date(at))
      .find(({ type }) => type === 'timeZoneName')!.value;
    expect(plain(foreign.instant(at))).toContain(named);
    expect(plain(own.instant(at))).not.toContain(named);
  });

  it('says how long ago in whole units', () => {
    const ago = (seconds: number): string =>
      createFormats('en', 'UTC').ago(new Date(Date.now() - seconds * 1000).toISOString());
    expect(ago(5)).toBe('now');
    expect(ago(125)).toBe('2 minutes ago');
    expect(ago(3 * 3600 + 60)).toBe('3 hours ago');
    expect(ago(26 * 3600)).toBe('yesterday');
  });
});
