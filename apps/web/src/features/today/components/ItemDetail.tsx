import { DISCIPLINES, EPISODE_STATES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge } from '../../../ui/index.ts';
import classes from './today-group.module.css';

/** What the server adds to an item: the discipline that signs, the state that waits, or a goal's own text. */
export function ItemDetail({ detail }: { detail?: string | null }) {
  const { t } = useTranslation('codes');
  if (!detail) return null;
  if (DISCIPLINES.some(({ code }) => code === detail)) return <DisciplineBadge code={detail} />;
  const state = EPISODE_STATES.find((each) => each === detail);
  return <span className={classes['note']}>{state ? t(`episodeState.${state}`) : <bdi>{detail}</bdi>}</span>;
}
