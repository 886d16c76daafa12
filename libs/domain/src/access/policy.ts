import type { Permission } from './permissions.ts';
import type { PolicyRow } from './policy/grants.ts';
import { CLINIC_AND_RECORD_ROWS } from './policy/record-rows.ts';
import { PLAN_ROWS } from './policy/plan-rows.ts';
import { SCHEDULE_ROWS } from './policy/schedule-rows.ts';
import { AFTERCARE_ROWS } from './policy/aftercare-rows.ts';
import { BEDSIDE_ROWS } from './policy/bedside-rows.ts';
import { NOTES_AND_FAMILY_ROWS } from './policy/notes-and-family-rows.ts';
import { CONFERENCE_ROWS } from './policy/conference-rows.ts';
import { OUTCOME_ROWS } from './policy/outcome-rows.ts';
import { FAMILY_PLAN_ROWS } from './policy/family-plan-rows.ts';
import { DISCHARGE_ROWS } from './policy/discharge-rows.ts';
import { EXAMINATION_ROWS } from './policy/examination-rows.ts';
import { MEDICATION_ROWS } from './policy/medication-rows.ts';
import { SCHOOL_ROWS } from './policy/school-rows.ts';
import { TASK_ROWS } from './policy/task-rows.ts';
import { WORKUP_ROWS } from './policy/workup-rows.ts';

export type { Grant, PolicyRow } from './policy/grants.ts';

/**
 * The access policy: permission -> role -> when. What is not written here is refused.
 * One area a file in `policy/`; a permission without a row does not compile.
 * After clinical.md 1.10; where that table leaves room, the narrower reading was taken and is said beside the row.
 */
export const POLICY: Readonly<Record<Permission, PolicyRow>> = {
  ...CLINIC_AND_RECORD_ROWS,
  ...EXAMINATION_ROWS,
  ...WORKUP_ROWS,
  ...PLAN_ROWS,
  ...SCHEDULE_ROWS,
  ...BEDSIDE_ROWS,
  ...NOTES_AND_FAMILY_ROWS,
  ...CONFERENCE_ROWS,
  ...FAMILY_PLAN_ROWS,
  ...AFTERCARE_ROWS,
  ...SCHOOL_ROWS,
  ...DISCHARGE_ROWS,
  ...MEDICATION_ROWS,
  ...TASK_ROWS,
  ...OUTCOME_ROWS,
};
