import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { escalates } from '@consilium/domain';
import { IconAlertTriangle, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats, useNotify } from '../../../ui/index.ts';
import { useSafetyPages } from '../hooks/use-safety-pages.ts';
import { AnswerSafetyPageDocument, type SafetyPage } from '../operations.ts';
import classes from './safety.module.css';

/** Pages to the viewer, above every page until they are answered. This is the one alarm of the product; what is read in the team's hours looks calm. */
export function SafetyPageBanner() {
  const { t } = useTranslation('safety');
  const { pages, refetch } = useSafetyPages();
  const unanswered = pages.filter(({ answeredAt, status }) => answeredAt == null && status === 'OPEN');
  const taken = pages.filter(({ takenByViewer, status }) => takenByViewer && status === 'ACKNOWLEDGED');
  if (unanswered.length + taken.length === 0) return null;
  return (
    <section aria-label={t('banner.label')} className={`${classes['banner']} no-print`}>
      {unanswered.map((page) => (
        <Unanswered key={page.id} page={page} onAnswered={() => void refetch()} />
      ))}
      {taken.map((page) => (
        <Group key={page.id} className={classes['taken']} justify="space-between" gap="xs">
          <Text size="sm">
            {t('banner.taken')} <bdi>{page.patientName}</bdi> · {t(`kind.${page.kind}`)}
          </Text>
          <Button
            component={Link}
            to={`/patients/${page.patientId}/safety`}
            size="compact-md"
            variant="default"
          >
            {t('banner.assess')}
          </Button>
        </Group>
      ))}
    </section>
  );
}

function Unanswered({ page, onAnswered }: { page: SafetyPage; onAnswered: () => void }) {
  const { t } = useTranslation(['safety', 'codes']);
  const { ago } = useFormats();
  const notify = useNotify();
  const [answer, { loading }] = useMutation(AnswerSafetyPageDocument);
  const calm = !escalates(page.kind);
  const Icon = calm ? IconMessage : IconAlertTriangle;

  const take = async () => {
    try {
      const found = (await answer({ variables: { pageId: page.id } })).data?.answerSafetyPage;
      onAnswered();
      if (found && 'code' in found) notify.refused(found);
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <div className={classes['page']} role={calm ? 'status' : 'alert'} data-calm={calm || undefined}>
      <Icon aria-hidden className={classes['sign']} />
      <div className={classes['words']}>
        <Text fw={700}>
          {t(`safety:kind.${page.kind}`)} · <bdi>{page.patientName}</bdi>
        </Text>
        <Text size="sm">
          {page.findings.map((finding) => (
            <span key={finding}>{t(`codes:finding.${finding}` as never, { defaultValue: finding })} · </span>
          ))}
          {t('safety:banner.raised', { ago: ago(page.raisedAt) })}
        </Text>
      </div>
      <Button loading={loading} onClick={() => void take()} color="dark" size="md">
        {t('safety:banner.take')}
      </Button>
    </div>
  );
}
