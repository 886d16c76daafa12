import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  AlternativeFieldsFragment,
  ClashFieldsFragment,
  WarningFieldsFragment,
} from '../../../gql/graphql.ts';
import type { BookingWords } from '../hooks/use-booking-words.ts';

interface BookingProblemsProps {
  readonly clashes: readonly ClashFieldsFragment[];
  readonly warnings: readonly WarningFieldsFragment[];
  readonly alternatives: readonly AlternativeFieldsFragment[];
  readonly words: BookingWords;
  /** A series names the day of each clash. */
  readonly series: boolean;
  readonly reason: string;
  readonly reasonProblem?: string | null;
  readonly onReason: (reason: string) => void;
  readonly onAlternative: (alternative: AlternativeFieldsFragment) => void;
  /** Of a series, the days that clash may be left out. */
  readonly leaveOut?: { readonly label: string; readonly act: () => void } | null;
}

/** Reasons are kept with the session. Characters; as the server has it. */
export const REASON_LIMIT = 500;

/** Everything that stands in the way, what is free instead, and what may be overridden with a reason. */
export function BookingProblems(props: BookingProblemsProps) {
  const { clashes, warnings, alternatives, words, series, reason, onReason, onAlternative } = props;
  const { t } = useTranslation('schedule');
  return (
    <Stack gap="sm">
      {clashes.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('problems.clashes', { count: clashes.length })}
          role="alert"
        >
          <List size="sm" spacing={2}>
            {[...new Set(clashes.map((clash) => words.clash(clash, series)))].map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
          {alternatives.length > 0 && (
            <>
              <Text size="sm" fw={600} mt="sm" mb={4} id="alternatives">
                {t('problems.instead')}
              </Text>
              <Group gap="xs" role="group" aria-labelledby="alternatives">
                {alternatives.slice(0, 6).map((alternative) => (
                  <Button
                    key={`${alternative.startsAt} ${alternative.roomId ?? ''} ${alternative.memberIds.join()}`}
                    size="compact-md"
                    variant="default"
                    onClick={() => onAlternative(alternative)}
                  >
                    {words.alternative(alternative)}
                  </Button>
                ))}
              </Group>
            </>
          )}
          {props.leaveOut && (
            <Button size="compact-md" variant="default" mt="sm" onClick={props.leaveOut.act}>
              {props.leaveOut.label}
            </Button>
          )}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert
          color="gray"
          variant="light"
          icon={<IconInfoCircle aria-hidden />}
          title={t('problems.warnings', { count: warnings.length })}
        >
          <List size="sm" spacing={2} mb="sm">
            {[...new Set(warnings.map((warning) => words.warning(warning)))].map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
          <Textarea
            label={t('problems.reason')}
            description={t('problems.reasonHint')}
            autosize
            minRows={1}
            maxLength={REASON_LIMIT}
            value={reason}
            error={props.reasonProblem}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        </Alert>
      )}
    </Stack>
  );
}
