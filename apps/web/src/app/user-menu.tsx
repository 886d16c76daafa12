import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCog,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LANGUAGES } from '../i18n/languages.ts';
import { initials } from '../ui/initials.ts';
import { modals } from '@mantine/modals';
import { useUnsent } from '../offline/index.ts';
import { useSession } from './session.tsx';
import classes from './shell.module.css';
import { useLanguage } from './use-language.ts';

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

export function UserMenu() {
  const { t } = useTranslation('app');
  const { viewer, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [language, speak] = useLanguage();
  const { t: offline } = useTranslation('offline');
  const unsent = useUnsent().length;

  /** What is not sent yet is only on this device, and goes with the person. */
  const leave = () => {
    if (unsent === 0) return void signOut();
    modals.openConfirmModal({
      title: offline('signOut.question'),
      withCloseButton: false,
      children: <Text size="sm">{offline('signOut.consequence', { count: unsent })}</Text>,
      labels: { confirm: offline('signOut.verb'), cancel: t('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void signOut(),
    });
  };

  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes['user']}
          aria-label={t('account.open', { name: viewer.displayName })}
        >
          <Avatar color="teal" variant="filled" radius="xl" size={36} aria-hidden>
            {initials(viewer.displayName)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.displayName}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('account.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            onClick={() => speak(code)}
            aria-current={language === code ? 'true' : undefined}
            fw={language === code ? 700 : 400}
            leftSection={<IconLanguage size={16} aria-hidden />}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('scheme.title')}</Menu.Label>
        {SCHEMES.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            onClick={() => setColorScheme(value)}
            aria-current={colorScheme === value ? 'true' : undefined}
            fw={colorScheme === value ? 700 : 400}
            leftSection={<Icon size={16} aria-hidden />}
          >
            {t(`scheme.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} aria-hidden />}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
