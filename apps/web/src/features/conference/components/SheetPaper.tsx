import { useTranslation } from 'react-i18next';
import type { AgendaPartFragment, ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import { PointList } from './PointList.tsx';
import { SheetView } from './SheetView.tsx';
import classes from './papers.module.css';

export interface PaperProps {
  readonly conference: ConferenceFieldsFragment;
  readonly part: AgendaPartFragment;
}

/** What is known of one young person before the meeting. */
export function SheetPaper({ conference, part }: PaperProps) {
  const { t } = useTranslation('conference');
  const { instant } = useFormats();
  return (
    <article className={classes['paper']} aria-label={part.patientName}>
      <h2 className={classes['name']}>{part.patientName}</h2>
      <p className={classes['when']}>{t('one', { date: instant(conference.startsAt) })}</p>
      <SheetView sheet={part.sheet}>
        {part.flagsRaised.length > 0 && (
          <section>
            <h3>{t('sheet.flags')}</h3>
            <PointList points={part.flagsRaised} none={t('sheet.flagsNone')} />
          </section>
        )}
      </SheetView>
    </article>
  );
}
