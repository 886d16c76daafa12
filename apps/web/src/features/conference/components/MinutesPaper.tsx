import { useTranslation } from 'react-i18next';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import { ChangeList } from '../../care-plan/index.ts';
import { clockText } from '../clock-text.ts';
import { DecisionText } from './DecisionsSection.tsx';
import type { PaperProps } from './SheetPaper.tsx';
import classes from './papers.module.css';

/** A first version is the whole plan: on one page its entries are named, and read in the version itself. */
const ENTRIES_IN_FULL = 8;

/** What was said and decided about one young person, who was there, and who signed (clinical.md 1.7). */
export function MinutesPaper({ conference, part }: PaperProps) {
  const { t } = useTranslation('conference');
  const { instant, localDate } = useFormats();
  const { startsAt, startedAt, stoppedAt, minutes, attendance } = conference;
  const changes = part.planVersion?.changes ?? part.draftChanges;
  const entries = [...new Map(changes.map(({ entityId, title }) => [entityId, title])).values()].filter(
    Boolean,
  );
  const decisions = part.decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <article className={classes['paper']} aria-label={part.patientName}>
      <h2 className={classes['name']}>{part.patientName}</h2>
      <p className={classes['when']}>
        {startedAt && stoppedAt
          ? t('print.held', { from: instant(startedAt), until: instant(stoppedAt) })
          : t('print.planned', { at: instant(startsAt), minutes })}
        {' · '}
        {t(`item.${part.status}`)}
        {part.discussedSeconds > 0 && ` · ${t('clock.spent', { time: clockText(part.discussedSeconds) })}`}
      </p>
      <section>
        <h3>{t('print.participants')}</h3>
        <ul className={classes['people']}>
          {attendance.map((row) => (
            <li key={row.memberId}>
              {[row.name, row.credential].filter(Boolean).join(', ')}{' '}
              {row.disciplineCode && <DisciplineBadge code={row.disciplineCode} />}{' '}
              {row.signedAt ? t('print.signedAt', { at: instant(row.signedAt) }) : t('attendance.unsigned')}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('summary.title')}</h3>
        <p className={classes['prose']}>{part.summary || t('summary.none')}</p>
        {part.nextReviewOn && <p>{t('print.review', { date: localDate(part.nextReviewOn) })}</p>}
      </section>
      <section>
        <h3>{t('decision.title')}</h3>
        {decisions.length === 0 && <p>{t('decision.none')}</p>}
        <ul className={classes['decisions']}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionText decision={decision} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>
          {part.planVersion ? t('version.made', { number: part.planVersion.number }) : t('print.changes')}
        </h3>
        {entries.length > ENTRIES_IN_FULL ? (
          <p className={classes['prose']}>
            {t('print.manyChanges', { count: entries.length })} {entries.join('; ')}
          </p>
        ) : (
          <ChangeList changes={changes} level={4} />
        )}
      </section>
      {part.signedByName && part.signedAt && (
        <p>
          <strong>
            {t('version.signedBy', {
              name: [part.signedByName, part.signedCredential].filter(Boolean).join(', '),
              at: instant(part.signedAt),
            })}
          </strong>
        </p>
      )}
    </article>
  );
}
