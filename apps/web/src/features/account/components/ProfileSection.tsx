import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { DisciplineBadge } from '../../../ui/index.ts';
import { RoleNames } from '../../team/components/RoleNames.tsx';
import { Section } from './Section.tsx';
import classes from './profile.module.css';

/** Who one is here. An administrator changes it. */
export function ProfileSection() {
  const { t } = useTranslation('account');
  const { viewer } = useSession();
  return (
    <Section title={t('profile.title')}>
      <dl className={classes['facts']}>
        <dt>{t('profile.name')}</dt>
        <dd>
          <bdi>{viewer.displayName}</bdi>
        </dd>
        <dt>{t('profile.email')}</dt>
        <dd>{viewer.email}</dd>
        <dt>{t('profile.clinic')}</dt>
        <dd>{viewer.clinic.name}</dd>
        {viewer.disciplineCode && (
          <>
            <dt>{t('profile.discipline')}</dt>
            <dd>
              <DisciplineBadge code={viewer.disciplineCode} />
            </dd>
          </>
        )}
        <dt>{t('profile.roles')}</dt>
        <dd>
          <RoleNames roles={viewer.roles} />
        </dd>
        <dt>{t('profile.zone')}</dt>
        <dd>{viewer.clinic.timeZone.replaceAll('_', ' ')}</dd>
      </dl>
    </Section>
  );
}
