import { addDays, localDateIn, type LocalDate } from '@consilium/domain';

/** Where the test clinics are, unless a test says otherwise. */
export const CLINIC_ZONE = 'America/New_York';

/** A day of the test clinics: today, or so many days after it. UTC is a day ahead in their evening. */
export const clinicDay = (days = 0): LocalDate => addDays(localDateIn(CLINIC_ZONE, new Date()), days);

/** A connection string whose `current_date` is the day of the test clinics. */
export function onClinicDays(connectionString: string): string {
  const url = new URL(connectionString);
  url.searchParams.set('options', `-c TimeZone=${CLINIC_ZONE}`);
  return url.href;
}

/** The birth date of somebody who turned `years` today, or `days` after today (negative: before). */
export function bornYearsAgo(years: number, days = 0): LocalDate {
  const [year = '', month = '', day = ''] = clinicDay().split('-');
  const leap = month === '02' && day === '29';
  return addDays(`${String(Number(year) - years)}-${month}-${leap ? '28' : day}`, days);
}
