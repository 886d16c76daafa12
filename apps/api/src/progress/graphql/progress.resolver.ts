import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Done, type Refusal } from '../../platform/graphql/refusal.object.ts';
import { CaseloadQueries } from '../caseload.queries.ts';
import { ChartChangesQueries } from '../chart-changes.queries.ts';
import { CourseQueries } from '../course.queries.ts';
import { MakeProgressReport } from '../make-progress-report.ts';
import { SeeChart } from '../see-chart.ts';
import { PatientCourse } from './course.object.ts';
import { ProgressReportFile, ProgressReportInput, ProgressReportResult } from './progress-report.object.ts';
import { CaseloadRow, ChartChanges } from './progress.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };
const onPatient = on('patient', (args: { patientId: string }) => args.patientId);

@Resolver(() => ChartChanges)
export class ProgressResolver {
  constructor(
    private readonly changes: ChartChangesQueries,
    private readonly see: SeeChart,
    private readonly caseload: CaseloadQueries,
    private readonly course: CourseQueries,
    private readonly report: MakeProgressReport,
  ) {}

  @Requires('progress.read', onPatient)
  @Query(() => ChartChanges, { description: 'What others did in a chart since the viewer last looked.' })
  chartChanges(@Args('patientId', ofPatient) patientId: string): Promise<ChartChanges> {
    return this.changes.since(patientId);
  }

  @Requires('progress.read', onPatient)
  @Query(() => PatientCourse, {
    nullable: true,
    description: 'What stands on the time axis; null: no episode.',
  })
  patientCourse(@Args('patientId', ofPatient) patientId: string): Promise<PatientCourse | null> {
    return this.course.of(patientId);
  }

  @Requires('progress.read', onPatient)
  @Mutation(() => Done, { description: 'The viewer has seen what is new.' })
  markChartSeen(@Args('patientId', ofPatient) patientId: string): Promise<Done> {
    return this.see.run(patientId);
  }

  @Requires('ownPatients.read')
  @Query(() => [CaseloadRow], {
    description: 'The viewer’s own patients, what needs a decision first. Pain decides nothing here.',
  })
  myPatients(): Promise<CaseloadRow[]> {
    return this.caseload.mine();
  }

  @Requires(
    'progressReport.create',
    on('patient', (args: { input: ProgressReportInput }) => args.input.patientId),
  )
  @Mutation(() => ProgressReportResult, {
    description: 'A report of progress as PDF, with what its audience may be told.',
  })
  makeProgressReport(
    @Args('input', { type: () => ProgressReportInput, description: 'Of whom, for whom.' })
    input: ProgressReportInput,
  ): Promise<ProgressReportFile | Refusal> {
    return this.report.run(input);
  }
}
