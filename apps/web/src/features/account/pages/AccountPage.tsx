import { Alert } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { PageHeader } from '../../../ui/index.ts';
import { CalendarSection } from '../components/CalendarSection.tsx';
import { PasswordSection } from '../components/PasswordSection.tsx';
import { PreferencesSection } from '../components/PreferencesSection.tsx';
import { ProfileSection } from '../components/ProfileSection.tsx';
import { SessionsSection } from '../components/SessionsSection.tsx';
import classes from './account-page.module.css';

/** One's own account. Whoever signs in with a password that somebody else chose lands here first. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { viewer } = useSession();
  return (
    <>
      <PageHeader title={t('title')} />
      {viewer.mustChangePassword && (
        <Alert icon={<IconKey aria-hidden />} title={t('mustChange.title')} mb="lg" role="alert">
          {t('mustChange.text')}
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <PasswordSection />
          <SessionsSection />
          {!viewer.mustChangePassword && <CalendarSection />}
        </div>
        <div className={classes['column']}>
          <ProfileSection />
          <PreferencesSection />
        </div>
      </div>
    </>
  );
}
