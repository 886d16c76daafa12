import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { SafetyPageBanner } from '../features/safety/index.ts';
import { UnsentBar } from '../features/unsent/index.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { Mark } from '../ui/mark.tsx';
import { isCurrentEntry, navigationFor } from './navigation.ts';
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
  const burger = useRef<HTMLButtonElement>(null);
  useEffect(close, [pathname, close]);
  const entries = navigationFor(viewer, may);
  const barred = viewer.mustChangePassword && pathname !== '/account';

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
            {entries.length > 0 && (
              <Burger
                ref={burger}
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={t('menu')}
                aria-expanded={opened}
                aria-controls="navigation"
              />
            )}
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
      <AppShell.Navbar
        id="navigation"
        className={`${classes['navigation']} no-print`}
        data-opened={opened || undefined}
        p="xs"
        aria-label={t('navigation')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !opened) return;
          close();
          burger.current?.focus();
        }}
      >
        <ScrollArea>
          {entries.map((entry) => {
            const current = isCurrentEntry(entry, pathname);
            return (
              <NavLink
                key={entry.path}
                component={Link}
                to={entry.path}
                label={t(`nav.${entry.label}`)}
                leftSection={<entry.icon size={18} stroke={1.8} aria-hidden />}
                active={current}
                aria-current={current ? 'page' : undefined}
                className={classes['entry']}
              />
            );
          })}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Suspense fallback={null}>
          <UnsentBar />
          <SafetyPageBanner />
        </Suspense>
        <Suspense fallback={<LoadingState rows={6} />}>
          {barred ? <Navigate to="/account" replace /> : <Outlet />}
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}
