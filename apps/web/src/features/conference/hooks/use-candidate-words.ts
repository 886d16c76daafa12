import { useTranslation } from 'react-i18next';
import type { AgendaCandidatesQuery } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';

export type Candidate = AgendaCandidatesQuery['agendaCandidates'][number];

/** Why somebody is where they are in the proposed order. */
export function useCandidateWords(): (candidate: Candidate) => string {
  const { t } = useTranslation('conference');
  const { localDate } = useFormats();
  return ({ lastConferenceOn, expectedDischargeOn, openFlags }) =>
    [
      lastConferenceOn ? t('form.last', { date: localDate(lastConferenceOn) }) : t('form.never'),
      expectedDischargeOn && t('form.leaves', { date: localDate(expectedDischargeOn) }),
      openFlags > 0 && t('form.points', { count: openFlags }),
    ]
      .filter(Boolean)
      .join(' · ');
}
