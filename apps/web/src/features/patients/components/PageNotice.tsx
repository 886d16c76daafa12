import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { type Icon, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface PageNoticeProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: Icon;
  readonly children?: ReactNode;
}

/** A whole page that says why there is nothing to see; its title is the heading of the page. */
export function PageNotice({ title, text, icon: Icon = IconInfoCircle, children }: PageNoticeProps) {
  return (
    <Center py="lg" px="md">
      <Stack align="center" gap="xs" maw={520} ta="center">
        <ThemeIcon variant="light" color="gray" size={48} radius="xl" aria-hidden>
          <Icon size={26} stroke={1.6} />
        </ThemeIcon>
        <Title order={1} fz="h2">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        {children}
      </Stack>
    </Center>
  );
}
