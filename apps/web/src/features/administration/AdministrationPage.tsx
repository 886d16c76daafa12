import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../../app/error-page.tsx';
import { useAccess } from '../../app/session.tsx';
import { EmptyState, PageHeader, RouteTabs } from '../../ui/index.ts';
import { administrationTabs, type AdministrationTab } from './administration-tabs.ts';
import { ActivitiesTab } from '../delivery/pages/ActivitiesTab.tsx';
import { CatalogueTab } from '../desensitization/index.ts';
import { PayersTab } from '../delivery/pages/PayersTab.tsx';
import { BatteriesTab, InstrumentsTab } from '../measures/index.ts';
import { OnCallTab } from '../safety/index.ts';
import { BreakGlassTab } from './break-glass/BreakGlassTab.tsx';
import { CosignatureTab } from './cosignature/CosignatureTab.tsx';
import { ReleaseRulesTab } from './families/ReleaseRulesTab.tsx';
import { MembersTab } from './members/MembersTab.tsx';
import { RolesTab } from './roles/RolesTab.tsx';
import { TemplatesTab } from './templates/TemplatesTab.tsx';

const CONTENT: Readonly<Record<AdministrationTab, () => React.ReactNode>> = {
  members: MembersTab,
  roles: RolesTab,
  templates: TemplatesTab,
  payers: PayersTab,
  activities: ActivitiesTab,
  desensitization: CatalogueTab,
  families: ReleaseRulesTab,
  cosignature: CosignatureTab,
  'break-glass': BreakGlassTab,
  'on-call': OnCallTab,
  instruments: InstrumentsTab,
  batteries: BatteriesTab,
};

export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const tabs = administrationTabs(useAccess());
  const [first] = tabs;
  if (!first) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState icon={IconLock} title={t('notYours')} text={t('notYoursHint')} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <RouteTabs
        label={t('tabs.label')}
        tabs={tabs.map((tab) => ({ to: `/administration/${tab}`, label: t(`tabs.${tab}`) }))}
      />
      <Routes>
        <Route index element={<Navigate to={first} replace />} />
        {tabs.map((tab) => {
          const Content = CONTENT[tab];
          return <Route key={tab} path={`${tab}/*`} element={<Content />} />;
        })}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  );
}
