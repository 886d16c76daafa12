import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormats, useNotify } from '../../../ui/index.ts';
import { MyMeasureRequestsDocument, OpenMyMeasuresDocument } from '../own-operations.ts';
import classes from './measures.module.css';

/** What the signed-in young person or parent is asked themselves; nothing when there is nothing. */
export function OwnMeasures() {
  const { t } = useTranslation('measures');
  const { localDate } = useFormats();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data } = useQuery(MyMeasureRequestsDocument, { fetchPolicy: 'cache-and-network' });
  const [open, { loading }] = useMutation(OpenMyMeasuresDocument);
  // What has no texts here is answered on paper, with staff.
  const requests = (data?.myMeasureRequests ?? []).filter((request) => request.readable);
  if (requests.length === 0) return null;

  const answer = async (requestId: string) => {
    try {
      const opened = (await open({ variables: { requestId } })).data?.openMyMeasures;
      if (!opened) return;
      if ('code' in opened) return notify.refused(opened);
      await navigate(opened.path);
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <section aria-label={t('own.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('own.title')}
      </Title>
      <ul className={classes['list']}>
        {requests.map((request) => (
          <li key={request.id} className={classes['row']}>
            <div className={classes['words']}>
              <Text fw={600}>{t('own.until', { date: localDate(request.closesOn) })}</Text>
              <Text size="sm">{t(`own.private.${request.respondent}`)}</Text>
            </div>
            <Button className={classes['tap']} loading={loading} onClick={() => void answer(request.id)}>
              {t(request.status === 'STARTED' ? 'own.goOn' : 'own.answer')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
