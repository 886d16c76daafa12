import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedSession } from './place-sessions.ts';
import { useMinuteText } from './use-minute-text.ts';

/** What every block says; made once for all of them, because hundreds come into sight while one scrolls. */
export interface BlockWords {
  readonly label: (placed: PlacedSession, columnTitle: string) => string;
  readonly clock: (minute: number) => string;
}

export function useBlockWords(): BlockWords {
  const { t } = useTranslation('week-grid');
  const { t: codes } = useTranslation('codes');
  const { time, clock } = useMinuteText();
  return useMemo(
    () => ({
      clock,
      label: ({ session, endMinute }, columnTitle) =>
        [
          session.title,
          session.who,
          columnTitle,
          t('span', { from: time(session.startMinute), until: time(endMinute) }),
          codes(`discipline.${session.disciplineCode}` as never, { defaultValue: session.disciplineCode }),
          codes(`sessionStatus.${session.status}` as never),
          session.where,
          session.locked ? t('locked') : '',
          session.kind === 'GROUP' ? t('group', { count: session.patientIds.length }) : '',
          session.mark ?? '',
        ]
          .filter(Boolean)
          .join(', '),
    }),
    [t, codes, time, clock],
  );
}
