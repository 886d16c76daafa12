import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAccess, useSession } from '../../../app/session.tsx';
import { ErrorState, LoadingState, useDocumentTitle, useFormats } from '../../../ui/index.ts';
import { GroupRecordEditor } from '../components/GroupRecordEditor.tsx';
import classes from '../components/notes.module.css';
import { SessionNotePart } from '../components/SessionNotePart.tsx';
import { GroupSessionDocument, type GroupRecord } from '../group-operations.ts';

/** The group's own part, for printing; the others are called by the id of their patient. */
const GROUP = 'GROUP';

/**
 * One group session: a single record that names nobody, and the response of each young person in a note of their own.
 * Only one of these is ever on paper at a time.
 */
export function GroupRecordPage() {
  const { t } = useTranslation(['notes', 'codes']);
  const { timeRange, localDate } = useFormats();
  const sessionId = useParams()['sessionId'] ?? '';
  const [onPaper, setOnPaper] = useState<string>(GROUP);
  const { data, error, refetch } = useQuery(GroupSessionDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  useDocumentTitle(t('notes:group.title'));
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  }
  const { session, otherPatients } = data.bedsideSession;
  const reload = () => void refetch();
  const printed = (part: string) => {
    flushSync(() => setOnPaper(part));
    print();
  };
  const part = (key: string) => ({ onPaper: onPaper === key, onPrint: () => printed(key) });
  return (
    <Stack gap="md" maw={860}>
      <header>
        <Anchor component={Link} to={`/sessions/${sessionId}`} size="sm" className="no-print">
          <Group gap={4} wrap="nowrap" component="span">
            <IconArrowLeft size={16} aria-hidden />
            {t('notes:group.back')}
          </Group>
        </Anchor>
        <Title order={1} size="h3">
          {session.title}
        </Title>
        <Text size="sm" c="dimmed" className="numbers">
          {localDate(session.localOn)} · {timeRange(session.startsAt, session.endsAt)}
        </Text>
      </header>
      <Part title={t('notes:group.title')} level={2} {...part(GROUP)}>
        <RecordOfGroup sessionId={sessionId} record={data.groupRecord ?? null} onChanged={reload} />
      </Part>
      <Title order={2} size="h4" className="no-print">
        {t('notes:group.responses')}
      </Title>
      <Alert variant="light" icon={<IconInfoCircle aria-hidden />} className="no-print">
        {t('notes:group.responsesHint')}
      </Alert>
      {session.patients.map(({ patientId, displayName, attendance }) =>
        displayName == null ? null : (
          <Part
            key={patientId}
            title={displayName}
            mark={attendance === 'EXPECTED' ? '' : t(`codes:attendance.${attendance}`)}
            {...part(patientId)}
          >
            <SessionNotePart
              {...{ sessionId, patientId }}
              patientName={displayName}
              onRecorded={() => undefined}
            />
          </Part>
        ),
      )}
      {otherPatients > 0 && (
        <Text size="sm" c="dimmed" className="no-print">
          {t('notes:group.others', { count: otherPatients })}
        </Text>
      )}
    </Stack>
  );
}

interface PartProps {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly mark?: string;
  readonly onPaper: boolean;
  readonly onPrint: () => void;
  readonly children: ReactNode;
}

function Part({ title, level = 3, mark = '', onPaper, onPrint, children }: PartProps) {
  const { t } = useTranslation('notes');
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${classes['card']} ${onPaper ? '' : 'no-print'}`}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Group gap="xs">
          <Title order={level} size="h5" id={id}>
            {title}
          </Title>
          {mark && <Badge variant="light">{mark}</Badge>}
        </Group>
        <Button
          variant="subtle"
          className={`${classes['tap']} no-print`}
          leftSection={<IconPrinter size={16} aria-hidden />}
          aria-label={t('group.printOf', { what: title })}
          onClick={onPrint}
        >
          {t('group.print')}
        </Button>
      </Group>
      {children}
    </section>
  );
}

interface RecordOfGroupProps {
  readonly sessionId: string;
  readonly record: GroupRecord | null;
  readonly onChanged: () => void;
}

function RecordOfGroup({ sessionId, record, onChanged }: RecordOfGroupProps) {
  const { t } = useTranslation('notes');
  const { instant } = useFormats();
  const { viewer } = useSession();
  const may = useAccess();
  const own = record === null || record.authorName === viewer.displayName;
  if (record?.status !== 'SIGNED' && own && may('note.write', { relation: 'TEAM' })) {
    return <GroupRecordEditor {...{ sessionId, record }} onSigned={onChanged} />;
  }
  if (!record) return <Text size="sm">{t('group.none')}</Text>;
  return (
    <div>
      <p className={classes['text']}>{record.text}</p>
      <Text size="sm" c="dimmed" mt="xs">
        {record.signedAt == null
          ? t('group.draftOf', { name: record.authorName })
          : t('signedBy', { name: record.authorName, at: instant(record.signedAt) })}
      </Text>
    </div>
  );
}
