import { describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, type Given } from './a-schedule.ts';
import { occurrencesOf, setHorizon, type Occurrence } from './a-series.ts';
import { shownIn } from './calendar-expansion.ts';

describe.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'])(
  'the feed of series in %s',
  (zone) => {
    it('shows what was booked, moved, cut and called off as the clinic has it', async () => {
      const [url] = apiUrls();
      const owner = new Pool({ connectionString: ownerUrl(), max: 2 });
      const schedule = await aSchedule(owner, zone);
      const { clinicId } = schedule.clinic;
      // Past the next clock change, and not beyond what a feed shows.
      await setHorizon(owner, clinicId, 25);
      const feedOf = async (user: TestUser) => {
        const answer = await graphqlClient(
          url,
          user.token,
        )<{ createCalendarFeed: { url: string } }>(
          'mutation { createCalendarFeed(input: { of: MEMBER }) { ... on CreatedCalendarFeed { url } } }',
        );
        return `${url}${dataOf(answer).createCalendarFeed.url}`;
      };
      const feed = await feedOf(schedule.physio);
      const read = async () => (await fetch(feed)).text();
      const expected = async () => {
        const { rows } = await owner.query<{ at: Date; off: boolean }>(
          `SELECT starts_at AS at, status = 'CANCELLED' AS off FROM therapy_session s WHERE clinic_id = $1 AND EXISTS
           (SELECT FROM session_member m WHERE m.session_id = s.id AND m.member_id = $2)`,
          [clinicId, schedule.physio.memberId],
        );
        return rows.map(({ at, off }) => `${at.toISOString()} ${off ? 'off' : 'on'}`).sort();
      };
      const agree = async () => {
        const text = await read();
        const shown = shownIn(text).map(
          ({ startsAt, cancelled }) => `${startsAt} ${cancelled ? 'off' : 'on'}`,
        );
        expect(shown.sort()).toEqual(await expected());
        expect(text).not.toMatch(/Canarybird|Robin/);
        return text;
      };
      const change = (operation: string, session: Occurrence | undefined, more: Given) =>
        save(url, schedule.physio, operation, { sessionId: session?.id, version: session?.version, ...more });
      const why = { reason: 'SCHOOL', by: 'FAMILY' };
      const nth = async (index: number) => (await occurrencesOf(owner, clinicId))[index];

      const repeat = { rule: 'FREQ=WEEKLY;BYDAY=TU,TH', skipOn: [addWeeks(schedule.tuesday, 4)] };
      await save(url, schedule.physio, 'bookSession', sessionInput(schedule, { repeat }));
      const first = await agree();
      expect(first.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      expect(first.match(/EXDATE/g)).toHaveLength(1);
      await change('changeSession', await nth(1), { startMinute: 840 });
      await change('cancelSession', await nth(3), { scope: 'THIS', ...why });
      const second = await agree();
      expect(second).toContain('RECURRENCE-ID');
      expect(second).toContain('STATUS:CANCELLED');
      const cut = await change('changeSession', await nth(12), {
        scope: 'THIS_AND_FOLLOWING',
        startMinute: 615,
      });
      expect(cut).toMatchObject({ __typename: 'TherapySession' });
      const third = await agree();
      expect(third.match(/RRULE/g)).toHaveLength(2);
      const colleague = { memberIds: [schedule.colleague.memberId] };
      await change('changeSession', await nth(20), { ...colleague });
      await agree();
      const tuesday = (await occurrencesOf(owner, clinicId)).find(
        ({ local_on }) => local_on === addWeeks(schedule.tuesday, 10),
      );
      const shifted = await change('changeSession', tuesday, {
        scope: 'THIS_AND_FOLLOWING',
        startsOn: addDays(addWeeks(schedule.tuesday, 10), 1),
      });
      expect(shifted).toMatchObject({ __typename: 'TherapySession' });
      await agree();
      const off = await change('cancelSession', await nth(30), { scope: 'THIS_AND_FOLLOWING', ...why });
      expect(off).toMatchObject({ status: 'CANCELLED' });
      await agree();
      await owner.end();
    });
  },
);
