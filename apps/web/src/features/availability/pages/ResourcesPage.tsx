import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { PageHeader, useUrlState } from '../../../ui/index.ts';
import { ClosuresTab } from '../components/ClosuresTab.tsx';
import { EquipmentTab } from '../components/EquipmentTab.tsx';
import { HoursTab } from '../components/HoursTab.tsx';
import { RoomsTab } from '../components/RoomsTab.tsx';
import { RulesTab } from '../components/RulesTab.tsx';
import { SkillsTab } from '../components/SkillsTab.tsx';

const TABS = ['rooms', 'closures', 'equipment', 'hours', 'skills', 'rules'] as const;

/** What every week is made of: rooms, equipment, people's hours and skills, and the rules of the builder. */
export function ResourcesPage() {
  const { t } = useTranslation('availability');
  const mayManage = useAccess()('availability.manage');
  const [tab, setTab] = useUrlState('tab', 'rooms');
  const current = TABS.find((one) => one === tab) ?? 'rooms';
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Tabs value={current} onChange={(value) => setTab(value ?? 'rooms')} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rooms">
          <RoomsTab mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="closures">
          <ClosuresTab mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="equipment">
          <EquipmentTab mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="hours">
          <HoursTab mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="skills">
          <SkillsTab mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <RulesTab mayManage={mayManage} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
