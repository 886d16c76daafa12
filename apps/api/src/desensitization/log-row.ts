import type {
  AutonomicSign,
  BodySite,
  Border,
  DesensitizationApproach,
  DistressScale,
  HardStop,
  IntensityUnit,
  Laterality,
  LogPerformer,
  LogSetting,
  LogSource,
  RecoveryOutcome,
  SkinFinding,
  StimulusModality,
  StopReason,
} from '@consilium/domain';
import type { DesensitizationLogModel } from '@consilium/db';
import { ChartBorder, ChartPoint, ChartPolygon } from './graphql/border.object.ts';
import { DesensitizationLog, LogIntensity } from './graphql/log.object.ts';

/** Stored borders as the API shows them. They were checked before they were written. */
export const chartBorderOf = ({ view, polygons, cmPerUnit }: Border): ChartBorder =>
  Object.assign(new ChartBorder(), {
    view,
    cmPerUnit,
    polygons: polygons.map((points) =>
      Object.assign(new ChartPolygon(), {
        points: points.map(({ x, y }) => Object.assign(new ChartPoint(), { x, y })),
      }),
    ),
  });

function intensityOf(row: DesensitizationLogModel): LogIntensity | null {
  if (!row.intensityValue || !row.intensityUnit) return null;
  return Object.assign(new LogIntensity(), {
    value: row.intensityValue.toNumber(),
    unit: row.intensityUnit as IntensityUnit,
    probeAreaCm2: row.probeAreaCm2?.toNumber() ?? null,
    instrument: row.instrument,
  });
}

/** A stored block as the API shows it. Codes were checked by the domain before they were written. */
export function logOf(row: DesensitizationLogModel): DesensitizationLog {
  const { hardStops, noteForTeam, keptDespite, border, ...rest } = row;
  return Object.assign(new DesensitizationLog(), rest, {
    storedHardStops: hardStops as HardStop[],
    storedNote: noteForTeam,
    storedKeptDespite: keptDespite,
    border: border ? chartBorderOf(border as unknown as Border) : null,
    intensity: intensityOf(row),
    modality: row.modality as StimulusModality,
    approach: row.approach as DesensitizationApproach,
    site: row.site as BodySite,
    laterality: row.laterality as Laterality,
    setting: row.setting as LogSetting,
    source: row.source as LogSource,
    performedBy: row.performedBy as LogPerformer,
    pressureKpa: row.pressureKpa?.toNumber() ?? null,
    recovery: row.recovery as RecoveryOutcome,
    distressScale: row.distressScale as DistressScale,
    allodyniaAreaCm2: row.allodyniaAreaCm2?.toNumber() ?? null,
    skinFindings: row.skinFindings as SkinFinding[],
    temperatureDifferenceC: row.temperatureDifferenceC?.toNumber() ?? null,
    autonomicSigns: row.autonomicSigns as AutonomicSign[],
    stopReason: row.stopReason as StopReason | null,
  });
}
