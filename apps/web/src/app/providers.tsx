import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/es';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from './apollo-client.ts';
import { cssVariables, theme } from './theme.ts';

export function Providers({ children }: { children: ReactNode }) {
  const { i18n, t } = useTranslation('app');
  return (
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: i18n.language === 'es' ? 1 : 0 }}>
          <ModalsProvider labels={{ confirm: t('confirm'), cancel: t('cancel') }}>
            <Notifications position="bottom-right" autoClose={5_000} />
            {children}
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </ApolloProvider>
  );
}
