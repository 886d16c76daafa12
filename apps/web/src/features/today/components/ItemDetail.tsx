import { DISCIPLINES, EPISODE_STATES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge } from '../../../ui/index.ts';
import type { TodayItem } from '../operations.ts';
import classes from './today-group.module.css';

/** What the server adds to an item: a version's number, a discipline, the state that waits. */
export function ItemDetail({ item: { kind, detail } }: { item: TodayItem }) {
  const { t } = useTranslation(['codes', 'today']);
  if (!detail) return null;
  if (kind === 'SIGN_OFF_WAITING' && /^\d+$/.test(detail)) {
    return <span className={classes['note']}>{t('today:version', { number: detail })}</span>;
  }
  if (DISCIPLINES.some(({ code }) => code === detail)) return <DisciplineBadge code={detail} />;
  const state = EPISODE_STATES.find((each) => each === detail);
  return <span className={classes['note']}>{state ? t(`episodeState.${state}`) : <bdi>{detail}</bdi>}</span>;
}
