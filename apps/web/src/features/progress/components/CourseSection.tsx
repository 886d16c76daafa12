import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { useMeasureWords, type ScaleSeries } from '../../measures/index.ts';
import { CourseChart } from '../course/CourseChart.tsx';
import { lanesOf } from '../course/lanes.ts';
import { CourseDocument } from '../course/operations.ts';
import { GoalsNow } from './GoalsNow.tsx';

interface CourseSectionProps {
  readonly patientId: string;
  readonly series: readonly ScaleSeries[];
  /** Minutes a week as prescribed now. */
  readonly prescribedMinutes: number;
}

/** Goals, and every course on one time axis. */
export function CourseSection({ patientId, series, prescribedMinutes }: CourseSectionProps) {
  const { t } = useTranslation(['progress', 'codes']);
  const { person } = useMeasureWords();
  const { data, error, refetch } = useQuery(CourseDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  }
  const course = data.patientCourse;
  const plan = data.patient.currentEpisode?.carePlan ?? null;
  const lanes =
    course &&
    lanesOf({
      ...{ course, series, prescribedMinutes, goalPoints: plan?.goalAttainment.points ?? [] },
      words: {
        person,
        ladder: ({ site, laterality }) =>
          `${t(`codes:bodySite.${site}`)}, ${t(`codes:laterality.${laterality}` as never)}`,
        delivered: t('course.delivered'),
        goals: t('course.goals'),
      },
    });
  return (
    <Stack gap="lg">
      {course && lanes && lanes.length > 0 && <CourseChart course={course} lanes={lanes} />}
      <GoalsNow patientId={patientId} plan={plan} />
    </Stack>
  );
}
