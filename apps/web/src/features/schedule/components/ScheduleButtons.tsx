import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconKeyboard, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useAccess } from '../../../app/session.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface ScheduleButtonsProps {
  readonly on: string;
  readonly mayBook: boolean;
  readonly narrow: boolean;
  readonly onBook: () => void;
  readonly onHelp: () => void;
}

/** What belongs to the week beside the calendar itself. */
const PLACES = [
  { path: '/schedule/build', label: 'build', permission: 'week.build' },
  { path: '/schedule/repair', label: 'repair', permission: 'week.build' },
  { path: '/schedule/waiting', label: 'waiting', permission: 'schedule.read' },
  { path: '/schedule/absences', label: 'absences', permission: 'exception.request' },
  { path: '/schedule/patient-times', label: 'patientTimes', permission: 'patientTime.manage' },
  { path: '/schedule/resources', label: 'resources', permission: 'availability.read' },
  { path: '/schedule/handover', label: 'handover', permission: 'caseload.handOver' },
] as const;

/** What the page offers beside its heading. */
export function ScheduleButtons({ on, mayBook, narrow, onBook, onHelp }: ScheduleButtonsProps) {
  const { t } = useTranslation('schedule');
  const may = useAccess();
  const places = PLACES.filter(({ permission }) => may(permission));
  const sheet = (path: string) => `/schedule/print/${path}?on=${on}`;
  return (
    <Group gap={4} wrap="nowrap">
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('toolbar.print')}>
            <IconPrinter size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={sheet('day')}>
            {t('toolbar.printDay')}
          </Menu.Item>
          <Menu.Item component={Link} to={sheet('week')}>
            {t('toolbar.printWeek')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {places.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('places.menu')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {places.map(({ path, label }) => (
              <Menu.Item key={path} component={Link} to={path}>
                {t(`places.${label}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {!narrow && (
        <ActionIcon variant="default" aria-label={t('toolbar.keys')} onClick={onHelp}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      )}
      {mayBook && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onBook}>
          {t('toolbar.book')}
        </Button>
      )}
    </Group>
  );
}
