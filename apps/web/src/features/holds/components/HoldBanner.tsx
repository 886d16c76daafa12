import { Anchor, Button, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/index.ts';
import { useHoldWords } from '../hooks/use-hold-words.ts';
import { useHolds } from '../hooks/use-holds.ts';
import type { Hold } from '../operations.ts';
import { EndHoldDialog } from './EndHoldDialog.tsx';
import classes from './holds.module.css';

interface HoldBannerProps {
  readonly patientId: string;
  /** Where several patients are on one page, whose holds these are. */
  readonly patientName?: string;
  /** Leads to the list of holds; not where one is there already, nor for families. */
  readonly linked?: boolean;
}

/** The holds in force of one patient, on every page of that patient, while they are in force. Nothing where there are none. */
export function HoldBanner({ patientId, patientName, linked = false }: HoldBannerProps) {
  const { t } = useTranslation('holds');
  const { inForce, refetch } = useHolds(patientId);
  if (inForce.length === 0) return null;
  return (
    <section aria-label={t('banner.label')} className={classes['banner']}>
      <div aria-live="polite">
        {inForce.map((hold) => (
          <Line key={hold.id} hold={hold} name={patientName} onChanged={() => void refetch()} />
        ))}
      </div>
      {linked && (
        <Anchor component={Link} to={`/patients/${patientId}/holds`} size="sm">
          {t('banner.all')}
        </Anchor>
      )}
    </section>
  );
}

interface LineProps {
  readonly hold: Hold;
  readonly name: string | undefined;
  readonly onChanged: () => void;
}

function Line({ hold, name, onChanged }: LineProps) {
  const { t } = useTranslation('holds');
  const { localDate } = useFormats();
  const { label } = useHoldWords();
  const [lifting, setLifting] = useState(false);
  const date = localDate(hold.reviewOn);
  return (
    <div className={classes['line']}>
      <IconHandStop size={20} aria-hidden className={classes['sign']} />
      <div className={classes['what']}>
        <Text fw={650} component="span">
          {name && (
            <>
              <bdi>{name}</bdi> ·{' '}
            </>
          )}
          {t('banner.onHold')}: {label(hold)}
        </Text>{' '}
        <span className={classes['quiet']}>
          {t('banner.by', { name: hold.setByName })} ·{' '}
          <span className={hold.reviewOverdue ? classes['late'] : undefined}>
            {t(hold.reviewOverdue ? 'banner.overdue' : 'banner.reviewOn', { date })}
          </span>
        </span>
        {hold.reason && <span className={classes['reason']}>{hold.reason}</span>}
        {hold.source === 'HARD_STOP' && !hold.viewerMayLift && (
          <span className={classes['reason']}>
            {t('hardStop')}. {t('needsClearance')}
          </span>
        )}
      </div>
      {hold.viewerMayLift && (
        <Button variant="default" className={classes['lift']} onClick={() => setLifting(true)}>
          {t('lift')}
        </Button>
      )}
      {lifting && (
        <EndHoldDialog
          hold={hold}
          step="LIFT"
          onClose={() => setLifting(false)}
          onDone={() => {
            setLifting(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
