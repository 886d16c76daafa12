import { useTranslation } from 'react-i18next';
import type { FamilyPlanQuery } from '../../../gql/graphql.ts';
import { useDoseWords } from '../use-dose-words.ts';
import classes from './family-plan.module.css';
import { PlanPart } from './PlanPart.tsx';

type Changes = NonNullable<FamilyPlanQuery['familyPlan']>['changes'];

/** What this version changes, a sentence each; nothing when it changes nothing for the reader. */
export function PlanNews({ changes }: { changes: Changes }) {
  const { t } = useTranslation('family-plan');
  const doseWords = useDoseWords();
  const { newGoals, reachedGoals, started, ended, changed } = changes;
  const sentences = [
    ...reachedGoals.map(({ ownWords }) => t('new.reachedGoals', { words: ownWords })),
    ...newGoals.map(({ ownWords }) => t('new.newGoals', { words: ownWords })),
    ...started.map(({ title }) => t('new.started', { title })),
    ...changed.map((one) =>
      one.onHold
        ? t('new.held', { title: one.title })
        : t('new.changed', { title: one.title, dose: doseWords(one) }),
    ),
    ...ended.map(({ title }) => t('new.ended', { title })),
  ];
  if (sentences.length === 0) return null;
  return (
    <PlanPart title={t('new.title')}>
      <ul className={classes['list']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </PlanPart>
  );
}
