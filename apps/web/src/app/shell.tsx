import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Mark } from '../ui/mark.tsx';
import { NAVIGATION } from './navigation.ts';
import { SessionGate, useAccess, useSession } from './session.tsx';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

export function Shell() {
  return (
    <SessionGate>
      <Frame />
    </SessionGate>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const may = useAccess();
  const { pathname } = useLocation();
  const [opened, { toggle, close }] = useDisclosure(false);
  useEffect(close, [pathname, close]);
  const entries = NAVIGATION.filter(({ permissions }) => permissions.some((permission) => may(permission)));

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
      className={classes['shell']}
    >
      <a className="skip-link no-print" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
            <Mark />
            <Text fw={700} visibleFrom="xs">
              {t('name')}
            </Text>
            <Text c="dimmed" size="sm" truncate>
              {viewer.clinic.name}
            </Text>
            {viewer.clinic.demo && <span className={classes['synthetic']}>{t('synthetic')}</span>}
          </Group>
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="no-print" p="xs" aria-label={t('navigation')}>
        <ScrollArea>
          {entries.map(({ path, label, icon: Icon }) => (
            <NavLink
              key={path}
              component={Link}
              to={path}
              label={t(`nav.${label}`)}
              leftSection={<Icon size={18} stroke={1.8} aria-hidden />}
              active={pathname === path || pathname.startsWith(`${path}/`)}
              aria-current={pathname.startsWith(path) ? 'page' : undefined}
              className={classes['entry']}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
