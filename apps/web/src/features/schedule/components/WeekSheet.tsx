import {
  IconBarbell,
  IconBrain,
  IconHeartHandshake,
  IconLeaf,
  IconMusic,
  IconPalette,
  IconPuzzle,
  IconSchool,
  IconStethoscope,
  IconTool,
  IconNurse,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { ScheduleResource } from '../schedule-columns.ts';
import type { ScheduleSession } from '../schedule-session.ts';
import classes from './sheets.module.css';

/** What a small child recognizes; the words stay beside it for whoever reads to them. */
const PICTURES: Readonly<Record<string, Icon>> = {
  MEDICINE: IconStethoscope,
  NURSING: IconNurse,
  PHYSIOTHERAPY: IconBarbell,
  OCCUPATIONAL_THERAPY: IconTool,
  PSYCHOLOGY: IconBrain,
  MUSIC_THERAPY: IconMusic,
  ART_THERAPY: IconPalette,
  WELLNESS: IconLeaf,
  SOCIAL_WORK: IconHeartHandshake,
  SCHOOL_LIAISON: IconSchool,
};

interface WeekSheetProps {
  readonly patient: ScheduleResource;
  readonly days: readonly string[];
  readonly pictures: boolean;
  readonly sessions: readonly ScheduleSession[];
  readonly schedule: ScheduleContext;
}

/** One child's week on one page: large, with first names of the team, in pictures for those who do not read yet. */
export function WeekSheet({ patient, days, pictures, sessions, schedule }: WeekSheetProps) {
  const { t } = useTranslation('schedule');
  const { words, nameOf } = schedule;
  return (
    <section className={classes['sheet']} aria-label={patient.name} tabIndex={0}>
      <h2 className={classes['name']}>{patient.name}</h2>
      <p className={classes['when']}>{t('print.weekOf', { from: words.long(days[0] ?? '2000-01-03') })}</p>
      <div
        className={classes['week']}
        data-pictures={pictures || undefined}
        style={{ '--days': days.length } as React.CSSProperties}
      >
        {days.map((on) => {
          const ofDay = sessions
            .filter(({ localOn }) => localOn === on)
            .toSorted((a, b) => a.startMinute - b.startMinute);
          return (
            <div key={on} className={classes['day']}>
              <h3 className={classes['day-name']}>{words.long(on).split(',')[0]}</h3>
              {ofDay.length === 0 && <p>{t('print.free')}</p>}
              {ofDay.map((session) => {
                const Picture = PICTURES[session.disciplineCode] ?? IconPuzzle;
                const first = session.members.map(
                  ({ displayName }) => displayName.split(' ')[0] ?? displayName,
                );
                return (
                  <div key={session.id} className={classes['card']}>
                    <span className={classes['card-time']}>{words.time(session.startMinute)}</span>
                    {pictures && <Picture className={classes['picture']} aria-hidden stroke={1.6} />}
                    <span className={classes['card-title']}>{session.title}</span>
                    <span>{t('print.with', { names: words.list(first) })}</span>
                    {session.roomId && <span>{nameOf(session.roomId)}</span>}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </section>
  );
}
