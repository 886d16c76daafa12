import { useMutation } from '@apollo/client/react';
import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
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
import { graphql } from '../gql/index.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { initials } from '../ui/initials.ts';
import { useSession } from './session.tsx';

const SET_LOCALE = graphql(`
  mutation SetLocale($locale: String!) {
    setLocale(locale: $locale) {
      userId
      locale
    }
  }
`);

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

export function UserMenu() {
  const { t, i18n } = useTranslation('app');
  const { viewer, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [setLocale] = useMutation(SET_LOCALE);
  const speak = (locale: string) => {
    void i18n.changeLanguage(locale);
    void setLocale({ variables: { locale } });
  };

  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t('account.open', { name: viewer.displayName })}>
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
            aria-current={i18n.language === code ? 'true' : undefined}
            fw={i18n.language === code ? 700 : 400}
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
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={16} aria-hidden />}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
