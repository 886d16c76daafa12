import { useMutation } from '@apollo/client/react';
import { Button, Paper, Title } from '@mantine/core';
import { IconMessageHeart } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantText, useNotify } from '../../../ui/index.ts';
import { SeeLadderNoticeDocument, type LadderNotice } from '../ladder-notice-operations.ts';
import classes from './today-group.module.css';

interface LadderNoticesProps {
  readonly notices: readonly LadderNotice[];
  readonly onSeen: () => void;
}

/** Steps back and many stops on a ladder, told to psychology and the team's lead: a reason to talk (clinical.md 4.5, 4.6). */
export function LadderNotices({ notices, onSeen }: LadderNoticesProps) {
  const { t } = useTranslation('today');
  const notify = useNotify();
  const heading = useId();
  const [see, { loading }] = useMutation(SeeLadderNoticeDocument);
  if (notices.length === 0) return null;
  const seen = async (id: string) => {
    try {
      await see({ variables: { id } });
      onSeen();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['group']}>
      <header className={classes['head']}>
        <IconMessageHeart size={18} stroke={1.8} aria-hidden className={classes['icon']} />
        <Title order={2} id={heading} className={classes['title']}>
          {t('ladder.title')}
          <span className={classes['count']}>{notices.length}</span>
        </Title>
      </header>
      <p className={classes['what']}>{t('ladder.what')}</p>
      <ul className={classes['items']}>
        {notices.map(({ id, patientId, patientName, kind, createdAt }) => (
          <li key={id} className={classes['item']}>
            <div className={classes['body']}>
              <Link to={`/patients/${patientId}/desensitization`} className={classes['link']}>
                <bdi>{patientName}</bdi>
              </Link>
              <span>{t(`ladder.kind.${kind}`)}</span>
              <span className={classes['note']}>
                <InstantText at={createdAt} />
              </span>
            </div>
            <Button
              variant="subtle"
              className={classes['above']}
              loading={loading}
              aria-label={t('ladder.seenOf', { name: patientName })}
              onClick={() => void seen(id)}
            >
              {t('ladder.seen')}
            </Button>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
