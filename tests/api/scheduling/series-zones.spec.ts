import { describe, expect, it } from '@jest/globals';
import { addWeeks } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput } from './a-schedule.ts';
import { occurrencesOf, setHorizon } from './a-series.ts';

describe.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'])(
  'a year of sessions in %s',
  (zone) => {
    it('keeps the wall clock over both clock changes, also when it moves', async () => {
      const [url] = apiUrls();
      const owner = new Pool({ connectionString: ownerUrl(), max: 2 });
      const schedule = await aSchedule(owner, zone);
      const { clinicId } = schedule.clinic;
      await setHorizon(owner, clinicId, 60);
      const repeat = { rule: 'FREQ=WEEKLY;COUNT=54' };
      expect(
        await save(url, schedule.physio, 'bookSession', sessionInput(schedule, { repeat })),
      ).toMatchObject({
        __typename: 'TherapySession',
      });
      const dates = Array.from({ length: 54 }, (_, week) => addWeeks(schedule.tuesday, week));
      const rows = await occurrencesOf(owner, clinicId);
      expect(rows.map(({ wall }) => wall)).toEqual(dates.map((date) => `${date} 09:00`));
      const hours = await owner.query<{ hour: string }>(
        `SELECT DISTINCT to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS hour FROM therapy_session WHERE clinic_id = $1`,
        [clinicId],
      );
      expect(hours.rows).toHaveLength(2);
      const third = rows[3];
      await save(url, schedule.physio, 'changeSession', {
        sessionId: third?.id,
        version: 1,
        scope: 'THIS_AND_FOLLOWING',
        startMinute: 615,
      });
      expect((await occurrencesOf(owner, clinicId)).map(({ wall }) => wall)).toEqual(
        dates.map((date, week) => `${date} ${week < 3 ? '09:00' : '10:15'}`),
      );
      await owner.end();
    });
  },
);
