import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconCopy, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stimulus, Template } from '../protocol-operations.ts';
import classes from './desensitization.module.css';
import { TemplateDialog } from './TemplateDialog.tsx';

interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly stimuli: readonly Stimulus[];
  readonly onSaved: () => void;
}

/** Ladders to begin with: the clinic's own are edited, those that ship are copied. */
export function TemplateList({ templates, stimuli, onSaved }: TemplateListProps) {
  const { t } = useTranslation('desensitization');
  const [open, setOpen] = useState<Template | 'NEW' | null>(null);
  return (
    <section aria-label={t('catalogue.templates')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {t('catalogue.templates')}
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
          {t('catalogue.add')}
        </Button>
      </Group>
      <Text c="dimmed" size="sm" maw={640} mb="sm">
        {t('catalogue.templatesHint')}
      </Text>
      <ul className={classes['ladder']}>
        {templates.map((template) => {
          const { id, name, own, retired, steps, approach } = template;
          const Icon = own ? IconPencil : IconCopy;
          return (
            <li key={id} className={classes['rank']}>
              <div className={classes['rankLine']}>
                <span className={classes['grow']}>
                  <Text component="span" fw={600}>
                    {name}
                  </Text>{' '}
                  {retired && (
                    <Badge variant="light" color="gray">
                      {t('catalogue.retired')}
                    </Badge>
                  )}
                  <Text size="sm" c="dimmed">
                    {t('catalogue.steps', { count: steps.length })} · {t(`approach.${approach}`)}
                    {!own && ` · ${t('catalogue.ships')}`}
                  </Text>
                </span>
                <Button
                  variant="subtle"
                  leftSection={<Icon size={16} aria-hidden />}
                  aria-label={t(own ? 'catalogue.editOf' : 'catalogue.copyOf', { name })}
                  onClick={() => setOpen(template)}
                >
                  {t(own ? 'catalogue.edit' : 'catalogue.copy')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {open && (
        <TemplateDialog
          template={open === 'NEW' ? null : open}
          stimuli={stimuli}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            onSaved();
          }}
        />
      )}
    </section>
  );
}
