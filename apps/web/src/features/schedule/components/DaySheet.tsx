import { useTranslation } from 'react-i18next';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { ScheduleResource } from '../schedule-columns.ts';
import { patientNames, type ScheduleSession } from '../schedule-session.ts';
import classes from './sheets.module.css';

interface DaySheetProps {
  readonly member: ScheduleResource;
  readonly on: string;
  readonly sessions: readonly ScheduleSession[];
  readonly schedule: ScheduleContext;
}

const COLUMNS = ['time', 'what', 'who', 'where', 'done'] as const;

/** One member's day on one page, black on white, with a box to tick. */
export function DaySheet({ member, on, sessions, schedule }: DaySheetProps) {
  const { t } = useTranslation('schedule');
  const { words, sessionWords, nameOf } = schedule;
  return (
    <section className={classes['sheet']} aria-label={member.name} tabIndex={0}>
      <h2 className={classes['name']}>{member.name}</h2>
      <p className={classes['when']}>
        {words.long(on)}
        {member.disciplineCode ? ` · ${words.code('discipline', member.disciplineCode)}` : ''}
      </p>
      <table className={classes['table']}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`print.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sessions
            .toSorted((a, b) => a.startMinute - b.startMinute)
            .map((session) => (
              <tr key={session.id}>
                <td className={classes['time']}>
                  {words.time(session.startMinute)} – {words.time(session.startMinute + session.minutes)}
                </td>
                <td>{session.title}</td>
                <td>{patientNames(session, sessionWords)}</td>
                <td>{session.roomId ? nameOf(session.roomId) : ''}</td>
                <td className={classes['box']}>☐</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
